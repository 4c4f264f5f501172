using System.Collections.Immutable;
using Entente.Coding.Derivation;
using Entente.Text;

namespace Entente.Coding.Relations;

/// <summary>Why the lexicon reads a marked pair as it does, in words.</summary>
internal static class LinkWords
{
    public static ImmutableArray<string> Of(Link link, Document document)
    {
        var because = ImmutableArray.CreateBuilder<string>();
        because.Add(new Triggered(link.Match.Words, link.Match.Entry.Type!.Value, link.Match.Entry.Place).Say(document));
        because.Add((link.Source, link.Target, link.IsTurned) switch
        {
            ( >= 0, >= 0, false) => "its roles reach both source and target",
            ( >= 0, >= 0, true) => "its roles reach source and target the other way round",
            ( >= 0, _, false) => "its source is the marked one",
            (_, >= 0, false) => "its target is the marked one",
            _ => link.Steps == 0 ? "it stands between source and target" : "it is the nearest to what links source and target",
        });
        if (link.Why is { } why)
            because.Add(why);
        return because.ToImmutable();
    }
}
