using Entente.Registers.Reading;

namespace Entente.Registers.Agreements;

/// <summary>Reads the agreements of a register as they are written: one a YAML file.</summary>
internal static class AgreementFiles
{
    /// <summary>The folder they stand in.</summary>
    public const string Register = "agreements";

    /// <summary>The agreements of some files by id; of two with one id the first counts.</summary>
    public static IReadOnlyList<Agreement> Read(IReadOnlyList<RegisterFile> files, Faults faults)
    {
        List<Agreement> agreements = [];
        foreach (var file in files)
        {
            if (file.Register == Register && AgreementYaml.Read(file.Shown, file.ReadText(), faults) is { } agreement)
                agreements.Add(agreement);
        }
        agreements.Sort((one, other) => string.CompareOrdinal(one.Id, other.Id));
        return agreements;
    }

    /// <summary>A user's agreements take the place of shipped ones with the same id.</summary>
    public static IReadOnlyList<Agreement> Over(this IReadOnlyList<Agreement> own, IReadOnlyList<Agreement> shipped)
    {
        var replaced = own.Select(agreement => agreement.Id).ToHashSet();
        return [.. own.Concat(shipped.Where(agreement => !replaced.Contains(agreement.Id))).OrderBy(agreement => agreement.Id, StringComparer.Ordinal)];
    }
}
