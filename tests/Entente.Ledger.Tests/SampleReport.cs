using Entente.Coding;

namespace Entente.Ledger.Tests;

/// <summary>A report as the coder would write one, small but with a record of every kind.</summary>
internal static class SampleReport
{
    public const string Text = "Russia and North Korea signed a treaty on Wednesday. Seoul said it was gravely concerned, and reports say that it promises aid.";

    public static Report Of(string id = "a.txt", string text = Text, string engine = "test 1", string? published = "2024-06-20", string? eventDate = "2024-06-19")
    {
        string Id(string kind, int ordinal) => $"{kind}-{text.Length:x}-{id}-{ordinal}";
        var whole = new Evidence(0, 0, Math.Min(52, text.Length), text[..Math.Min(52, text.Length)], new(23, 29, "signed"));
        return new(
            new(id, "Meridian Wire", null, published, null, "en", text, "2024-07-01T00:00:00Z", engine),
            [new(0, 0, whole.End, false)],
            [
                new(Id("a", 1), "Russia", "state", "RUS", null, [new(0, 6, "Russia", "name")], ["“Russia” is Russia: by its name"]),
                new(Id("a", 2), "North Korea", "state", "PRK", null, [new(11, 22, "North Korea", "name")], ["“North Korea” is North Korea: by its name"]),
                new(Id("a", 3), "South Korea", "government", "KOR:GOV", null, [new(53, 58, "Seoul", "name")], ["“Seoul” is the government of South Korea: capital"]),
            ],
            [
                new(Id("e", 1), EventType.SUPPORT, EventType.SUPPORT, null, ["diplomatic"], [Id("a", 1), Id("a", 2)], [], eventDate, eventDate is null ? "unknown" : "day", null,
                    Modality.Asserted, 5, null, Id("g", 1), [], 0.9, [whole], ["“signed” is SUPPORT (sign.yaml)"]),
                new(Id("e", 2), EventType.ACCUSE, EventType.ACCUSE, null, [], [Id("a", 3)], [Id("a", 1)], null, "unknown", null,
                    Modality.Hypothetical, -2, Id("c", 1), null, [], 0.4, [whole], ["“concerned” is ACCUSE"]),
            ],
            [
                new(Id("g", 1), "treaty", "partnership", [Id("a", 1), Id("a", 2)], "signed", [new("signed", "2024-06-19", "day", null, [whole])], "2024-06-19", "Pyongyang", "undisclosed",
                    [new(Id("p", 1), "defence", [Id("a", 1)], [Id("a", 2)], true, "promises aid", "aggression", "probable", Id("c", 1), [whole], ["“aid” is defence"])],
                    [], null, 0.8, [whole], ["“treaty” is an agreement"]),
            ],
            [new(Id("c", 1), null, "reports", "say", "it promises aid", [Id("a", 1)], "affirmed", "probable", "reports", false, 0.7, [whole], ["“say” is a cue"])],
            [new(Id("r", 1), Id("a", 3), "concern", Id("g", 1), "it", 0.6, [whole], ["“concerned” is concern"])],
            [new(Id("f", 1), "unknown-word", "fewends", "no word", "weekends", [whole], ["in no list of words"])]);
    }
}
