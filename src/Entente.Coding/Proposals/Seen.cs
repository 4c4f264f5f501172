using Entente.Coding.Networks;

namespace Entente.Coding.Proposals;

/// <summary>Somebody who may be a party, without the document he stands in.</summary>
/// <param name="Head">The word.</param>
/// <param name="Words">The words that stand for him, as pairs of first and behind-last token.</param>
/// <param name="Lands">The countries or bodies he is of; empty where that is not known.</param>
/// <param name="Word">The word as a number, names by their kind alone.</param>
/// <param name="Place">By which relation and preposition the word hangs on another, as a number.</param>
/// <param name="Beside">The words that stand by it and say more of him, as numbers.</param>
/// <param name="First">The first word of those coordinated with it, the word itself where none are.</param>
/// <param name="Sector">What he is, by the sectors of PLOVER; a minus for a state, a question mark where nobody knows.</param>
internal sealed record SeenParty(int Head, (int Start, int End)[] Words, string[] Lands, string Sector, uint Word, uint Place, uint[] Beside, int First);

/// <summary>What the lexicon reads at a word.</summary>
internal sealed record SeenDraft(EventType Type, string[] Sources, string[] Targets);

/// <summary>A word that may carry an event, as the networks see it.</summary>
/// <param name="Token">The word.</param>
/// <param name="Lemma">Its dictionary form.</param>
/// <param name="Sentence">Its sentence.</param>
/// <param name="Keys">Its features by view.</param>
/// <param name="Groups">Groups of words around it that have vectors; the last, and the view before the last, are the same for all words of a sentence.</param>
/// <param name="Parties">Those whom its sentence names.</param>
/// <param name="PartyKeys">The features of each of them beside this word, by view.</param>
/// <param name="Scene">The country in which the sentence is set, null where the text does not say.</param>
/// <param name="Drafts">What the lexicon reads here.</param>
internal sealed record SeenDeed(int Token, string Lemma, int Sentence, List<uint>[] Keys, KnownWord[][] Groups, SeenParty[] Parties, Lazy<List<uint>[][]> PartyKeys, string? Scene, SeenDraft[] Drafts)
{
    // Who is less likely on a side is nobody there.
    private const float Stands = 0.2f;

    /// <summary>Who stands on a side of an event: of a country, without one, and on the other side.</summary>
    /// <param name="type">The type of the event.</param>
    /// <param name="side">0 for a source, 1 for a target.</param>
    /// <param name="land">The country.</param>
    /// <param name="sides">How likely each of the parties is source and target.</param>
    public (SeenParty? Party, SeenParty? Open, SeenParty? Other) Around(EventType type, int side, string land, float[][] sides)
    {
        var (party, open, other) = (-1, -1, -1);
        for (var at = 0; at < Parties.Length; at++)
        {
            var chance = Chance(at);
            if (Array.IndexOf(Parties[at].Lands, land) >= 0)
                party = party < 0 || chance > Chance(party) ? at : party;
            else if (sides[at][1 - side] > Stands && (other < 0 || sides[at][1 - side] > sides[other][1 - side]))
                other = at;
            if (Parties[at].Lands.Length == 0 && chance > Stands && (open < 0 || chance > Chance(open)))
                open = at;
        }

        return (At(party), At(open), At(other));

        float Chance(int at) => Proposer.IsTogether(type) ? Math.Max(sides[at][0], sides[at][1]) : sides[at][side];

        SeenParty? At(int at) => at < 0 ? null : Parties[at];
    }

    /// <summary>The mean vector of each group.</summary>
    public float[][] Vectors => Array.ConvertAll(Groups, group => KnownWord.Mean(group));
}

/// <summary>A text as the networks see it.</summary>
/// <param name="Deeds">The words that may carry events.</param>
/// <param name="Filed">The country from which it was filed.</param>
/// <param name="Named">The countries and places that it names: the sentence and the country of each.</param>
/// <param name="IsOfPeriod">Whether it is of the years whose habits were learned.</param>
internal sealed record SeenText(SeenDeed[] Deeds, string? Filed, (int Sentence, string Land)[] Named, bool IsOfPeriod)
{
    /// <summary>The countries that it names, each once.</summary>
    public string[] Lands { get; } = [.. Named.Select(one => one.Land).Distinct(StringComparer.Ordinal)];

    /// <summary>Whether a sentence names a country.</summary>
    public bool IsNamedIn(int sentence, string land) => Array.Exists(Named, one => one.Sentence == sentence && one.Land == land);
}
