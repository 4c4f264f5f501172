using System.Collections.Immutable;
using Entente.Coding.Derivation;
using Entente.Coding.Syntax;
using Entente.Text;

namespace Entente.Coding.Agreements;

/// <summary>Makes records of what the mentions told: kinds, the register's agreements, and the steps that the parties themselves took.</summary>
internal sealed class AgreementFinisher(Document document, Tree tree, KnownAgreements known)
{
    public ImmutableArray<AgreementDraft> Finish(List<AgreementDraft> drafts)
    {
        foreach (var draft in drafts)
            Finish(draft, drafts[0].Kind);
        foreach (var later in drafts.ToArray())
        {
            // "the strategic offensive arms treaty" is New START, which the text has named.
            if (later.Known is { } agreement && drafts.Find(other => other != later && other.Known?.Id == agreement.Id) is { } first && drafts.IndexOf(first) < drafts.IndexOf(later))
            {
                Join(first, later);
                drafts.Remove(later);
            }
        }

        return [.. drafts.Where(draft => draft.Parties.Count > 1 || (draft.Parties.Count == 1 && draft.IsInner && draft.Kind is "ceasefire" or "peace"))];
    }

    private void Finish(AgreementDraft draft, string alike)
    {
        draft.Parties.RemoveAll(party => draft.Brokers.Contains(party.Country!) && !draft.Signed && draft.Parties.Count > 1);
        Recognise(draft);
        // Leaving and breaking are the parties' own acts; others can but call for them.
        draft.Steps.RemoveAll(step => step.Party is { } party && !draft.Countries.Contains(party.Country, StringComparer.Ordinal) && step.Status is not "ratified");
        if (draft.Provisions.Exists(provision => provision.Kind == "defence" && !draft.Mentions.Exists(mention => tree.IsBelow(provision.Head, mention) && provision.Head < mention)))
            draft.Provisions.RemoveAll(provision => draft.Mentions.Exists(mention => tree.Is(provision.Head, "compound") && tree.Head(provision.Head) == mention));
        if (draft.Provisions.Exists(provision => provision.Kind == "defence") && draft.Kind is "" or "cooperation" or "other")
            draft.Kind = "defence";
        foreach (var mention in draft.Mentions)
        {
            var extent = tree.Extent(mention);
            var near = new TextSpan(extent.Start, Math.Max(extent.Start + 1, Math.Min(extent.End, mention + 8)));
            var words = string.Join(' ', Enumerable.Range(near.Start, near.Length).Select(tree.Lemma));
            if (AgreementWords.Kind(words) is { } kind && (draft.Kind.Length == 0 || draft.Kind == kind.Kind))
            {
                draft.Kind = kind.Kind;
                draft.Because.Add(new Derivation.Read(near, $"makes it {kind.Kind} ({kind.Line})"));
                break;
            }
        }

        if (draft.Kind.Length == 0 && draft.Mentions.Exists(IsLikeAnother))
            draft.Kind = alike;
        if (draft.Kind.Length == 0 && draft.Provisions.Select(provision => provision.Kind).FirstOrDefault(kind => kind is "trade" or "energy" or "space" or "nuclear" or "economic-aid" or "non-aggression") is { } about)
            draft.Kind = about switch { "economic-aid" => "aid", "non-aggression" => "ceasefire", _ => about };
        // Troops, arms and exercises together are a matter of defence.
        if (draft.Kind.Length == 0 && draft.Provisions.Exists(provision => provision.Kind == "basing") && draft.Provisions.Exists(provision => provision.Kind is "military-cooperation" or "arms-transfer" or "intelligence"))
            draft.Kind = "defence";
        if (draft.Kind.Length == 0)
            draft.Kind = draft.Mentions.Exists(mention => tree.Lemma(mention) is "memorandum" or "protocol") ? "cooperation" : draft.Mentions.Exists(mention => tree.Lemma(mention) is "contract") ? "trade" : "other";
    }

    // "similar pacts", "an agreement of the same kind"
    private bool IsLikeAnother(int mention)
    {
        foreach (var child in tree.Children(mention))
        {
            if ((tree.Is(child, "amod") && tree.Lemma(child) is "similar" or "comparable" or "like") || (tree.Is(child, "nmod") && tree.Lemma(child) is "kind" or "sort" or "type"))
                return true;
        }

        return false;
    }

    private void Recognise(AgreementDraft draft)
    {
        if (draft.Known is not null || draft.Parties.Count < 2 || known.Find(draft.Year is null && draft.Steps.Exists(step => step.Status is "agreed" or "signed" or "negotiating" or "proposed"), draft.Countries, draft.Year, draft.Kind, document.Article.Published) is not { } recognised)
            return;
        draft.Known = recognised;
        draft.Because.Add(new Noted($"by its parties{(draft.Year is null ? "" : " and year")} it is {recognised.Title} (registers/agreements/{recognised.Id}.yaml)"));
        if (draft.Kind.Length == 0)
            draft.Kind = KnownAgreements.KindOf(recognised);
    }

    private static void Join(AgreementDraft first, AgreementDraft later)
    {
        first.Mentions.AddRange(later.Mentions);
        first.Steps.AddRange(later.Steps.Where(step => !first.Steps.Exists(other => other.Token == step.Token)));
        first.Provisions.AddRange(later.Provisions.Where(clause => !first.Provisions.Exists(other => other.Words.Overlaps(clause.Words))));
        first.Because.AddRange(later.Because);
        if (first.Disclosure == "unknown")
            first.Disclosure = later.Disclosure;
    }
}
