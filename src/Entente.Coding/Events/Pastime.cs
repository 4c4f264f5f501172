using Entente.Coding.Actors;
using Entente.Coding.Lexicon;
using Entente.Coding.Syntax;
using Entente.Text;

namespace Entente.Coding.Events;

/// <summary>Whether a text is about sport, whose attacks, defeats and meetings are not those of states.</summary>
internal static class Pastime
{
    // So many different words of sport make a text one of sport.
    private const int Enough = 3;

    // Sectors whose nouns speak for politics: a boycott of the games is told with ministers.
    private static readonly HashSet<string> Political = new(StringComparer.Ordinal) { "GOV", "LEG", "JUD", "MIL", "REB", "COP", "OPP", "PTY", "SPY" };

    public static bool Fills(Tree tree, WordClasses classes)
    {
        HashSet<string> sport = new(StringComparer.Ordinal), politics = new(StringComparer.Ordinal);
        for (var token = 0; token < tree.Count; token++)
        {
            if (tree.Pos(token) is not (Upos.NOUN or Upos.PROPN or Upos.VERB or Upos.ADJ))
                continue;
            var lemma = tree.Lemma(token);
            if (classes.Contains("sport", lemma))
                sport.Add(lemma);
            else if (AgentNouns.Shipped.TryFind(lemma, out var sector, out _) && Political.Contains(sector))
                politics.Add(lemma);
        }

        return sport.Count >= Enough && sport.Count > politics.Count;
    }
}
