using System.Collections.Immutable;
using Entente.Coding.Actors;
using Entente.Coding.Lexicon;
using Entente.Coding.Syntax;
using Entente.Text;

namespace Entente.Coding.Proposals;

/// <summary>Somebody who may be a party: a word, and whom it stands for.</summary>
/// <param name="Head">The word.</param>
/// <param name="Actors">Whom it stands for.</param>
/// <param name="Kind">Of what kind he is, a small number over 0.</param>
internal sealed record Party(int Head, ImmutableArray<ActorReference> Actors, int Kind)
{
    /// <summary>The country of the first of them; null where nobody is known, or not where he is of.</summary>
    public string? Country => Actors is [var first, ..] ? first.Country : null;

    /// <summary>The first of them who is of a country; null where none is.</summary>
    public ActorReference? Of(string land)
    {
        foreach (var actor in Actors)
        {
            if (actor.Country == land)
                return actor;
        }

        return null;
    }
}

/// <summary>Who may be a party of what a document tells, sentence by sentence.</summary>
internal sealed class Parties
{
    private static readonly string[] Sectors = ["GOV", "MIL", "COP", "SPY", "REB", "CVL", "JUD", "LEG", "PTY", "OPP", "MED", "BUS", "NGO", "REL", "LAB", "REF", "CRM"];
    private const int Unplaced = 250;
    private readonly int[] kinds;
    private readonly Dictionary<int, Party> byHead = [];
    private readonly List<Party>[] bySentence;

    public Parties(Document document, Tree tree, Naming naming, ActorResolver actors, WordClasses classes)
    {
        kinds = new int[tree.Count];
        bySentence = [.. document.Sentences.Select(_ => new List<Party>())];
        for (var token = 0; token < tree.Count; token++)
        {
            if (tree.Pos(token) is not (Upos.NOUN or Upos.PROPN or Upos.PRON or Upos.ADJ or Upos.NUM or Upos.X or Upos.DET))
                continue;
            var hit = naming.At(token);
            if (hit is null && tree.Pos(token) is Upos.ADJ or Upos.DET or Upos.X)
                continue;
            // A name counts once, at the word that the others hang on.
            if (hit is not null && hit.Tokens.Length > 1 && tree.HeadOf(hit.Tokens) != token)
                continue;
            if (tree.Is(token, "conj") is false && tree.Is(token, "flat"))
                continue;
            var found = Own(actors, token);
            if (found.IsEmpty && !(tree.Pos(token) == Upos.NOUN && classes.Contains("somebody", tree.Lemma(token))))
                continue;
            Party party = new(token, found, found.IsEmpty ? Unplaced : KindOf(found[0], hit, tree.Pos(token)));
            kinds[token] = party.Kind;
            byHead[token] = party;
            bySentence[document.Tokens[token].Sentence].Add(party);
        }

        // "Israeli troops": the adjective says whose the noun is, and is nobody besides.
        foreach (var some in bySentence)
        {
            some.RemoveAll(party => naming.At(party.Head) is { IsState: true } && tree.Head(party.Head) is >= 0 and var above && !tree.Is(party.Head, "conj") && !tree.Is(party.Head, "appos") && byHead.TryGetValue(above, out var whole)
                && whole.Actors.Any(actor => actor.Country == party.Country) && (tree.Is(party.Head, "amod") || tree.Is(party.Head, "compound") || tree.Is(party.Head, "nmod:poss") || tree.Is(party.Head, "nmod") || tree.Is(party.Head, "nmod:desc")));
        }
    }

    /// <summary>Those whom a sentence names, in the order of the text.</summary>
    public IReadOnlyList<Party> Of(int sentence) => bySentence[sentence];

    /// <summary>Of what kind the party at a word is; 0 where there is none.</summary>
    public int KindAt(int token) => kinds[token];

    // Whom a nominal stands for, without those coordinated with it, who have words of their own.
    private static ImmutableArray<ActorReference> Own(ActorResolver actors, int token)
    {
        var all = actors.Resolve(token);
        if (all.Length < 2)
            return all;
        var own = all.RemoveAll(actor => !actor.Tokens.Covers(token));
        return own.IsEmpty ? all : own;
    }

    private static int KindOf(ActorReference actor, NameHit? hit, Upos pos)
    {
        var sector = actor.Sector is { } name ? Array.IndexOf(Sectors, name) + 1 : 0;
        var form = pos == Upos.PRON ? 3 : hit is null ? 0 : hit.IsAdjective ? 2 : hit.IsSeat ? 4 : hit.IsState ? 1 : 5;
        return 1 + (((sector * 6) + form) * 2) + (actor.Code is null ? 1 : 0);
    }
}
