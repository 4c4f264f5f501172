using Entente.Text.Perceptron;

namespace Entente.FirstParser;

/// <summary>What a word looks like, as hashes ready to be mixed into features.</summary>
internal struct WordAtoms
{
    public uint Form, Lower, Prefix1, Prefix2, Prefix3, Suffix1, Suffix2, Suffix3, Suffix4, Shape, Class;
    public bool Capital, Digit, Hyphen, Letterless;
}

/// <summary>How a sentence uses capitals: a headline's say little.</summary>
internal enum CaseStyle
{
    Normal,
    Title,
    Upper,
    Lower,
}

/// <summary>The words of one sentence, scratch space used again for the next.</summary>
internal sealed class SentenceAtoms
{
    /// <summary>Atoms of what lies before the first and past the last word.</summary>
    public static readonly WordAtoms Outside = new()
    {
        Form = 1, Lower = 1, Prefix1 = 1, Prefix2 = 1, Prefix3 = 1, Suffix1 = 1, Suffix2 = 1, Suffix3 = 1, Suffix4 = 1, Shape = 1, Class = 1, Letterless = true,
    };

    private WordAtoms[] words = new WordAtoms[64];

    public int Count { get; private set; }

    public CaseStyle Style { get; private set; }

    public ref readonly WordAtoms this[int position]
    {
        get
        {
            if ((uint)position < (uint)Count)
                return ref words[position];
            return ref Outside;
        }
    }

    /// <summary>Fills it with the words of a sentence.</summary>
    public void Fill(IReadOnlyList<string> forms)
    {
        Count = forms.Count;
        if (words.Length < Count)
            words = new WordAtoms[Count * 2];
        Style = StyleOf(forms);
        for (var position = 0; position < Count; position++)
            words[position] = AtomsOf(forms[position]);
    }

    /// <summary>Gives each word the class that <paramref name="classes"/> has for its lower-case form.</summary>
    public void Classify(IReadOnlyDictionary<uint, uint> classes)
    {
        for (var position = 0; position < Count; position++)
            words[position].Class = classes.GetValueOrDefault(words[position].Lower, 2u);
    }

    public static uint LowerHash(string form) => FeatureHash.Of(Lowered(form, stackalloc char[64]));

    private static WordAtoms AtomsOf(string form)
    {
        var lower = Lowered(form, stackalloc char[64]);
        var length = lower.Length;
        WordAtoms atoms = new()
        {
            Form = FeatureHash.Of(form),
            Lower = FeatureHash.Of(lower),
            Prefix1 = FeatureHash.Of(lower[..Math.Min(1, length)]),
            Prefix2 = FeatureHash.Of(lower[..Math.Min(2, length)]),
            Prefix3 = FeatureHash.Of(lower[..Math.Min(3, length)]),
            Suffix1 = FeatureHash.Of(lower[Math.Max(0, length - 1)..]),
            Suffix2 = FeatureHash.Of(lower[Math.Max(0, length - 2)..]),
            Suffix3 = FeatureHash.Of(lower[Math.Max(0, length - 3)..]),
            Suffix4 = FeatureHash.Of(lower[Math.Max(0, length - 4)..]),
            Shape = ShapeOf(form),
            Capital = form.Length > 0 && char.IsUpper(form[0]),
            Hyphen = form.Length > 1 && form.Contains('-', StringComparison.Ordinal),
            Letterless = true,
        };
        foreach (var unit in form)
        {
            atoms.Digit |= char.IsAsciiDigit(unit);
            atoms.Letterless &= !char.IsLetter(unit);
        }

        return atoms;
    }

    // Lower case with every digit as 0: numbers of one length are one word. Long strings are told apart by their ends.
    private static ReadOnlySpan<char> Lowered(string form, Span<char> into)
    {
        if (form.Length > into.Length)
            form = string.Concat(form.AsSpan(0, 32), form.AsSpan(form.Length - 32));
        for (var at = 0; at < form.Length; at++)
            into[at] = char.IsAsciiDigit(form[at]) ? '0' : char.ToLowerInvariant(form[at]);
        return into[..form.Length];
    }

    private static uint ShapeOf(string form)
    {
        var hash = 7u;
        var (before, run) = ('\0', 0);
        foreach (var unit in form.Length > 64 ? form.AsSpan(0, 64) : form)
        {
            var kind = char.IsUpper(unit) ? 'X' : char.IsLower(unit) ? 'x' : char.IsAsciiDigit(unit) ? 'd' : char.IsLetter(unit) ? 'l' : unit;
            run = kind == before ? run + 1 : 1;
            before = kind;
            if (run <= 3)
                hash = (hash ^ kind) * 16777619u;
        }

        return hash;
    }

    private static CaseStyle StyleOf(IReadOnlyList<string> forms)
    {
        var (words, capitals, uppers) = (0, 0, 0);
        foreach (var form in forms)
        {
            if (form.Length < 3 || !char.IsLetter(form[0]))
                continue;
            words++;
            if (!char.IsUpper(form[0]))
                continue;
            capitals++;
            if (char.IsUpper(form[1]) && char.IsUpper(form[2]))
                uppers++;
        }

        return words < 3 ? CaseStyle.Normal
            : uppers * 4 >= words * 3 ? CaseStyle.Upper
            : words >= 4 && capitals * 4 >= words * 3 ? CaseStyle.Title
            : capitals == 0 && words >= 4 ? CaseStyle.Lower
            : CaseStyle.Normal;
    }
}
