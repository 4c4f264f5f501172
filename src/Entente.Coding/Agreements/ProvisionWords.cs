using Entente.Coding.Syntax;
using Entente.Text;

namespace Entente.Coding.Agreements;

/// <summary>Cuts the words of clauses out of the tree: lists, coordinated deeds, conditions.</summary>
internal sealed class ProvisionWords(Tree tree)
{
    /// <summary>Nouns that hold what an agreement provides.</summary>
    public static readonly HashSet<string> Carriers = new(StringComparer.Ordinal)
    {
        "provision", "clause", "article", "term", "commitment", "pledge", "obligation", "guarantee", "promise", "condition", "content", "contents", "part", "point", "section", "agreement", "measure", "requirement", "text", "annex", "wording", "undertaking", "plan", "arrangement",
    };

    /// <summary>The verb that somebody is obliged or allowed to do; −1 when the verb takes things alone.</summary>
    public int Deed(int verb, int debtor)
    {
        foreach (var holder in (ReadOnlySpan<int>)[verb, debtor])
        {
            if (holder < 0)
                continue;
            foreach (var child in tree.Children(holder))
            {
                if (child > verb && tree.Pos(child) is Upos.VERB && (tree.Is(child, "xcomp") || tree.Is(child, "csubj") || (holder == debtor && tree.Is(child, "acl") && tree.Tags[child].Xpos == "VB") || (tree.Is(child, "advcl") && tree.Child(child, "mark") is >= 0 and var mark && tree.Lemma(mark) == "to")))
                    return child;
                if (holder == verb && tree.Is(child, "ccomp") && debtor < 0 && tree.Child(child, "mark") < 0 && tree.Tags[child].Xpos == "VB")
                    return child;
            }
        }

        return -1;
    }

    /// <summary>A deed and those coordinated with it.</summary>
    public IEnumerable<int> Coordinated(int verb)
    {
        yield return verb;
        foreach (var child in tree.Children(verb))
        {
            if (tree.Is(child, "conj") && tree.Pos(child) == Upos.VERB)
            {
                foreach (var more in Coordinated(child))
                    yield return more;
            }
        }
    }

    /// <summary>A finite clause and the finite clauses coordinated with it.</summary>
    public IEnumerable<int> Clauses(int predicate)
    {
        yield return predicate;
        foreach (var child in tree.Children(predicate))
        {
            if (tree.Is(child, "conj") && tree.Pos(child) is Upos.VERB or Upos.AUX && !(tree.Child(child, "nsubj") is >= 0 and var subject && tree.Lemma(subject) is "which" or "that"))
            {
                foreach (var more in Clauses(child))
                    yield return more;
            }
        }
    }

    /// <summary>The words below a token without those coordinated with it and without what only introduces it.</summary>
    public TextSpan Part(int part)
    {
        var (start, end) = (part, part + 1);
        foreach (var child in tree.Children(part))
        {
            if (tree.Is(child, "conj") || tree.Is(child, "cc") || tree.Is(child, "case") || tree.Is(child, "mark") || tree.Is(child, "punct") || tree.Is(child, "parataxis"))
                continue;
            var below = tree.Extent(child);
            (start, end) = (Math.Min(start, below.Start), Math.Max(end, below.End));
        }

        return new(start, end);
    }

    /// <summary>A finite clause without the phrase that names the agreement and without an attribution.</summary>
    public TextSpan Clause(int part, int mention)
    {
        var (start, end) = (part, part + 1);
        foreach (var child in tree.Children(part))
        {
            if (tree.Is(child, "conj") || tree.Is(child, "cc") || tree.Is(child, "mark") || tree.Is(child, "punct") || tree.Is(child, "parataxis") || tree.Is(child, "discourse"))
                continue;
            var below = tree.Extent(child);
            if (mention >= 0 && below.Covers(mention) && (tree.Is(child, "obl") || tree.Is(child, "nmod") || tree.Is(child, "advmod")))
                continue;
            if (tree.Is(child, "obl") && tree.Lemma(child) == "which")
                continue;
            (start, end) = (Math.Min(start, below.Start), Math.Max(end, below.End));
        }

        // "Under it grain ships": the pronoun may stand inside the first phrase.
        if (mention >= start && mention < part)
            start = mention + 1;
        else if (mention > part && mention < end)
            end = Math.Max(part + 1, BeforePhrase(mention, part));
        while (start < end && tree.Pos(start) == Upos.PUNCT)
            start++;
        while (end > start + 1 && tree.Pos(end - 1) == Upos.PUNCT)
            end--;
        return new(start, end);
    }

    private int BeforePhrase(int mention, int part)
    {
        var top = mention;
        while (tree.Head(top) > part && !tree.Is(top, "obl"))
            top = tree.Head(top);
        return tree.Extent(top).Start;
    }

    /// <summary>The things of a list, by its commas and its last "and": trees of long lists are the least sure.</summary>
    public IEnumerable<TextSpan> List(int first, int governor)
    {
        var start = Part(first).Start;
        var end = tree.Extent(first).End;
        foreach (var child in tree.Children(governor))
        {
            if (child > first && tree.Is(child, "conj") && tree.Child(child, "nsubj") < 0 && tree.Tags[child].Xpos is not ("VBD" or "VBZ"))
                end = Math.Max(end, tree.Extent(child).End);
        }

        end = Enumerable.Range(start, end - start).FirstOrDefault(token => tree.Lemma(token) == "but", end);
        var commas = Enumerable.Range(start, end - start).Where(token => IsListComma(token, end)).ToArray();
        var last = commas.Length > 0 ? commas[^1] : start;
        var joint = Enumerable.Range(last, Math.Max(0, end - last)).FirstOrDefault(token => tree.Lemma(token) is "and" && IsJoint(token, first, commas.Length > 0), -1);
        var from = start;
        foreach (var cut in joint >= 0 ? [.. commas, joint] : commas)
        {
            var until = cut;
            while (until > from && tree.Pos(until - 1) == Upos.PUNCT)
                until--;
            if (until > from)
                yield return new(from, until);
            from = cut + 1;
        }

        while (end > from && tree.Pos(end - 1) == Upos.PUNCT)
            end--;
        if (end > from)
            yield return new(from, end);
    }

    /// <summary>The token of a stretch that hangs on something outside it.</summary>
    public int HeadOf(TextSpan span)
    {
        for (var token = span.Start; token < span.End; token++)
        {
            if (!span.Covers(tree.Head(token)) && tree.Pos(token) is Upos.NOUN or Upos.VERB or Upos.PROPN or Upos.ADJ)
                return token;
        }

        return span.Length > 0 ? span.Start : -1;
    }

    /// <summary>"provisions for aid" is about aid.</summary>
    public TextSpan WithoutCarrier(TextSpan span)
    {
        for (var token = span.Start; token + 2 < span.End; token++)
        {
            if (Carriers.Contains(tree.Lemma(token)))
                return tree.Lemma(token + 1) is "for" or "on" or "of" or "about" or "to" or "that" ? new(token + 2, span.End) : span;
            if (tree.Pos(token) is Upos.NOUN && !tree.Is(token, "compound"))
                return span;
        }

        return span;
    }

    /// <summary>What a memorandum that was signed is on, where the phrase hangs on the verb.</summary>
    public TextSpan? Topic(int verb, int mention)
    {
        foreach (var child in tree.Children(verb))
        {
            if (child > mention && tree.Is(child, "obl") && tree.Case(child) is "on" or "for" && tree.Lemma(child) is not ("basis" or "behalf") && !tree.Document.Times.Any(time => time.Tokens.Covers(child)))
                return new(Part(child).Start, tree.Extent(verb).End is var end && tree.Pos(end - 1) == Upos.PUNCT ? end - 1 : end);
        }

        return null;
    }

    /// <summary>The predicate of a sentence that a token stands in.</summary>
    public int Root(int token)
    {
        while (tree.Head(token) >= 0)
            token = tree.Head(token);
        return token;
    }

    /// <summary>The predicates of the relative clauses in a stretch.</summary>
    public IEnumerable<int> RelativeClauses(TextSpan span) => Enumerable.Range(span.Start, span.Length).Where(token => tree.Is(token, "acl:relcl") && span.Covers(tree.Head(token)));

    /// <summary>Whether a stretch holds a word of content.</summary>
    public bool SaysSomething(TextSpan span) =>
        Enumerable.Range(span.Start, span.Length).Any(token => tree.Pos(token) is Upos.NOUN or Upos.VERB && tree.Lemma(token) is not ("detail" or "day" or "year" or "time" or "page" or "thing"));

    /// <summary>"aid in the event of aggression": the condition may hang on the verb above, yet it stands right behind.</summary>
    public TextSpan WithCondition(TextSpan words)
    {
        if (words.End + 2 >= tree.Count)
            return words;
        if (tree.Lemma(words.End) is "if" or "when" or "should" or "unless" && tree.Head(words.End) is >= 0 and var clause && clause > words.End)
            return new(words.Start, Math.Max(words.End, tree.Extent(clause).End));
        if (tree.Lemma(words.End) is "in")
        {
            for (var near = words.End + 1; near <= words.End + 2; near++)
            {
                if (tree.Lemma(near) is "event" or "case")
                    return new(words.Start, Math.Max(words.End, tree.Extent(near).End));
            }
        }

        return words;
    }

    /// <summary>"in the event of …", "if …", "in case of …" inside the words of a clause; no words when it is bound by none.</summary>
    public TextSpan Condition(TextSpan words)
    {
        for (var token = words.Start; token < words.End; token++)
        {
            var lemma = tree.Lemma(token);
            if (lemma is "event" or "case" && token >= 1 && Enumerable.Range(Math.Max(0, token - 2), 2).Any(before => tree.Lemma(before) == "in"))
            {
                var start = tree.Lemma(token - 1) == "in" ? token - 1 : token - 2;
                return new(start, Math.Max(tree.Extent(token).End, token + 1));
            }

            if ((tree.Is(token, "mark") || tree.Is(token, "advmod")) && lemma is "if" or "should" or "when" or "unless" && tree.Head(token) is >= 0 and var clause && tree.Is(clause, "advcl"))
                return tree.Extent(clause);
        }

        return new(words.Start, words.Start);
    }

    private bool IsListComma(int token, int end) =>
        tree.Form(token) is "," or ";" && token + 1 < end && tree.Lemma(token + 1) is not ("which" or "that" or "who" or "include" or "including" or "and" or "or" or "if" or "when" or "where" or "but" or "while") && tree.Tags[token + 1].Xpos is not "VBG";

    // The last "and" of a list with commas; of two things alone only where the tree says that the second stands beside the first.
    private bool IsJoint(int and, int first, bool inList) =>
        inList || (tree.Head(and) is >= 0 and var second && tree.Is(second, "conj") && (tree.Head(second) == first || tree.Head(second) == tree.Head(first)));
}
