using Entente.Cli.Summary;
using Entente.Coding;
using Entente.Ledger;

namespace Entente.Cli.Html;

/// <summary>A record of any kind in one sentence, and its fields as pairs for people.</summary>
internal sealed class RecordWords(Report report)
{
    private readonly ReportNames names = new(report);

    /// <summary>The record in one sentence.</summary>
    public string Sentence(ReportRecord record) => record.Content switch
    {
        Actor actor => $"{actor.Name}{(actor.Code is null ? "" : $" ({actor.Code})")}{(actor.Role is null ? "" : $", {actor.Role}")}",
        Event told => $"{Phrases.Of(told, names.Names(told.Source), names.Names(told.Target))}{(told.SaidBy is null ? "" : $", according to {names.Speaker(told.SaidBy)}")}",
        Agreement agreement => $"{agreement.Title} ({string.Join(", ", names.Names(agreement.Parties).Prepend(Phrases.Status(agreement.Status)))})",
        Provision provision => $"{provision.Kind}: {provision.Summary}",
        Claim claim => $"{names.Speaker(claim)}{(claim.IsDenied ? " denies" : " says")}: “{claim.Content}”",
        Reaction reaction => $"{names.Name(reaction.Actor)} {Phrases.Stance(reaction.Stance)} “{reaction.TowardText}”",
        Flag flag => $"“{flag.Text}”: {flag.Why}",
        _ => throw new NotSupportedException($"{record.Content.GetType().Name} has no words yet: add its line here."),
    };

    /// <summary>What kind of thing it is, to stand in front: an event's type, a flag's kind.</summary>
    public static string Label(ReportRecord record) => record.Content switch
    {
        Event told => told.Type.ToString(),
        Agreement agreement => $"agreement, {agreement.Kind}",
        Flag flag => flag.Kind,
        _ => record.Kind,
    };

    /// <summary>The fields worth showing that the sentence does not hold. Nothing is shown for what is not known.</summary>
    public IEnumerable<(string Name, string Value)> Fields(ReportRecord record) => All(record).Where(field => field.Value.Length > 0);

    private IEnumerable<(string Name, string Value)> All(ReportRecord record)
    {
        switch (record.Content)
        {
            case Actor actor:
                yield return ("kind", actor.Kind);
                yield return ("code", actor.Code ?? "unknown");
                yield return ("role", actor.Role ?? "");
                yield return ("mentions", string.Join("; ", actor.Mentions.Select(mention => mention.Text).Distinct(StringComparer.Ordinal)));
                break;
            case Event told:
                yield return ("modality", told.Modality.ToString().ToLowerInvariant());
                yield return ("PLOVER type", told.PloverType == told.Type ? "" : told.PloverType.ToString());
                yield return ("mode", told.Mode ?? "");
                yield return ("contexts", string.Join(", ", told.Contexts));
                yield return ("source", Coded(told.Source));
                yield return ("target", Coded(told.Target));
                yield return ("date", told.Date is null ? "unknown" : $"{told.Date} ({told.DatePrecision})");
                yield return ("place", told.Place is null ? "" : string.Join(", ", new[] { told.Place.Name, told.Place.Country }.Where(part => part is not null)));
                yield return ("tone", $"{told.Tone:+0.#;−0.#;0}");
                yield return ("said by", told.SaidBy is null ? "" : $"{names.Speaker(told.SaidBy)} ({told.SaidBy})");
                yield return ("agreement", told.Agreement ?? "");
                yield return ("in return for", string.Join(", ", told.InReturnFor));
                yield return ("confidence", $"{told.Confidence:0.00}");
                break;
            case Agreement agreement:
                yield return ("parties", Coded(agreement.Parties));
                yield return ("status", agreement.Status);
                yield return ("steps", string.Join("; ", agreement.Steps.Select(step => $"{step.Status} {step.Date ?? "(undated)"}{(step.Party is null ? "" : $" by {names.Name(step.Party)}")}")));
                yield return ("signed", agreement.Signed ?? "");
                yield return ("place", agreement.Place ?? "");
                yield return ("disclosure", agreement.Disclosure);
                yield return ("relates to", string.Join("; ", agreement.RelatesTo));
                yield return ("register", agreement.Register ?? "");
                yield return ("confidence", $"{agreement.Confidence:0.00}");
                break;
            case Provision provision:
                yield return ("by", Coded(provision.By));
                yield return ("for", Coded(provision.For));
                yield return ("mutual", provision.Mutual ? "yes" : "no");
                yield return ("condition", provision.Condition ?? "");
                yield return ("certainty", provision.Certainty);
                yield return ("said by", provision.SaidBy is null ? "" : $"{names.Speaker(provision.SaidBy)} ({provision.SaidBy})");
                break;
            case Claim claim:
                yield return ("speaker", claim.Speaker is null ? claim.SpeakerText : $"{claim.SpeakerText} = {names.Name(claim.Speaker)} ({names.Code(claim.Speaker) ?? "no code"})");
                yield return ("cue", claim.Cue);
                yield return ("about", Coded(claim.About));
                yield return ("polarity", claim.Polarity);
                yield return ("certainty", claim.Certainty);
                yield return ("via", claim.Via ?? "");
                yield return ("direct", claim.Direct ? "yes" : "no");
                yield return ("confidence", $"{claim.Confidence:0.00}");
                break;
            case Reaction reaction:
                yield return ("stance", reaction.Stance);
                yield return ("toward", reaction.Toward ?? "");
                yield return ("confidence", $"{reaction.Confidence:0.00}");
                break;
            case Flag flag:
                yield return ("suggestion", flag.Suggestion ?? "");
                break;
        }
    }

    private string Coded(IEnumerable<string> ids) => string.Join(", ", ids.Select(id => $"{names.Name(id)} ({names.Code(id) ?? "no code"})"));
}
