using System.Reflection;

namespace Entente.Registers.Import;

/// <summary>What a CAMEO code says in the terms of report codes.</summary>
/// <param name="Country">The state; null for none.</param>
/// <param name="Sector">The first sector named; null for none.</param>
/// <param name="Body">The code of an international body; null for none.</param>
/// <param name="Whole">The code of reports; null where there is none.</param>
/// <param name="IsNgo">Whether it is a non-governmental organisation's.</param>
/// <param name="IsIgo">Whether it is an organisation of states'.</param>
/// <param name="Unknown">The parts that mean nothing here.</param>
internal sealed record CameoMeaning(string? Country, string? Sector, string? Body, string? Whole, bool IsNgo, bool IsIgo, IReadOnlyList<string> Unknown);

/// <summary>Reads CAMEO actor codes, three letters a part, by <c>cameo-codes.tsv</c>.</summary>
internal sealed class CameoCodes(Register register)
{
    private static readonly Lazy<Dictionary<string, (string What, string Becomes)>> Parts = new(() =>
        EmbeddedTable.Rows(Assembly.GetExecutingAssembly(), "import/cameo-codes.tsv").ToDictionary(row => row[0], row => (row[1], row[2]), StringComparer.Ordinal));

    private readonly Checks.Known known = new(register);

    public CameoMeaning Read(string code)
    {
        string? country = null, sector = null, body = null;
        var (igo, ngo, armed, abroad) = (false, false, false, false);
        List<string> unknown = [];
        for (var at = 0; at < code.Length; at += 3)
        {
            var part = code[at..Math.Min(at + 3, code.Length)].ToUpperInvariant();
            var (what, becomes) = Parts.Value.TryGetValue(part, out var found) ? found : register.IsState(part) ? ("country", part) : ("", "");
            switch (what)
            {
                case "country":
                    country ??= becomes;
                    break;
                case "sector":
                    ngo |= at == 0 && becomes == "NGO";
                    sector ??= becomes;
                    break;
                case "body" when igo || at == 0:
                    (body, igo) = (becomes, true);
                    break;
                case "international":
                    igo |= part == "IGO";
                    armed |= part == "IMG";
                    abroad = true;
                    break;
                case "region":
                    abroad = true;
                    break;
                case "":
                    unknown.Add(part);
                    break;
            }
        }
        return new(country, sector, body, Whole(), ngo, igo, unknown);

        string? Whole()
        {
            if (body is not null)
                return known.Code(body) ? body : body.Split(':')[0];
            if (igo)
                return "IGO";
            if (country is not null)
                return sector is null ? country : $"{country}:{sector}";
            if (armed || (abroad && sector == "REB"))
                return "IMG:REB";
            return ngo ? "NGO" : null;
        }
    }
}
