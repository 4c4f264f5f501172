using System.Text.RegularExpressions;
using Entente.Text.Conllu;

namespace Entente.Text.Evaluation;

/// <summary>An entity as GUM marks it.</summary>
/// <param name="Span">Its tokens in the document.</param>
/// <param name="Head">The token that heads it in the gold tree.</param>
/// <param name="Id">The entity it is of, one number for a chain.</param>
/// <param name="Type">GUM's type.</param>
internal sealed record GumEntity(TextSpan Span, int Head, string Id, string Type);

/// <summary>Reads GUM's <c>Entity</c> column.</summary>
internal static partial class GumEntities
{
    public static IReadOnlyList<GumEntity> Of(IReadOnlyList<ConllUSentence> document)
    {
        List<GumEntity> found = [];
        List<(int Start, string Id, string Type)> open = [];
        var offset = 0;
        foreach (var sentence in document)
        {
            for (var word = 0; word < sentence.Words.Length; word++)
            {
                var misc = sentence.Words[word].Misc.Split('|').FirstOrDefault(part => part.StartsWith("Entity=", StringComparison.Ordinal));
                if (misc is null)
                    continue;
                foreach (Match mark in Mark().Matches(misc["Entity=".Length..]))
                {
                    var parts = mark.Groups["body"].Value.Split('-');
                    var at = offset + word;
                    if (mark.Groups["open"].Success)
                        open.Add((at, parts[0], parts[1]));
                    if (mark.Groups["close"].Success && open.FindLastIndex(entity => entity.Id == parts[0]) is >= 0 and var last)
                    {
                        var (start, id, type) = open[last];
                        open.RemoveAt(last);
                        found.Add(new(new(start, at + 1), HeadOf(sentence, offset, start, at + 1), id, type));
                    }
                }
            }

            offset += sentence.Words.Length;
        }

        return found;
    }

    private static int HeadOf(ConllUSentence sentence, int offset, int start, int end)
    {
        for (var token = Math.Max(start, offset); token < end; token++)
        {
            var head = sentence.Words[token - offset].Head - 1 + offset;
            if (sentence.Words[token - offset].Head == 0 || head < start || head >= end)
                return token;
        }

        return end - 1;
    }

    [GeneratedRegex(@"(?<open>\()?(?<body>[^()]+)(?<close>\))?")]
    private static partial Regex Mark();
}
