using Entente.Text.Vocabulary;

namespace Entente.Text.Languages;

/// <summary>Tells what language a text is in, so that no other is misread as English: by its script, and by the small words that only one language has.</summary>
/// <remarks>
/// A text is taken for English until its words say otherwise, for a headline may have no small word at all. Where a longer one has words of no
/// language that is known here, its language is <c>und</c>, the undetermined of ISO 639-2.
/// </remarks>
public sealed class LanguageRecogniser : IStage
{
    /// <summary>What a text is when it is no English and of no language known here.</summary>
    public const string Undetermined = "und";

    private const string English = "en";

    // Set on news items of a sentence or two: no English one is lost, with room to spare.
    private const int FewestForeign = 3;
    private const double LeastShareForeign = 0.06;
    private const int FewestUndetermined = 40;
    private const double LeastShareEnglish = 0.05;
    private const double LeastShareCommon = 0.6;

    /// <inheritdoc/>
    public Layers Reads => Layers.None;

    /// <inheritdoc/>
    public Layers Adds => Layers.Language;

    /// <inheritdoc/>
    public Document Annotate(Document document) => document with { Language = Of(document.Article.Text) };

    /// <summary>The language of a text.</summary>
    /// <returns>An ISO 639-1 code, or <see cref="Undetermined"/>.</returns>
    public static string Of(ReadOnlySpan<char> text)
    {
        Evidence evidence = new();
        evidence.Gather(text);
        var script = evidence.MostWritten;
        if (script == Writing.Latin)
            return OfLatin(evidence, text);
        // Japanese is written with Chinese characters between its own, Chinese never with Japanese ones.
        if (script == Writing.Han && evidence.Letters(Writing.Kana) * 20 > evidence.Letters(Writing.Han))
            return Writings.LanguageOf(Writing.Kana)!;
        return Writings.LanguageOf(script) ?? script switch
        {
            Writing.Cyrillic => evidence.Likeliest(["ru", "uk", "bg", "sr"]),
            Writing.Arabic => evidence.Likeliest(["ar", "fa", "ur"]),
            _ => English,
        };
    }

    private static string OfLatin(Evidence evidence, ReadOnlySpan<char> text)
    {
        var best = evidence.Likeliest(["ca", "cs", "da", "de", "es", "fi", "fr", "hu", "id", "it", "nl", "no", "pl", "pt", "ro", "sv", "tr", "vi"]);
        var (foreign, different, english) = evidence.Against(best, English);
        if (different >= FewestForeign && foreign > 2 * english && foreign >= LeastShareForeign * evidence.Words)
            return best;
        return evidence.Words >= FewestUndetermined && evidence.Found(English) < LeastShareEnglish * evidence.Words && !HasEnglishWords(text) ? Undetermined : English;
    }

    // "France criticised Mali." a hundred times over has no small word, and is English all the same. Names, which have capitals, tell nothing.
    private static bool HasEnglishWords(ReadOnlySpan<char> text)
    {
        var (all, common) = (0, 0);
        for (var start = 0; start < text.Length; start++)
        {
            var end = start;
            while (end < text.Length && char.IsLetter(text[end]))
                end++;
            if (end > start && char.IsLower(text[start]))
            {
                all++;
                common += EnglishWords.Shipped.IsCommon(text[start..end]) ? 1 : 0;
            }

            start = end;
        }

        return common >= LeastShareCommon * all;
    }
}
