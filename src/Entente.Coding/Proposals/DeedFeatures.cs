using Entente.Coding.Events;
using Entente.Coding.Lexicon;
using Entente.Coding.Networks;
using Entente.Coding.Syntax;
using Entente.Text;
using Entente.Text.Perceptron;

namespace Entente.Coding.Proposals;

/// <summary>What is seen of a word that may carry an event.</summary>
internal sealed class DeedFeatures(Document document, Tree tree, Hashes hashes, Parties parties, PredicateLexicon lexicon, EntryMatcher matcher, DraftsByWord drafts)
{
    /// <summary>The view that is the same for all words of a sentence.</summary>
    public const int OfSentence = 4;

    private readonly KnownWord?[] known = new KnownWord?[tree.Count];
    private readonly Dictionary<int, KnownWord[]> around = [];
    private readonly List<KnownWord> gathered = [];
    private readonly Dictionary<int, List<uint>> bags = [];

    /// <summary>Whether a word may carry an event at all.</summary>
    /// <param name="token">The word.</param>
    /// <param name="any">Whether it need be no word that is known to carry events.</param>
    public bool May(int token, bool any) => tree.Pos(token) switch
    {
        Upos.VERB => any || IsCarrier(token),
        Upos.NOUN or Upos.ADJ => (any || IsCarrier(token)) && (parties.KindAt(token) == 0 || matcher.Match(token).Length > 0),
        Upos.PROPN => parties.KindAt(token) == 0 && !lexicon.Find(tree.Lemma(token)).IsEmpty,
        _ => false,
    };

    private bool IsCarrier(int token) => drafts[token].Length > 0 || (tree.Lemma(token) is var lemma && !Carriers.Seldom.Contains(lemma) && (Carriers.Shipped.Contains(lemma) || !lexicon.Find(lemma).IsEmpty));

    /// <summary>The keys of each view's features.</summary>
    public List<uint>[] Keys(int token)
    {
        List<uint>[] views = [new(8), new(32), new(32), new(10), Around(document.Tokens[token].Sentence), new(16)];
        Word(token, views[0]);
        Below(token, views[1]);
        Above(token, views[2]);
        Window(token, views[3]);
        Lexicon(token, views[5]);
        return views;
    }

    /// <summary>The views of a word with one more, which tells of which type its event is and how real the words above it make it.</summary>
    public static List<uint>[] With(List<uint>[] views, EventType type, Modality ruled) => [.. views, Beside(type, ruled)];

    /// <summary>The view of which type its event is and how real the words above it make it.</summary>
    public static List<uint> Beside(EventType type, Modality ruled) => [FeatureHash.Mix(170, (uint)ruled), FeatureHash.Mix(171, (uint)ruled, (uint)type), FeatureHash.Mix(172, (uint)type)];

    private void Word(int token, List<uint> into)
    {
        var lemma = hashes.Lemmas[token];
        into.Add(FeatureHash.Mix(1, lemma));
        into.Add(FeatureHash.Mix(2, lemma, (uint)tree.Pos(token)));
        into.Add(FeatureHash.Mix(3, FeatureHash.Of(tree.Tags[token].Xpos)));
        into.Add(FeatureHash.Mix(4, lemma, FeatureHash.Of(tree.Tags[token].Xpos)));
        if (hashes.Particles[token] is > 0 and var particle)
            into.Add(FeatureHash.Mix(5, lemma, particle));
        var form = tree.Lemma(token);
        into.Add(FeatureHash.Mix(6, FeatureHash.Of(form.AsSpan(Math.Max(0, form.Length - 4)))));
        into.Add(FeatureHash.Mix(7, FeatureHash.Of(form.AsSpan(0, Math.Min(5, form.Length))), (uint)tree.Pos(token)));
        if (tree.IsPassive(token))
            into.Add(FeatureHash.Mix(8, lemma));
    }

    private void Below(int token, List<uint> into)
    {
        var lemma = hashes.Lemmas[token];
        foreach (var child in tree.Children(token))
        {
            if (tree.Is(child, "punct"))
                continue;
            var (relation, word, preposition, kind) = (hashes.Relations[child], hashes.Words[child], hashes.Cases[child], (uint)parties.KindAt(child));
            into.Add(FeatureHash.Mix(20, relation, preposition));
            into.Add(FeatureHash.Mix(21, relation, preposition, word));
            into.Add(FeatureHash.Mix(22, lemma, relation, preposition));
            into.Add(FeatureHash.Mix(23, lemma, relation, preposition, word));
            if (kind > 0)
            {
                into.Add(FeatureHash.Mix(24, relation, preposition, kind));
                into.Add(FeatureHash.Mix(25, lemma, relation, preposition, kind));
                into.Add(FeatureHash.Mix(26, lemma, relation, preposition));
            }

            if (!tree.Is(child, "obj") && !tree.Is(child, "xcomp") && !tree.Is(child, "nsubj") && !tree.Is(child, "obl"))
                continue;
            foreach (var below in tree.Children(child))
            {
                if (tree.Is(below, "punct") || tree.Is(below, "det") || tree.Is(below, "case"))
                    continue;
                into.Add(FeatureHash.Mix(27, relation, hashes.Relations[below], hashes.Words[below]));
                into.Add(FeatureHash.Mix(28, lemma, relation, hashes.Words[below]));
                if (parties.KindAt(below) is > 0 and var owner)
                    into.Add(FeatureHash.Mix(29, relation, word, (uint)owner));
            }
        }
    }

    private void Above(int token, List<uint> into)
    {
        var lemma = hashes.Lemmas[token];
        var head = tree.Head(token);
        var (relation, preposition) = (hashes.Relations[token], hashes.Cases[token]);
        if (head < 0)
        {
            into.Add(FeatureHash.Mix(40, lemma));
            into.Add(FeatureHash.Mix(41, 0));
            return;
        }

        into.Add(FeatureHash.Mix(42, relation, preposition));
        into.Add(FeatureHash.Mix(43, relation, preposition, hashes.Words[head]));
        into.Add(FeatureHash.Mix(44, lemma, relation, preposition));
        into.Add(FeatureHash.Mix(45, lemma, relation, preposition, hashes.Words[head]));
        into.Add(FeatureHash.Mix(46, (uint)tree.Pos(head), relation, preposition));
        if (parties.KindAt(head) is > 0 and var kind)
            into.Add(FeatureHash.Mix(47, relation, (uint)kind));
        foreach (var sister in tree.Children(head))
        {
            if (sister == token || tree.Is(sister, "punct") || tree.Is(sister, "det"))
                continue;
            into.Add(FeatureHash.Mix(48, relation, hashes.Relations[sister], hashes.Cases[sister]));
            into.Add(FeatureHash.Mix(49, lemma, hashes.Relations[sister], hashes.Words[sister]));
            if (parties.KindAt(sister) is > 0 and var other)
                into.Add(FeatureHash.Mix(50, lemma, hashes.Relations[sister], (uint)other));
        }

        var over = tree.Head(head);
        if (over >= 0)
        {
            into.Add(FeatureHash.Mix(51, relation, hashes.Relations[head], hashes.Words[over]));
            into.Add(FeatureHash.Mix(52, lemma, hashes.Words[over]));
        }
    }

    private void Window(int token, List<uint> into)
    {
        var words = document.Sentences[document.Tokens[token].Sentence].Tokens;
        var lemma = hashes.Lemmas[token];
        uint At(int place) => place >= words.Start && place < words.End ? hashes.Words[place] : 3;
        for (var step = -3; step <= 3; step++)
        {
            if (step != 0)
                into.Add(FeatureHash.Mix(60, (uint)(step + 10), At(token + step)));
        }

        into.Add(FeatureHash.Mix(61, At(token - 1), lemma));
        into.Add(FeatureHash.Mix(62, lemma, At(token + 1)));
        into.Add(FeatureHash.Mix(63, At(token - 2), At(token - 1), lemma));
        into.Add(FeatureHash.Mix(64, lemma, At(token + 1), At(token + 2)));
    }

    // The same for all words of a sentence.
    private List<uint> Around(int sentence)
    {
        if (bags.TryGetValue(sentence, out var into))
            return into;
        bags[sentence] = into = [];
        var words = document.Sentences[sentence].Tokens;
        for (var at = words.Start; at < words.End; at++)
        {
            if (tree.Pos(at) is Upos.NOUN or Upos.VERB or Upos.ADJ or Upos.PROPN)
                into.Add(FeatureHash.Mix(70, hashes.Words[at]));
        }

        List<string> lands = [];
        foreach (var party in parties.Of(sentence))
        {
            into.Add(FeatureHash.Mix(71, (uint)party.Kind));
            foreach (var actor in party.Actors)
            {
                if (actor.Country is { } land && !lands.Contains(land))
                    lands.Add(land);
            }
        }

        into.Add(FeatureHash.Mix(72, (uint)Math.Min(lands.Count, 4)));
        var titles = document.Sentences is [{ Headline: true }, _, ..] ? 1 : 0;
        into.Add(FeatureHash.Mix(73, (uint)Math.Min(sentence - titles, 3)));
        into.Add(FeatureHash.Mix(74, (uint)Math.Min(document.Sentences.Length - titles, 4)));
        return into;
    }

    private void Lexicon(int token, List<uint> into)
    {
        var lemma = hashes.Lemmas[token];
        var told = false;
        foreach (var entry in lexicon.Find(tree.Lemma(token)))
        {
            into.Add(FeatureHash.Mix(80, (uint)(entry.Type ?? (EventType)99), (uint)entry.Kind));
            told = true;
        }

        var first = true;
        foreach (var match in matcher.Match(token))
        {
            var type = (uint)(match.Entry.Type ?? (EventType)99);
            into.Add(FeatureHash.Mix(81, type));
            into.Add(FeatureHash.Mix(82, type, (uint)Math.Min(match.Entry.Weight, 6)));
            if (first)
                into.Add(FeatureHash.Mix(83, type, (uint)match.Entry.Kind));
            first = false;
        }

        foreach (var draft in drafts[token])
        {
            into.Add(FeatureHash.Mix(84, (uint)draft.Type));
            into.Add(FeatureHash.Mix(85, (uint)draft.Type, (uint)Math.Min(draft.Source.Length, 2), (uint)Math.Min(draft.Target.Length, 2)));
        }

        if (!told)
            into.Add(FeatureHash.Mix(86, 0));
        if (first)
            into.Add(FeatureHash.Mix(87, told ? 1u : 0));
        var words = document.Sentences[document.Tokens[token].Sentence].Tokens;
        for (var other = words.Start; other < words.End; other++)
        {
            foreach (var draft in drafts[other])
            {
                if (other == token)
                    continue;
                into.Add(FeatureHash.Mix(88, (uint)draft.Type));
                if (draft.Words.Covers(token))
                    into.Add(FeatureHash.Mix(89, (uint)draft.Type));
                if (tree.Head(token) == other)
                    into.Add(FeatureHash.Mix(90, (uint)draft.Type, hashes.Relations[token]));
            }
        }

        into.Add(FeatureHash.Mix(91, lemma, drafts[token].Length > 0 ? 1u : 0));
    }

    /// <summary>Groups of words that have vectors; the last is the whole sentence.</summary>
    public KnownWord[][] Groups(int token)
    {
        var sentence = document.Tokens[token].Sentence;
        if (!around.TryGetValue(sentence, out var whole))
        {
            for (var (word, end) = (document.Sentences[sentence].Tokens.Start, document.Sentences[sentence].Tokens.End); word < end; word++)
                Gather(word);
            around[sentence] = whole = Gathered();
        }

        Gather(token);
        var own = Gathered();
        foreach (var child in tree.Children(token))
        {
            if (tree.Is(child, "obj") || tree.Is(child, "obl") || tree.Is(child, "nmod") || tree.Is(child, "xcomp") || tree.Is(child, "nsubj:pass") || tree.Is(child, "compound"))
                Gather(child);
        }

        var things = Gathered();
        if (tree.Head(token) is >= 0 and var head)
            Gather(head);
        return [own, things, Gathered(), whole];
    }

    private void Gather(int word)
    {
        if (tree.Pos(word) is Upos.NOUN or Upos.VERB or Upos.ADJ or Upos.ADV && (known[word] ??= KnownWord.Of(document.Form(word))) is { Vector.Length: > 0 } found)
            gathered.Add(found);
    }

    private KnownWord[] Gathered()
    {
        KnownWord[] all = [.. gathered];
        gathered.Clear();
        return all;
    }
}
