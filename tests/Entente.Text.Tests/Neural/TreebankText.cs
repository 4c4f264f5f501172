using System.Collections.Immutable;
using System.Text;
using Entente.Sources;

namespace Entente.Text.Tests.Neural;

/// <summary>Documents made of given words, one space between them.</summary>
internal static class TreebankText
{
    /// <summary>A document of sentences of words.</summary>
    public static Document Of(params IEnumerable<IReadOnlyList<string>> sentences)
    {
        StringBuilder text = new();
        var tokens = ImmutableArray.CreateBuilder<Token>();
        var made = ImmutableArray.CreateBuilder<Sentence>();
        foreach (var words in sentences)
        {
            var (start, from) = (tokens.Count, text.Length);
            foreach (var word in words)
            {
                tokens.Add(new(new(text.Length, text.Length + word.Length), made.Count));
                text.Append(word).Append(' ');
            }

            made.Add(new(made.Count, new(from, text.Length - 1), new(start, tokens.Count), Headline: false));
        }

        return new Document(new Article("words", text.ToString())) { Sentences = made.ToImmutable(), Tokens = tokens.ToImmutable() };
    }

    /// <summary>A document of lines, words parted by spaces.</summary>
    public static Document OfLines(params IEnumerable<string> lines) => Of(lines.Select(line => line.Split(' ')));

    /// <summary>The sentences of tab-separated lines, parted by empty ones; comments and fused tokens are left out.</summary>
    public static IEnumerable<string[][]> Rows(IEnumerable<string> lines)
    {
        List<string[]> rows = [];
        foreach (var line in lines.Append(""))
        {
            if (line.Length > 0 && line[0] != '#')
                rows.Add(line.Split('\t'));
            if (line.Length > 0 || rows.Count == 0)
                continue;
            yield return [.. rows];
            rows.Clear();
        }
    }
}
