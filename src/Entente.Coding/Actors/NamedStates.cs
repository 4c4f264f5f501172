using Entente.Coding.Derivation;
using Entente.Coding.Syntax;
using Entente.Registers;
using Entente.Text;

namespace Entente.Coding.Actors;

/// <summary>The states that a text names: where it is one alone, those whom it does not place are likely of it.</summary>
internal sealed class NamedStates(Tree tree, Naming naming, Register register)
{
    /// <summary>What a text names once may be the other side of what it tells.</summary>
    public const int Repeated = 2;

    /// <summary>The one state that a text names beside the border of another ("The Chadian army fought rebels near the Sudanese border"): on this side of it.</summary>
    public ActorReference? AtTheBorder() =>
        naming.Hits.Any(IsOfABorder) && Countries is [var only] && naming.Hits.FirstOrDefault(hit => CountryOf(hit) == only && !IsOfABorder(hit)) is { } hit
            ? new(only, register.NameOf(only) ?? only, "state", only, null, hit.Tokens, MentionForm.Name, [new Read(hit.Tokens, $"is of the one state that the text names, beside the border of another")])
            : null;

    /// <summary>Whether a text names one state alone, or what belongs to it.</summary>
    public bool IsOnly(string code) => Countries is [var only] && only == code;

    private string[] Countries => field ??= [.. naming.Hits.Where(hit => !IsOfABorder(hit)).Select(CountryOf).Append(naming.FiledFrom ?? "").Where(code => code.Length > 0 && register.State(code) is not null).Distinct(StringComparer.Ordinal)];

    private static string CountryOf(NameHit hit) =>
        hit.Entry.Sort is NameSort.State or NameSort.Place or NameSort.Institution or NameSort.Group or NameSort.Person ? hit.Entry.Code.Split(':')[0] : "";

    private bool IsOfABorder(NameHit hit)
    {
        var token = tree.HeadOf(hit.Tokens);
        return hit.IsState && tree.Head(token) is >= 0 and var edge
            && ((tree.Lemma(edge) is "border" or "frontier" && tree.Pos(edge) == Upos.NOUN && (tree.Is(token, "compound") || tree.Is(token, "amod") || tree.Is(token, "nmod:poss") || (tree.Is(token, "nmod") && tree.Case(token) == "with")))
                || (tree.Lemma(edge) is "border" or "neighbour" or "neighbor" && tree.Is(token, "obj")) || (tree.Case(token) == "border"));
    }

    /// <summary>Whose "the information minister" and "the rebels" are in a text that names one state and no other.</summary>
    /// <param name="resolver">Tells who is meant.</param>
    /// <param name="fewest">How often it has to be named.</param>
    public ActorReference? OnlyOne(ActorResolver resolver, int fewest)
    {
        var times = 0;
        ActorReference? only = null;
        foreach (var hit in naming.Hits)
        {
            if (hit.Entry.Sort != NameSort.State || IsOfABorder(hit) || resolver.Resolve(tree.HeadOf(hit.Tokens)) is not [{ Country: { } country } actor, ..])
                continue;
            if (only is not null && only.Country != country)
                return null;
            only ??= actor;
            times++;
        }

        return times < fewest ? null : only;
    }
}
