using System.Collections.Immutable;
using Entente.Coding.Actors;
using Entente.Coding.Lexicon;
using Entente.Coding.Syntax;
using Entente.Registers;
using Entente.Text;

namespace Entente.Coding.Events;

/// <summary>A lexicon entry that fits a token, with the words that it took up.</summary>
/// <param name="Consumed">Tokens that the entry asked for by name, so that they carry no event of their own.</param>
internal sealed record EntryMatch(LexiconEntry Entry, int Trigger, ImmutableArray<int> Consumed)
{
    public TextSpan Words => Consumed.IsEmpty ? new(Trigger, Trigger + 1) : new(Math.Min(Trigger, Consumed.Min()), Math.Max(Trigger, Consumed.Max()) + 1);
}

/// <summary>Tells which entries of the lexicon fit a token of a document.</summary>
internal sealed class EntryMatcher(Tree tree, PredicateLexicon lexicon, RoleFinder roles, Naming? naming = null)
{
    // Words that only count the noun behind them.
    private static readonly HashSet<string> Counting = new(StringComparer.Ordinal)
    {
        "series", "set", "number", "package", "round", "range", "wave", "ton", "tonne", "couple", "shipment", "ten", "score", "dozen", "hundred", "thousand", "type", "kind", "one", "two", "three", "four", "five", "six", "many", "several", "some",
    };

    private readonly EntryMatch[]?[] known = new EntryMatch[]?[tree.Count];

    /// <summary>The entries that fit, those that ask for more first.</summary>
    public EntryMatch[] Match(int token) => known[token] ??= Fitting(token);

    private EntryMatch[] Fitting(int token)
    {
        if (tree.Pos(token) is not (Upos.VERB or Upos.NOUN or Upos.ADJ or Upos.PROPN))
            return [];
        List<EntryMatch>? found = null;
        if (IsGerund(token))
        {
            foreach (var entry in lexicon.Find(tree.Form(token).ToLowerInvariant()))
            {
                if (entry.Kind == TriggerKind.Noun && Fit(entry, token) is { } match)
                    (found ??= []).Add(match);
            }
        }

        foreach (var entry in lexicon.Find(tree.Lemma(token)))
        {
            if (Fit(entry, token) is { } match)
                (found ??= []).Add(match);
        }

        return found is null ? [] : [.. found];
    }

    private EntryMatch? Fit(LexiconEntry entry, int token)
    {
        if (!IsKind(entry.Kind, token))
            return null;
        Span<int> consumed = stackalloc int[4];
        var count = 0;
        if (entry.Particle is { } particle)
        {
            var found = ParticleToken(token, particle);
            if (found < 0)
                return null;
            consumed[count++] = found;
        }

        if (!entry.Objects.IsEmpty)
        {
            var thing = Standing(entry, token, "obj", entry.Objects);
            if (thing < 0)
                return null;
            consumed[count++] = thing;
        }

        if (!entry.Complements.IsEmpty)
        {
            var complement = Complement(entry, token);
            if (complement < 0)
                return null;
            consumed[count++] = complement;
        }

        // "called it a setback for press freedom" calls for nothing.
        if (entry.Head == "call" && entry.Kind == TriggerKind.Verb && (entry.With.Any(introduction => introduction.Preposition == "for") || entry.Particle == "for") && ((tree.Child(token, "obj") is >= 0 and var named && named > token) || tree.Child(token, "xcomp") > token))
            return null;
        if (!entry.With.IsEmpty)
        {
            var nominal = Introduced(entry, token);
            if (nominal < 0)
                return null;
            consumed[count++] = nominal;
        }

        if (!entry.Subjects.IsEmpty && Standing(entry, token, "nsubj", entry.Subjects) < 0 && !(entry.Mode == "visit" && IsDoneByAPolitician(token)))
            return null;
        if (!entry.Not.IsEmpty && HasForbidden(entry, token))
            return null;
        return new(entry, token, [.. consumed[..count]]);
    }

    // The first nominal at a path, those coordinated with it included, that is one of the words asked for. Loops, for this is asked of every word of a text.
    private int Standing(LexiconEntry entry, int token, string path, ImmutableArray<string> asked)
    {
        var nominals = roles.At(token, entry.Kind, path);
        if (nominals.Length == 0)
            return -1;
        var words = lexicon.Words(asked);
        foreach (var (nominal, _) in nominals)
        {
            if (FirstOf(nominal, words) is >= 0 and var found)
                return found;
        }

        return -1;
    }

    // "Berlusconi flew to Tripoli": whom the register knows needs no title.
    private bool IsDoneByAPolitician(int verb)
    {
        foreach (var (nominal, _) in Clause.Subjects(tree, verb))
        {
            if (naming?.At(nominal) is { Entry.Sort: NameSort.Person })
                return true;
        }

        return false;
    }

    private int FirstOf(int nominal, WordSet words)
    {
        if (Any(words, nominal))
            return nominal;
        foreach (var child in tree.Children(nominal))
        {
            if (tree.IsCoordinated(child) && FirstOf(child, words) is >= 0 and var found)
                return found;
        }

        return -1;
    }

    private int Complement(LexiconEntry entry, int token)
    {
        var words = lexicon.Words(entry.Complements);
        foreach (var verb in roles.Complements(token))
        {
            // "asked whether Russia would help": a question is no deed.
            // "told reporters that it would stop": told is what is, asked is who shall do something.
            if (entry is { Type: EventType.REQUEST, Head: "tell" or "persuade" or "convince" or "warn" } && !Shades.IsInfinitive(tree, verb))
                continue;
            if (Any(words, verb) && !(tree.Child(verb, "mark") is >= 0 and var mark && tree.Lemma(mark) is "whether" or "if"))
                return verb;
        }

        return -1;
    }

    private int Introduced(LexiconEntry entry, int token)
    {
        foreach (var (preposition, words) in entry.With)
        {
            if (Standing(entry, token, preposition, words) is >= 0 and var found)
                return found;
        }

        return -1;
    }

    private bool HasForbidden(LexiconEntry entry, int token)
    {
        var words = lexicon.Words(entry.Not);
        foreach (var child in tree.Children(token))
        {
            if (Any(words, child))
                return true;
            if (!tree.Is(child, "obj") && !tree.Is(child, "nsubj") && !tree.Is(child, "obl") && !tree.Is(child, "nmod"))
                continue;
            foreach (var below in tree.Children(child))
            {
                if ((tree.Is(below, "compound") || tree.Is(below, "amod") || tree.Is(below, "conj")) && Any(words, below))
                    return true;
            }
        }

        // "a report released by the ministry": what a participle stands by is what it is done to.
        return tree.Is(token, "acl") && !tree.Is(token, "acl:relcl") && tree.Tags[token].Xpos == "VBN" && tree.Head(token) is >= 0 and var noun && Any(words, noun);
    }

    // "Fighting resumed", "the scene of the shelling": a verb to the tagger, a noun where it stands.
    private bool IsGerund(int token) =>
        tree.Tags[token].Xpos == "VBG" && (tree.Is(token, "nsubj") || tree.Is(token, "csubj") || tree.Is(token, "obj") || ((tree.Is(token, "nmod") || tree.Is(token, "obl")) && tree.Case(token) is not null));

    private bool IsKind(TriggerKind kind, int token) => kind switch
    {
        TriggerKind.Verb => tree.Pos(token) == Upos.VERB || (tree.Pos(token) == Upos.ADJ && tree.Tags[token].Xpos is "VBN" or "VBG"),
        TriggerKind.Noun => IsGerund(token) || tree.Pos(token) is Upos.NOUN or Upos.PROPN && !tree.Is(token, "compound") && !tree.Is(token, "flat"),
        _ => tree.Pos(token) is Upos.ADJ || (tree.Pos(token) == Upos.VERB && tree.Tags[token].Xpos is "VBN" or "VBG"),
    };

    private int ParticleToken(int token, string particle)
    {
        foreach (var child in tree.Children(token))
        {
            if ((tree.Is(child, "compound:prt") || tree.Is(child, "advmod")) && tree.Lemma(child) == particle)
                return child;
            // "handed over 20 prisoners": a tree may take the particle for "more than".
            if (tree.Is(child, "obj") && token + 1 < tree.Count && tree.Lemma(token + 1) == particle && tree.Is(token + 1, "advmod") && tree.Is(tree.Head(token + 1), "nummod") && tree.Head(tree.Head(token + 1)) == child && tree.Lemma(token) is "hand" or "turn" or "take")
                return token + 1;
            // What a lexicon calls a particle a parser may call the preposition of the next nominal.
            if (tree.Is(child, "obl") && tree.Case(child) == particle)
                return tree.Child(child, "case");
            if ((tree.Is(child, "obl") || tree.Is(child, "obj")) && tree.Child(child, "case") == token + 1 && tree.Lemma(token + 1) == particle)
                return token + 1;
            // "charged with inciting hatred".
            if (tree.Is(child, "advcl") && tree.Child(child, "mark") is >= 0 and var mark && mark > token && tree.Lemma(mark) == particle)
                return mark;
            // "set free two hostages", "were set free".
            if ((tree.Is(child, "xcomp") || (tree.Is(child, "obj") && tree.Child(child, "amod") == token + 1)) && particle == "free")
            {
                var free = tree.Is(child, "obj") ? token + 1 : child;
                if (tree.Lemma(free) == particle)
                    return free;
            }
        }

        return -1;
    }

    private bool Any(WordSet words, int token)
    {
        var lemma = tree.Lemma(token);
        if (words.Contains(lemma))
            return true;
        // "Jordan received Hugo Chavez", "Ariel Sharon went to Cairo": a statesman's name stands for his office.
        if (words.IsOfOffice && tree.Pos(token) == Upos.PROPN && naming?.At(token) is { Entry.Sort: NameSort.Person })
            return true;
        foreach (var (before, last) in words.Phrases)
        {
            if (last == lemma && HasModifier(token, before))
                return true;
        }

        foreach (var child in tree.Children(token))
        {
            // "a nuclear deal", "missile attack": the modifier that an entry asks for; "a series of sanctions": the noun that is counted.
            // "Prime Minister Abbas": the title that a name bears.
            if ((tree.Is(child, "compound") || (tree.Is(child, "nmod:desc") && tree.Pos(token) == Upos.PROPN) || (tree.Is(child, "nmod") && Counting.Contains(lemma) && tree.Case(child) == "of")) && words.Contains(tree.Lemma(child)))
                return true;
        }

        return false;
    }

    private bool HasModifier(int token, string asked)
    {
        foreach (var child in tree.Children(token))
        {
            if (child < token && tree.Lemma(child) == asked)
                return true;
        }

        return false;
    }
}
