namespace Entente.Text.Names;

/// <summary>Adjectives of belonging: "Russian", "North Korean".</summary>
internal static class Nationalities
{
    private static readonly string[] Endings = ["ian", "ean", "ese", "ish", "ani", "aqi", "eli", "eni", "iti", "asi", "ench", "utch", "eek", "iss", "can", "ghan", "hai", "zbek", "zakh", "yrgyz"];

    /// <summary>The words of such an adjective that ends at a token; of no length where it is none.</summary>
    public static TextSpan At(Document document, int token)
    {
        if (document.Tags[token].Pos != Upos.ADJ)
            return default;
        var form = document.Form(token);
        if (form.Length < 4 || !char.IsUpper(form[0]) || !char.IsLower(form[1]))
            return default;
        var first = document.Sentences[document.Tokens[token].Sentence].Tokens.Start;
        if (!IsKnown(form, document.Tags[token].Lemma, atStart: token == first))
            return default;
        var start = token > first && document.Form(token - 1) is "North" or "South" or "East" or "West" or "Saudi" or "Sri" or "New" or "Latin" or "Central" ? token - 1 : token;
        return new(start, token + 1);
    }

    private static bool IsKnown(ReadOnlySpan<char> form, string lemma, bool atStart)
    {
        if (lemma.Length > 0 && char.IsUpper(lemma[0]))
            return true;
        foreach (var ending in Endings)
        {
            if (form.EndsWith(ending, StringComparison.Ordinal))
                return !atStart || ending is "ese" or "ean";
        }

        return false;
    }
}
