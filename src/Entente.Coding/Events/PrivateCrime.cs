using Entente.Coding.Actors;
using Entente.Coding.Lexicon;
using Entente.Coding.Syntax;
using Entente.Text;

namespace Entente.Coding.Events;

/// <summary>Whether a text is about a crime of private people, whose arrests and sentences are no politics.</summary>
internal static class PrivateCrime
{
    // Sectors whose nouns speak for a political side; police and courts are in every crime.
    private static readonly HashSet<string> Political = new(StringComparer.Ordinal) { "GOV", "LEG", "MIL", "REB", "OPP", "PTY", "SPY", "REF" };

    /// <summary>Whether it tells of such a crime and of nobody with a political side.</summary>
    public static bool Fills(Tree tree, WordClasses classes)
    {
        var crime = false;
        for (var token = 0; token < tree.Count; token++)
        {
            if (tree.Pos(token) is not (Upos.NOUN or Upos.PROPN or Upos.VERB or Upos.ADJ))
                continue;
            var lemma = tree.Lemma(token);
            // "shocked the nation" speaks for nobody.
            if (lemma != "nation" && AgentNouns.Shipped.TryFind(lemma, out var sector, out _) && Political.Contains(sector))
                return false;
            crime |= classes.Contains("private-crime", lemma) || (lemma == "killer" && token > 0 && tree.Lemma(token - 1) is "child" or "serial" or "wife");
        }

        return crime;
    }
}
