using Entente.Text.Perceptron;
using Entente.Text.Dependencies;

namespace Entente.Text.Coreference;

/// <summary>What speaks for and against an earlier mention as what a pronoun stands for.</summary>
internal static class PronounFeatures
{
    /// <summary>Features of one pair.</summary>
    /// <param name="tree">The document's trees.</param>
    /// <param name="pronoun">The pronoun.</param>
    /// <param name="candidate">The earlier mention.</param>
    /// <param name="entity">What the earlier mention has turned out to mean.</param>
    /// <param name="rank">How many candidates lie between the two.</param>
    /// <param name="most">How many mentions the most told of entity has.</param>
    /// <param name="into">Filled.</param>
    public static void Pair(TreeView tree, MentionTraits pronoun, MentionTraits candidate, Entity entity, int rank, int most, List<uint> into)
    {
        into.Clear();
        var document = tree.Document;
        var (head, other) = (pronoun.Mention.Head, candidate.Mention.Head);
        uint own = Own(document, pronoun), role = Role(document, head), its = Role(document, other);
        uint form = (uint)candidate.Mention.Form, type = (uint)candidate.Mention.Type, far = (uint)Math.Min(pronoun.Sentence - candidate.Sentence, 4);
        uint ranked = (uint)(rank < 4 ? rank : rank < 8 ? 4 : rank < 16 ? 5 : 6), gender = (uint)entity.Gender, plural = entity.Plural ? 1u : 0u;
        var size = (uint)Math.Min(entity.Mentions.Count, 6);
        Add(into, 400, own, far, form);
        Add(into, 401, own, ranked);
        Add(into, 402, own, its, far);
        Add(into, 403, role, its, far == 0 ? 0u : 1u);
        Add(into, 404, own, type, form);
        Add(into, 405, own, gender, form);
        Add(into, 406, own, plural, form);
        Add(into, 407, own, (uint)entity.Type, gender);
        Add(into, 408, own, size);
        Add(into, 409, own, candidate.Mention.Form == MentionForm.Name ? 1u : Hash(candidate.Lemma));
        Add(into, 410, own, candidate.Name.Count > 0 ? Hash(candidate.Name[0].ToLowerInvariant()) : 1u);
        Add(into, 411, own, type, plural);
        Add(into, 412, ranked, far, its);
        Add(into, 413, own, candidate.Definite ? 1u : 0u, form);
        var (governor, itsGovernor) = (document.Arcs[head].Head, document.Arcs[other].Head);
        if (governor >= 0 && governor == itsGovernor)
            Add(into, 414, role, its, own);
        if (governor == other)
            Add(into, 415, role, own);
        if (itsGovernor >= 0 && Covers(document, itsGovernor, head))
            Add(into, 416, its, role, own);
        if (governor >= 0)
        {
            Add(into, 417, Hash(document.Tags[governor].Lemma), role, type);
            if (itsGovernor >= 0)
                Add(into, 418, Hash(document.Tags[governor].Lemma), Hash(document.Tags[itsGovernor].Lemma), role);
        }

        Add(into, 419, own, entity.Counts.Names > 0 ? 1u : 0u, (uint)Math.Min(entity.Counts.Pronouns, 3));
        Add(into, 420, pronoun.Lemma == candidate.Lemma ? 1u : 0u, own, far);
        var sentence = document.Sentences[candidate.Sentence];
        Add(into, 421, candidate.Mention.Tokens.Start == sentence.Tokens.Start ? 1u : 0u, far, own);
        Add(into, 422, itsGovernor >= 0 && document.Tags[itsGovernor].Pos is Upos.NOUN or Upos.PROPN ? 1u : 0u, own, far);
        var told = most <= 2 ? 3u : entity.Mentions.Count == most ? 2u : entity.Mentions.Count * 2 >= most ? 1u : 0u;
        Add(into, 424, own, told);
        Add(into, 425, told, far, form);
        Add(into, 426, own, (uint)entity.Type, far);
        Add(into, 427, (uint)entity.Type, its, far);
        Add(into, 428, its, far, form);
        Add(into, 423, own, its, type);
    }

    /// <summary>Features of standing for nothing said before.</summary>
    public static void Alone(TreeView tree, MentionTraits pronoun, int candidates, List<uint> into)
    {
        into.Clear();
        var document = tree.Document;
        var head = pronoun.Mention.Head;
        uint own = Own(document, pronoun), role = Role(document, head);
        Add(into, 450, own);
        Add(into, 451, own, role);
        Add(into, 452, own, (uint)Math.Min(candidates, 6));
        if (document.Arcs[head].Head is >= 0 and var governor)
        {
            Add(into, 453, own, Hash(document.Tags[governor].Lemma), role);
            Add(into, 454, own, (uint)document.Tags[governor].Pos, tree.First(governor, "ccomp") >= 0 || tree.First(governor, "csubj") >= 0 || tree.First(governor, "advcl") >= 0 ? 1u : 0u);
        }

        Add(into, 455, own, document.Tokens[head].Sentence == 0 ? 1u : 0u);
    }

    // Whether a token lies below another, at most a few steps.
    private static bool Covers(Document document, int above, int token)
    {
        for (var steps = 0; steps < 6 && token >= 0; steps++)
        {
            token = document.Arcs[token].Head;
            if (token == above)
                return true;
        }

        return false;
    }

    private static uint Own(Document document, MentionTraits pronoun) => Hash(pronoun.Lemma) ^ (document.Tags[pronoun.Mention.Head].Xpos == "PRP$" ? 7u : 0u);

    // Who acts is told as the subject or, in the passive, with "by".
    private static uint Role(Document document, int token) => document.Arcs[token].Relation switch
    {
        "nsubj" or "nsubj:pass" or "obl:agent" or "nsubj:outer" => 1,
        "nmod:poss" => 2,
        "nmod" or "nmod:desc" or "nmod:unmarked" => 3,
        "obl" or "obl:unmarked" or "iobj" => 4,
        "obj" => 5,
        "conj" => 6,
        "appos" => 7,
        "root" => 8,
        "compound" => 9,
        _ => 10,
    };

    private static uint Hash(string text) => FeatureHash.Of(text);

    private static void Add(List<uint> into, uint template, uint a, uint b = 0, uint c = 0) => into.Add(FeatureHash.Mix(template, a, b, c));
}
