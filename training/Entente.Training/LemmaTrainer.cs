using Entente.Text;
using Entente.Text.Conllu;
using Entente.Text.Lemmas;
using Entente.Text.Segmentation;

namespace Entente.Training;

/// <summary>Learns endings, and as exceptions the words for which they are wrong.</summary>
internal static class LemmaTrainer
{
    public static Lemmatiser Train(IEnumerable<ConllUSentence> sentences)
    {
        Dictionary<string, Dictionary<string, int>> lemmas = new(StringComparer.Ordinal);
        foreach (var word in sentences.SelectMany(sentence => sentence.Words))
        {
            var pos = Enum.Parse<Upos>(word.Upos);
            var form = WordForm.Normalise(word.Form);
            if (form.Length > 40 || word.Lemma is "_" or "" || pos is Upos.PUNCT or Upos.SYM or Upos.X || word.Misc.Contains("CorrectForm", StringComparison.Ordinal))
                continue;
            var lower = pos == Upos.PROPN ? form : form.ToLowerInvariant();
            var key = Key(lower, word.Xpos, pos);
            if (!lemmas.TryGetValue(key, out var counts))
                lemmas[key] = counts = new(StringComparer.Ordinal);
            counts[word.Lemma] = counts.GetValueOrDefault(word.Lemma) + 1;
        }

        var known = lemmas.ToDictionary(pair => pair.Key, pair => pair.Value.OrderByDescending(count => count.Value).ThenBy(count => count.Key, StringComparer.Ordinal).First().Key, StringComparer.Ordinal);
        var endings = EndingsOf(known);
        Lemmatiser rules = new([], endings);
        Dictionary<string, string> exceptions = new(StringComparer.Ordinal);
        foreach (var (key, lemma) in known)
        {
            var (form, xpos, pos) = Parts(key);
            if (rules.LemmaOf(form, pos, xpos) != lemma && !lemma.Contains('\t', StringComparison.Ordinal))
                exceptions[key] = lemma;
        }

        return new(exceptions, endings);
    }

    // For every ending the commonest change among the words that have it; kept where the next shorter ending says otherwise.
    private static Dictionary<string, (int Cut, string Add)> EndingsOf(Dictionary<string, string> known)
    {
        Dictionary<string, Dictionary<(int Cut, string Add), int>> seen = new(StringComparer.Ordinal);
        foreach (var (key, lemma) in known)
        {
            var bar = key.LastIndexOf('|');
            var (form, tag) = (key[..bar], key[bar..]);
            var common = 0;
            while (common < form.Length && common < lemma.Length && form[common] == lemma[common])
                common++;
            var change = (form.Length - common, lemma[common..]);
            if (change.Item1 > 5 || change.Item2.Length > 5)
                continue;
            for (var length = 0; length <= Math.Min(Lemmatiser.LongestEnding, form.Length); length++)
            {
                var ending = form[^length..] + tag;
                if (!seen.TryGetValue(ending, out var counts))
                    seen[ending] = counts = [];
                counts[change] = counts.GetValueOrDefault(change) + 1;
            }
        }

        Dictionary<string, (int Cut, string Add)> kept = new(StringComparer.Ordinal);
        foreach (var (ending, counts) in seen.OrderBy(pair => pair.Key.Length))
        {
            var (change, votes) = counts.OrderByDescending(count => count.Value).ThenBy(count => count.Key.Cut).ThenBy(count => count.Key.Add, StringComparer.Ordinal).First();
            var length = ending.LastIndexOf('|');
            if (length > 0 && votes < 2)
                continue;
            (int Cut, string Add)? shorter = null;
            for (var cut = 1; cut <= length && shorter is null; cut++)
            {
                if (kept.TryGetValue(ending[cut..], out var rule))
                    shorter = rule;
            }

            if (shorter != change)
                kept[ending] = change;
        }

        return kept;
    }

    private static string Key(string form, string xpos, Upos pos)
    {
        Span<char> key = stackalloc char[64];
        return key[..Lemmatiser.Key(form, xpos, pos, key)].ToString();
    }

    private static (string Form, string Xpos, Upos Pos) Parts(string key)
    {
        var bar = key.LastIndexOf('|');
        var tag = key[(bar + 1)..];
        var pos = tag[^1] == 'a' ? Upos.AUX : tag[^1] == 'p' ? Upos.PROPN : Upos.NOUN;
        return (key[..bar], pos == Upos.NOUN ? tag : tag[..^1], pos);
    }
}
