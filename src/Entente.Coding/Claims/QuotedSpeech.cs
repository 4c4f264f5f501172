using System.Collections.Immutable;
using Entente.Coding.Syntax;
using Entente.Text;

namespace Entente.Coding.Claims;

/// <summary>A quotation with the word that attributes it and the one who speaks, as tokens.</summary>
internal readonly record struct Attribution(int Speaker, Cue Word, int CueToken, ContentSpan Said);

/// <summary>Attributes quotations by where their marks and the nearest cue stand, however the tree hangs the two together.</summary>
internal sealed class QuotedSpeech(Document document, Tree tree, Func<int, int> speakerOf)
{
    // Fewer words are a name or a word held at arm's length, no speech.
    private const int Fewest = 3;

    // How far from its quotation a cue may stand ("…,” the Foreign Minister of the Kingdom of Norway, Espen Barth Eide, said").
    private const int Reach = 18;

    /// <summary>The quotations of the text, somebody's or nobody's.</summary>
    public ImmutableArray<Quotation> Quotations { get; } = Claims.Quotations.Find(document.Article.Text);

    /// <summary>The quotations that somebody speaks, in the order of the text.</summary>
    public IEnumerable<Attribution> Read()
    {
        var inside = Quotations.SelectMany(quotation => Tokens(quotation.Inside)).ToHashSet();
        Attribution? last = null;
        var lastEnd = -1;
        foreach (var quotation in Quotations)
        {
            var tokens = Tokens(quotation.Inside);
            if (tokens.Length < Fewest)
                continue;
            var said = Attributed(tokens, quotation, inside) ?? (last is { } before && GoesOn(quotation, lastEnd) ? before : AfterSpeech(tokens[0], quotation));
            lastEnd = quotation.Whole.End;
            if (said is not { } found)
            {
                last = null;
                continue;
            }

            last = found with { Said = new(quotation.Inside, Root(tokens), Direct: true) };
            if (IsSpeech(tokens, quotation))
                yield return last.Value;
        }
    }

    private Attribution? Attributed(int[] tokens, Quotation quotation, HashSet<int> inside) => Behind(tokens[^1], quotation, inside) ?? Before(tokens[0], inside);

    // "“…,” the minister said", "“…,” said the minister"
    private Attribution? Behind(int last, Quotation quotation, HashSet<int> inside)
    {
        var end = document.Sentences[document.Tokens[last].Sentence].Tokens.End;
        // What ends with a mark of its own may be cut from its attribution.
        if (last + 2 >= end && end < tree.Count && document.Article.Text[quotation.Whole.End - 2] is '!' or '?' && char.IsLower(document.Form(end)[0]))
            end = document.Sentences[document.Tokens[end].Sentence].Tokens.End;
        if (document.Article.Text.AsSpan(quotation.Inside.End, quotation.Whole.End - quotation.Inside.End).IndexOfAny(',', '!', '?') < 0 && !StartsCleanly(quotation))
            return null;
        for (var token = last + 1; token < Math.Min(end, last + Reach); token++)
        {
            if (inside.Contains(token))
                return null;
            if (CueAt(token) is not { } cue)
                continue;
            var speaker = speakerOf(token);
            // "a book, “…,” which argues": the words are the book's name.
            if (speaker >= 0 && tree.Tags[speaker].Xpos is "WDT" or "WP")
                return null;
            if (speaker < 0 || inside.Contains(speaker))
                speaker = Nominal(last + 1, token, inside) is >= 0 and var ahead ? ahead : Nominal(token + 1, Math.Min(end, token + 4), inside);
            return speaker < 0 ? null : new(speaker, cue, token, default);
        }

        return null;
    }

    // "The minister said: “…”", "telling reporters “…”"
    private Attribution? Before(int first, HashSet<int> inside)
    {
        var start = document.Sentences[document.Tokens[first].Sentence].Tokens.Start;
        for (var token = first - 1; token >= Math.Max(start, first - Reach); token--)
        {
            if (inside.Contains(token))
                return null;
            if (CueAt(token) is { } cue)
            {
                var speaker = speakerOf(token);
                return speaker < 0 || inside.Contains(speaker) || !Introduces(token, first) ? null : new(speaker, cue, token, default);
            }

            // Another verb between the two makes the words its own.
            if (tree.Pos(token) is Upos.VERB && tree.Tags[token].Xpos is not ("VBN" or "VBG"))
                return null;
        }

        return null;
    }

    // "The prince said he gave way. “I obey my brother.”": what stands alone behind somebody's words is that one's.
    private Attribution? AfterSpeech(int first, Quotation quotation)
    {
        var at = document.Tokens[first].Sentence;
        if (at == 0 || !StartsCleanly(quotation) || first - document.Sentences[at].Tokens.Start > 1)
            return null;
        var (before, own) = (document.Sentences[at - 1], document.Sentences[at]);
        if (before.Headline || document[new(before.Span.End, own.Span.Start)].Contains('\n'))
            return null;
        for (var token = before.Tokens.Start; token < before.Tokens.End; token++)
        {
            if (tree.Head(token) < 0 && CueAt(token) is { } cue && speakerOf(token) is >= 0 and var speaker)
                return new(speaker, cue, token, default);
        }

        return null;
    }

    // "argues in “The Challenge” that" names a book.
    private bool Introduces(int cue, int first)
    {
        var before = first - 1;
        while (before > cue && tree.Pos(before) is Upos.PUNCT && tree.Form(before) is not (":" or ","))
            before--;
        return before == cue || tree.Pos(before) is Upos.PUNCT || tree.Lemma(before) is "that" || (tree.Head(before) == cue && (tree.Is(before, "obj") || tree.Is(before, "iobj")));
    }

    // "“…,” he said. “…”": the same voice, with nothing but the attribution between.
    private bool GoesOn(Quotation quotation, int lastEnd)
    {
        if (quotation.GoesOn)
            return true;
        var between = document.Article.Text.AsSpan(lastEnd, Math.Max(0, quotation.Whole.Start - lastEnd));
        return lastEnd >= 0 && between.IndexOf('\n') < 0 && between.Count('.') <= 1 && between.Length < 120 && StartsCleanly(quotation);
    }

    private Cue? CueAt(int token) =>
        tree.Pos(token) is Upos.VERB && CueVerbs.Find(tree.Particle(token) is { } particle ? $"{tree.Lemma(token)} {particle}" : tree.Lemma(token)) is { Kind: "say" } cue && !tree.IsPassive(token) ? cue : null;

    private int Nominal(int from, int to, HashSet<int> inside)
    {
        for (var token = from; token < to; token++)
        {
            if (inside.Contains(token) || tree.Pos(token) is not (Upos.PROPN or Upos.NOUN or Upos.PRON))
                continue;
            var head = token;
            while (tree.Head(head) is >= 0 and var above && above >= from && above < to && tree.Pos(above) is Upos.PROPN or Upos.NOUN && (tree.Is(head, "compound") || tree.Is(head, "flat") || tree.Is(head, "nmod:poss") || tree.Is(head, "amod")))
                head = above;
            return head;
        }

        return -1;
    }

    // Speech is a sentence or holds a clause; "a new dawn" within somebody else's sentence is a word borrowed.
    private bool IsSpeech(int[] tokens, Quotation quotation) =>
        Array.Exists(tokens, token => tree.Tags[token].Xpos is "VBD" or "VBZ" or "VBP" or "MD") || (StartsCleanly(quotation) && Array.Exists(tokens, token => tree.Pos(token) is Upos.VERB));

    private bool StartsCleanly(Quotation quotation)
    {
        var text = document.Article.Text;
        if (!char.IsUpper(text[quotation.Inside.Start]))
            return false;
        var before = quotation.Whole.Start - 1;
        while (before >= 0 && text[before] is ' ')
            before--;
        return before < 0 || text[before] is '\n' or '.' or '!' or '?' or ':' or ',' or '”' or '"';
    }

    private int Root(int[] tokens) => Array.Find(tokens, token => tree.Pos(token) is not Upos.PUNCT && (tree.Head(token) < tokens[0] || tree.Head(token) > tokens[^1])) is var root && tree.Pos(root) is Upos.PUNCT ? -1 : root;

    private int[] Tokens(TextSpan characters)
    {
        var (low, high) = (0, document.Tokens.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = document.Tokens[middle].Span.Start < characters.Start ? (middle + 1, high) : (low, middle);
        }

        var end = low;
        while (end < document.Tokens.Length && document.Tokens[end].Span.End <= characters.End)
            end++;
        return [.. Enumerable.Range(low, end - low)];
    }
}
