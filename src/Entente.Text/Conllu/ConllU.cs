using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Entente.Sources;

namespace Entente.Text.Conllu;

/// <summary>Reads and writes CoNLL-U, the file format of Universal Dependencies.</summary>
public static class ConllU
{
    /// <summary>Reads sentences, one at a time.</summary>
    /// <exception cref="FormatException">A word line has fewer than ten columns or an ID that is none; the message names the line.</exception>
    public static IEnumerable<ConllUSentence> Read(TextReader reader)
    {
        var comments = ImmutableArray.CreateBuilder<string>();
        var words = ImmutableArray.CreateBuilder<ConllUWord>();
        var fused = ImmutableArray.CreateBuilder<FusedWords>();
        for (var number = 1; ; number++)
        {
            var line = reader.ReadLine()?.TrimEnd('\r');
            if (string.IsNullOrWhiteSpace(line))
            {
                if (words.Count > 0)
                    yield return new(comments.ToImmutable(), words.ToImmutable(), fused.ToImmutable());
                if (line is null)
                    yield break;
                comments.Clear();
                words.Clear();
                fused.Clear();
            }
            else if (line[0] == '#')
            {
                comments.Add(line);
            }
            else
            {
                Add(line.Split('\t'), number, words, fused);
            }
        }
    }

    /// <summary>Makes a document of the sentences on their own tokenisation: only ID, FORM and SpaceAfter are read.</summary>
    /// <param name="id">The article's id.</param>
    /// <param name="sentences">The sentences.</param>
    /// <returns>A document with sentences and tokens.</returns>
    public static Document ToDocument(string id, IEnumerable<ConllUSentence> sentences)
    {
        StringBuilder text = new();
        var made = ImmutableArray.CreateBuilder<Sentence>();
        var tokens = ImmutableArray.CreateBuilder<Token>();
        var space = "";
        foreach (var sentence in sentences)
        {
            text.Append(text.Length > 0 && sentence.StartsParagraph ? "\n\n" : space);
            var (start, first) = (text.Length, tokens.Count);
            for (var word = 0; word < sentence.Words.Length; word++)
            {
                var form = sentence.Words[word].Form;
                tokens.Add(new(new(text.Length, text.Length + form.Length), made.Count));
                text.Append(form);
                space = SpaceFollows(sentence, word + 1) ? " " : "";
                if (word < sentence.Words.Length - 1)
                    text.Append(space);
            }

            made.Add(new(made.Count, new(start, text.Length), new(first, tokens.Count), Headline: false));
        }

        return new(new Article(id, text.ToString())) { Sentences = made.ToImmutable(), Tokens = tokens.ToImmutable() };
    }

    /// <summary>Makes a document of the sentences with the file's own tags and arcs: to learn from, or to test what comes after.</summary>
    internal static Document WithGold(IEnumerable<ConllUSentence> sentences)
    {
        var list = sentences.ToArray();
        var document = ToDocument("gold", list);
        return document with
        {
            Tags = [.. list.SelectMany(sentence => sentence.Words).Select(word => new Tag(Enum.Parse<Upos>(word.Upos), word.Xpos, word.Lemma))],
            Arcs = [.. document.Sentences.SelectMany(sentence => list[sentence.Index].Words.Select(word =>
                new Arc(word.Head <= 0 ? -1 : sentence.Tokens.Start + word.Head - 1, string.Intern(word.Relation))))],
        };
    }

    /// <summary>Writes a document made by <see cref="ToDocument"/> with the tags and arcs it has got since, comments and multiword tokens kept.</summary>
    public static void Write(Document document, IReadOnlyList<ConllUSentence> sentences, TextWriter writer)
    {
        for (var index = 0; index < sentences.Count; index++)
        {
            foreach (var comment in sentences[index].Comments)
                writer.Write(comment + "\n");
            Write(document, document.Sentences[index], sentences[index].Fused, writer);
        }
    }

    /// <summary>Writes a document with its own sentences and tokens.</summary>
    public static void Write(Document document, TextWriter writer)
    {
        foreach (var sentence in document.Sentences)
        {
            writer.Write($"# sent_id = {document.Article.Id}-{sentence.Index + 1}\n");
            writer.Write($"# text = {OneLine(document[sentence.Span])}\n");
            Write(document, sentence, [], writer);
        }
    }

    internal static bool SaysNoSpace(string misc) =>
        misc.Contains("SpaceAfter=No", StringComparison.Ordinal) && misc.Split('|').Contains("SpaceAfter=No", StringComparer.Ordinal);

    private static bool SpaceFollows(ConllUSentence sentence, int id)
    {
        foreach (var fused in sentence.Fused)
        {
            if (id >= fused.First && id <= fused.Last)
                return id == fused.Last && !SaysNoSpace(fused.Misc);
        }

        return sentence.Words[id - 1].SpaceAfter;
    }

    private static void Add(string[] columns, int line, ImmutableArray<ConllUWord>.Builder words, ImmutableArray<FusedWords>.Builder fused)
    {
        if (columns.Length < 10)
            throw new FormatException($"Line {line} has {columns.Length} columns; CoNLL-U has ten, parted by tabs.");
        var id = columns[0];
        if (int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            if (number != words.Count + 1)
                throw new FormatException($"Line {line} has the ID {id} where {words.Count + 1} is due.");
            var head = int.TryParse(columns[6], NumberStyles.None, CultureInfo.InvariantCulture, out var parsed) ? parsed : -1;
            words.Add(new(columns[1], columns[2], columns[3], columns[4], head, columns[7], columns[9]));
        }
        else if (id.Split('-') is [var from, var to] && int.TryParse(from, NumberStyles.None, CultureInfo.InvariantCulture, out var first)
            && int.TryParse(to, NumberStyles.None, CultureInfo.InvariantCulture, out var last))
        {
            fused.Add(new(first, last, columns[1], columns[9]));
        }
        else if (!id.Contains('.', StringComparison.Ordinal))
        {
            throw new FormatException($"Line {line} has the ID {id}, which is no number, range or empty node.");
        }
    }

    private static void Write(Document document, Sentence sentence, ImmutableArray<FusedWords> fused, TextWriter writer)
    {
        foreach (var (offset, token) in Enumerable.Range(sentence.Tokens.Start, sentence.Tokens.Length).Index())
        {
            foreach (var range in fused)
            {
                if (range.First == offset + 1)
                    writer.Write($"{range.First}-{range.Last}\t{range.Form}\t_\t_\t_\t_\t_\t_\t_\t{range.Misc}\n");
            }

            var (tag, arc) = (document.Tags[token], document.Arcs[token]);
            var head = arc.Head < 0 ? 0 : arc.Head - sentence.Tokens.Start + 1;
            var inside = fused.Any(range => offset + 1 >= range.First && offset + 1 <= range.Last);
            var misc = !inside && token + 1 < document.Tokens.Length && document.Tokens[token + 1].Span.Start == document.Tokens[token].Span.End ? "SpaceAfter=No" : "_";
            writer.Write($"{offset + 1}\t{OneLine(document.Form(token))}\t{OneLine(tag.Lemma)}\t{tag.Pos}\t{tag.Xpos}\t_\t{head}\t{arc.Relation}\t_\t{misc}\n");
        }

        writer.Write('\n');
    }


    // A tab or line end inside a form would break the file's own grid.
    private static string OneLine(ReadOnlySpan<char> text) =>
        text.IndexOfAny("\t\n\r") < 0 ? text.ToString() : text.ToString().Replace('\t', ' ').Replace('\n', ' ').Replace('\r', ' ');
}
