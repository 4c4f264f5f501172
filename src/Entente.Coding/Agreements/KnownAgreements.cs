using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using Entente.Registers;
using Entente.Registers.Agreements;
using Entente.Text;
using RegisteredAgreement = Entente.Registers.Agreements.Agreement;

namespace Entente.Coding.Agreements;

/// <summary>The agreements of the register as texts name them ("New START", "the ANZUS treaty"), and by their parties and year.</summary>
internal sealed class KnownAgreements
{
    // A register is read by many articles; its names are cut into words once.
    private static readonly ConditionalWeakTable<Register, KnownAgreements> ByRegister = [];

    // How many days a party may have left or be about to join, and still be told of as one.
    private const int Lately = 400;

    private readonly FrozenDictionary<string, (string[] Words, RegisteredAgreement Agreement)[]>.AlternateLookup<ReadOnlySpan<char>> byFirstWord;
    private readonly ILookup<string, RegisteredAgreement> byParties;

    private KnownAgreements(Register register)
    {
        byFirstWord = register.Agreements.SelectMany(agreement => agreement.Names.Append(agreement.Title).Select(name => (Words: Split(name), Agreement: agreement)))
            .Where(name => name.Words.Length > 0 && IsProper(name.Words)).OrderByDescending(name => name.Words.Length)
            .GroupBy(name => name.Words[0], StringComparer.Ordinal).ToFrozenDictionary(names => names.Key, names => names.ToArray(), StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        byParties = register.Agreements.Where(agreement => agreement.Parties.Count is > 1 and <= 12).ToLookup(agreement => Key(agreement.Parties.Select(party => party.State)), StringComparer.Ordinal);
    }

    public static KnownAgreements Of(Register register) => ByRegister.GetValue(register, known => new(known));

    /// <summary>The longest name of an agreement that starts at a token; no tokens when none does.</summary>
    public (int Length, RegisteredAgreement? Agreement) At(Document document, int token)
    {
        var form = document.Form(token);
        if (form.IsEmpty || !char.IsUpper(form[0]))
            return (0, null);
        if (!byFirstWord.TryGetValue(form, out var names))
            return (0, null);
        foreach (var (words, agreement) in names)
        {
            if (Match(document, token, words) is > 0 and var length)
                return (length, agreement);
        }

        return (0, null);
    }

    /// <summary>The agreement of exactly these states that was signed in a year; without a year the one that is in force, if it is the only one of its kind.</summary>
    /// <param name="isNew">Whether the text tells how it is made, so that it is none of long ago.</param>
    public RegisteredAgreement? Find(bool isNew, IEnumerable<string> parties, string? year, string kind, DateOnly? on)
    {
        var candidates = byParties[Key(parties)].ToArray();
        if (year is not null)
            return candidates.FirstOrDefault(agreement => SignedIn(agreement) == year);
        var alike = candidates.Where(agreement => kind.Length == 0 || KindOf(agreement) == kind).ToArray();
        if (on is { } day && Array.FindAll(candidates, agreement => agreement.Steps.Any(step => step.Kind == StepKind.Signed && Math.Abs(step.Date.First.DayNumber - day.DayNumber) < 60)) is [var fresh])
            return fresh;
        return on is not null && !isNew && alike.Length == 1 ? alike[0] : null;
    }

    /// <summary>The kind of an agreement in the words of the report contract.</summary>
    public static string KindOf(RegisteredAgreement agreement) => agreement.Kind == AgreementKind.ArmsControl ? "arms-control" : agreement.Kind.ToString().ToLowerInvariant();

    /// <summary>The status that the register has for a day, in the words of the report contract; null where it has none.</summary>
    public static string? StatusOn(RegisteredAgreement agreement, DateOnly? day) => day is null ? null : agreement.StatusOn(day.Value) switch
    {
        AgreementStatus.Signed => "signed",
        AgreementStatus.Ratified => "ratified",
        AgreementStatus.InForce or AgreementStatus.ProvisionallyApplied => "in-force",
        AgreementStatus.Suspended => "suspended",
        AgreementStatus.Terminated or AgreementStatus.Superseded => "terminated",
        _ => null,
    };

    /// <summary>Whether an agreement was signed before a day.</summary>
    public static bool IsSignedBefore(RegisteredAgreement agreement, DateOnly day) => agreement.Steps.Any(step => step.Kind == StepKind.Signed && step.Date.First < day);

    /// <summary>The states bound on a day, those that have just left or are about to join included; all without a day.</summary>
    public static string[] StatesOn(RegisteredAgreement agreement, DateOnly? day) =>
        [.. agreement.Parties.Where(party => day is not { } on || !((party.To is { } to && to.First < on.AddDays(-Lately)) || (party.From is { } from && from.First > on.AddDays(Lately)))).Select(party => party.State).Distinct(StringComparer.Ordinal)];

    /// <summary>The year of signature, null where the register has none.</summary>
    public static string? SignedIn(RegisteredAgreement agreement) => agreement.Steps.FirstOrDefault(step => step.Kind == StepKind.Signed)?.Date.First.Year.ToString();

    private static string Key(IEnumerable<string> states) => string.Join('+', states.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    private static string[] Split(string name) => name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? Split(name[4..]) : name.Split([' ', '-', '–'], StringSplitOptions.RemoveEmptyEntries);

    // "Friendship treaty" names many; two capitals, or capitals alone ("ANZUS"), name one.
    private static bool IsProper(string[] words) => words.Count(word => char.IsUpper(word[0])) >= 2 || (words[0].Length > 2 && words[0].All(letter => char.IsUpper(letter) || char.IsDigit(letter)));

    private static int Match(Document document, int token, string[] words)
    {
        var sentence = document.Tokens[token].Sentence;
        var at = token;
        foreach (var word in words)
        {
            while (at < document.Tokens.Length && document.Form(at) is "-" or "–" && at > token)
                at++;
            if (at >= document.Tokens.Length || document.Tokens[at].Sentence != sentence || !document.Form(at).Equals(word, StringComparison.OrdinalIgnoreCase) || (char.IsUpper(word[0]) && !char.IsUpper(document.Form(at)[0])))
                return 0;
            at++;
        }

        return at - token;
    }
}
