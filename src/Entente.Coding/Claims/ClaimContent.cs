using Entente.Coding.Syntax;
using Entente.Text;

namespace Entente.Coding.Claims;

/// <summary>What is said, in characters, and the token that heads it.</summary>
internal readonly record struct ContentSpan(TextSpan Characters, int Root, bool Direct);

/// <summary>Finds the words that a cue attributes: without "that", without the quotation marks around them.</summary>
internal sealed class ClaimContent(Document document, Tree tree)
{
    /// <summary>"said (that) …", "…, said X", "told X that …".</summary>
    public ContentSpan? OfSpeech(int verb)
    {
        foreach (var child in tree.Children(verb))
        {
            if (tree.Is(child, "ccomp") || (tree.Is(child, "parataxis") && child > verb && QuoteBefore(tree.Extent(child).Start)))
                return Clean(WithoutDayOfSaying(verb, child, WithStraySubject(verb, child)), child, verb);
            // "told reporters that …": the clause may hang on the one who is told.
            if ((tree.Is(child, "obj") || tree.Is(child, "iobj")) && ThatClause(child) is >= 0 and var told)
                return Clean(tree.Extent(told), told, verb);
        }

        if (tree.Is(verb, "parataxis") && tree.Head(verb) >= 0)
            return Around(tree.Head(verb), tree.Extent(verb));
        foreach (var child in tree.Children(verb))
        {
            // "… , the officials said": some parsers hang the said clause as a parataxis before the cue.
            if (tree.Is(child, "parataxis") && child < verb)
                return Clean(tree.Extent(child), child, verb);
            // "promised to leave" is an act, not a proposition; "claimed to have left" is one.
            if (tree.Is(child, "xcomp") && tree.Lemma(verb) is "claim" or "profess")
                return Clean(tree.Extent(child), child, verb);
        }

        return null;
    }

    /// <summary>"…, he said.": all that stands before the attribution that closes a sentence.</summary>
    public ContentSpan? OfTrailing(int verb, int speaker)
    {
        // "…, with both sides declaring each other's offers insufficient": a participle goes on with what is told, and closes no speech.
        if (tree.Tags[verb].Xpos == "VBG")
            return null;
        var sentence = document.Sentences[document.Tokens[verb].Sentence].Tokens;
        var phrase = tree.Extent(speaker);
        var start = speaker > verb ? verb : Math.Min(phrase.Start, verb);
        if (start - 3 < sentence.Start || tree.Pos(start - 1) != Upos.PUNCT || sentence.End - Math.Max(verb, phrase.End) > 8)
            return null;
        return Clean(new(sentence.Start, start - 1), -1, -1);
    }

    /// <summary>"accused Russia of arming …": what follows "of" or "for".</summary>
    public ContentSpan? OfAccusation(int verb)
    {
        foreach (var holder in (ReadOnlySpan<int>)[verb, tree.Child(verb, "obj")])
        {
            if (holder < 0)
                continue;
            foreach (var child in tree.Children(holder))
            {
                var marker = tree.Child(child, "mark") is >= 0 and var mark ? tree.Lemma(mark) : tree.Case(child);
                // "condemned the pact with Kim": the pact is with him, he is no charge.
                if (marker is "with" && holder != verb)
                    continue;
                if (marker is "of" or "for" or "with" && (tree.Is(child, "advcl") || tree.Is(child, "obl") || tree.Is(child, "acl") || tree.Is(child, "nmod") || tree.Is(child, "ccomp") || tree.Is(child, "xcomp")))
                    return Clean(WithoutHead(child, marker), child, verb);
            }
        }

        return OfSpeech(verb);
    }

    /// <summary>"described the pact as …", "called it …".</summary>
    public ContentSpan? OfDescription(int verb)
    {
        if (OfSpeech(verb) is { } said)
            return said;
        var named = tree.Child(verb, "obj");
        if (named < 0)
            return null;
        // The thing and what it is called, as one: "the decision “deeply unfortunate”".
        var (start, end, found) = (tree.Extent(named).Start, tree.Extent(named).End, tree.Child(named, "appos") >= 0);
        foreach (var child in tree.Children(verb))
        {
            if (child > named && (tree.Is(child, "xcomp") || tree.Is(child, "obj") || (tree.Is(child, "obl") && tree.Case(child) == "as") || (tree.Is(child, "advcl") && tree.Child(child, "mark") >= 0 && tree.Lemma(tree.Child(child, "mark")) == "as")))
                (end, found) = (Math.Max(end, tree.Extent(child).End), true);
        }

        return found ? Clean(new(start, end), -1, verb) : null;
    }

    /// <summary>"denied sending missiles", "denied any role".</summary>
    public ContentSpan? OfDenial(int verb)
    {
        foreach (var child in tree.Children(verb))
        {
            if (tree.Is(child, "xcomp"))
                return Clean(tree.Extent(child), child, verb);
        }

        var thing = tree.Child(verb, "obj");
        return thing >= 0 && tree.Lemma(thing) is "involvement" or "responsibility" or "role" or "wrongdoing" or "link" or "knowledge" or "sending" or "existence"
            ? Clean(tree.Extent(thing), thing, verb)
            : null;
    }

    /// <summary>"reports (that) North Korea has provided …".</summary>
    public ContentSpan? OfNoun(int noun)
    {
        foreach (var child in tree.Children(noun))
        {
            if ((tree.Is(child, "acl") && tree.Child(child, "nsubj") is >= 0 and var subject && (!tree.Is(child, "acl:relcl") || IsWhole(child, subject))) || tree.Is(child, "ccomp"))
                return Clean(tree.Extent(child), child, noun);
        }

        return null;
    }

    /// <summary>The clause of <paramref name="root"/> without an attribution that stands in or beside it; of two parts the longer.</summary>
    public ContentSpan? Around(int root, TextSpan attribution)
    {
        var whole = tree.Extent(root);
        var before = new TextSpan(whole.Start, Math.Min(attribution.Start, whole.End));
        var after = new TextSpan(Math.Max(attribution.End, whole.Start), whole.End);
        var part = before.Length >= after.Length ? before : after;
        return part.Length > 1 ? Clean(part, root, -1) : null;
    }

    // "reports North Korea has provided Russia with …": nothing is missing in the clause, so it is no relative one, whatever the tree calls it.
    private bool IsWhole(int clause, int subject) => tree.Child(clause, "obj") >= 0 && tree.Tags[subject].Xpos is not ("WDT" or "WP") && tree.Lemma(subject) is not ("that" or "which" or "who");

    private int ThatClause(int nominal)
    {
        foreach (var child in tree.Children(nominal))
        {
            if (tree.Is(child, "acl") && tree.Child(child, "mark") is >= 0 and var mark && tree.Lemma(mark) == "that")
                return child;
        }

        return -1;
    }

    // "said Friday it was leaving": the day between the cue and the clause is that of the saying, whatever the tree hangs it on.
    private TextSpan WithoutDayOfSaying(int verb, int clause, TextSpan said)
    {
        foreach (var child in tree.Children(clause))
        {
            if (tree.IsTime(child) && clause > child + 1 && tree.Extent(child) is var day && day.Start == said.Start && day.Start == verb + 1)
                return new(day.End, said.End);
        }

        return said;
    }

    // "said military cooperation was expanding": the subject of what is said may be taken for one of the cue.
    private TextSpan WithStraySubject(int verb, int clause)
    {
        var extent = tree.Extent(clause);
        foreach (var child in tree.Children(verb))
        {
            if (tree.Is(child, "nsubj") && child > verb && child < extent.Start && tree.Child(clause, "nsubj") < 0)
                return new(tree.Extent(child).Start, extent.End);
        }

        return extent;
    }

    private TextSpan WithoutHead(int child, string word)
    {
        var extent = tree.Extent(child);
        return extent.Length > 1 && tree.Lemma(extent.Start) == word ? new(extent.Start + 1, extent.End) : extent;
    }

    private bool QuoteBefore(int token) => token > 0 && IsQuote(document.Form(token - 1));

    private ContentSpan? Clean(TextSpan tokens, int root, int cue)
    {
        var (start, end) = (tokens.Start, tokens.End);
        // A clause that holds its own cue ("Putin, he said, …") gives the side away from it, and from who says so.
        if (cue >= start && cue < end)
        {
            var saying = tree.Child(cue, "nsubj") is >= 0 and var speaker && speaker < cue ? Math.Max(start, tree.Extent(speaker).Start) : cue;
            (start, end) = cue - start > end - cue && saying > start ? (start, saying) : (cue + 1, end);
        }

        end = BeforeJudgement(start, end);
        var direct = false;
        while (start < end && (tree.Lemma(start) is "that" && tree.Is(start, "mark") || tree.Pos(start) == Upos.PUNCT))
            direct |= IsQuote(document.Form(start++));
        direct |= start > 0 && start <= tokens.Start && IsQuote(document.Form(start - 1));
        while (end > start && tree.Pos(end - 1) == Upos.PUNCT)
            end--;
        if (end <= start)
            return null;
        return new(document.Characters(new(start, end)), root, direct);
    }

    // "…, an account that Kyiv called a fairy tale": what the reporter or another says of it is not said.
    private int BeforeJudgement(int start, int end)
    {
        for (var token = start + 2; token < end; token++)
        {
            if (tree.Lemma(token) is "account" or "claim" or "charge" or "allegation" or "accusation" or "version" or "assertion" or "remark" && tree.Child(token, "acl") >= 0
                && tree.Extent(token).Start is var from && from > start + 1 && (tree.Form(from - 1) is "," || tree.Form(from) is ","))
                return tree.Form(from) is "," ? from : from - 1;
        }

        return end;
    }

    private static bool IsQuote(ReadOnlySpan<char> form) => form is "\"" or "“" or "”" or "``" or "''" or "«" or "»" or "'" or "‘" or "’";
}
