using System.Collections.Frozen;

namespace Entente.Text.Names;

/// <summary>Adjectives of belonging: "Russian", "North Korean".</summary>
internal static class Nationalities
{
    private static readonly string[] Endings = ["ian", "ean", "nese", "uese", "tese", "mese", "lese", "ish", "qi", "ani", "raeli", "meni", "aiti", "rati", "alian"];

    private static readonly FrozenSet<string> Irregular = FrozenSet.Create(StringComparer.Ordinal,
        "French", "Dutch", "Greek", "Swiss", "Thai", "Czech", "Afghan", "Saudi", "Bangladeshi", "Nepali", "Somali", "Bahraini", "Kazakh", "Uzbek", "Kyrgyz", "Tajik", "Turkmen", "Kosovar", "Serb", "Croat", "Slovak",
        "Uighur", "Uyghur", "Kurd", "Yugoslav", "Soviet", "Chadian", "Cypriot", "Moroccan", "American", "Mexican", "African", "Cuban", "German", "Roman", "Tibetan", "Jordanian", "Ugandan", "Rwandan", "Angolan", "Libyan", "Tunisian", "Kenyan", "Ivorian",
        "Venezuelan", "Colombian", "Paraguayan", "Uruguayan", "Guatemalan", "Nicaraguan", "Honduran", "Salvadoran", "Dominican", "Taiwanese", "Bhutanese", "Slovene", "Manx", "Welsh", "Scots", "Bosniak", "Burkinabe", "Malagasy", "Filipino", "Philippine", "Monegasque", "Emirati", "Omani", "Qatari", "Sri Lankan", "Lankan", "Sudanese", "Korean", "Zimbabwean", "Zambian", "Nigerien", "Azeri", "Azerbaijani", "Pakistani", "Iraqi", "Israeli", "Kuwaiti", "Yemeni", "Ossetian", "Abkhaz", "Dagestani", "Chechen");

    private static readonly FrozenSet<string> Others = FrozenSet.Create(StringComparer.Ordinal,
        "Christian", "Presbyterian", "Guardian", "Caribbean", "Mediterranean", "Jewish", "Victorian", "Republican", "Orthodox", "Jacobean", "Lutheran", "Civilian", "Humanitarian", "Egalitarian", "Authoritarian", "European");

    /// <summary>The words of such an adjective that ends at a token; of no length where it is none.</summary>
    public static TextSpan At(Document document, int token)
    {
        if (document.Tags[token].Pos != Upos.ADJ)
            return default;
        var form = document.Form(token);
        if (form.Length < 4 || !char.IsUpper(form[0]) || !char.IsLower(form[1]))
            return default;
        var sentence = document.Sentences[document.Tokens[token].Sentence].Tokens;
        if (!IsBelonging(form))
            return default;
        var start = token > sentence.Start && document.Form(token - 1) is "North" or "South" or "East" or "West" or "Saudi" or "Sri" or "Central" ? token - 1 : token;
        return new(start, token + 1);
    }

    private static bool IsBelonging(ReadOnlySpan<char> form)
    {
        if (Others.GetAlternateLookup<ReadOnlySpan<char>>().Contains(form))
            return form is "European";
        if (Irregular.GetAlternateLookup<ReadOnlySpan<char>>().Contains(form))
            return true;
        foreach (var ending in Endings)
        {
            if (form.EndsWith(ending, StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}
