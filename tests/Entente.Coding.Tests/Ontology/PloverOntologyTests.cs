using Entente.Coding.Lexicon;
using Xunit;

namespace Entente.Coding.Tests.Ontology;

public sealed class PloverOntologyTests
{
    [Fact] public void Every_type_is_defined_once_with_classes_tone_and_source()
    {
        Assert.Equal(Enum.GetValues<EventType>().Order(), PloverOntology.Types.Select(type => type.Type).Order());
        Assert.All(PloverOntology.Types, type =>
        {
            Assert.InRange(type.Quad, 1, 4);
            Assert.InRange(type.Penta, 1, 4);
            Assert.InRange(type.Tone, -10, 10);
            Assert.NotEmpty(type.Definition);
            Assert.StartsWith("plover-2024: ", type.Source, StringComparison.Ordinal);
            Assert.Equal(type.Quad is 1 or 2, type.Tone > 0);
        });
    }

    [Fact] public void Modes_and_contexts_stand_once_each_with_a_definition_and_a_source()
    {
        Assert.Equal(67, PloverOntology.Modes.DistinctBy(mode => (mode.Type, mode.Mode)).Count());
        Assert.All(PloverOntology.Modes, mode => Assert.True(mode.Definition.Length > 0 && mode.Source.Length > 0 && Math.Abs(mode.Tone) <= 10, mode.Mode));
        Assert.Equal(37, PloverOntology.Contexts.DistinctBy(context => context.Context).Count());
        Assert.All(PloverOntology.Contexts, context => Assert.True(context.Definition.Length > 0 && context.Source.Length > 0, context.Context));
    }

    [Fact] public void Every_root_of_CAMEO_but_the_statement_leads_to_a_type_and_every_type_comes_from_one()
    {
        Assert.Equal(Enumerable.Range(1, 20).Select(root => $"{root:00}"), PloverOntology.Cameo.Select(root => root.Root));
        Assert.Equal("01", Assert.Single(PloverOntology.Cameo, root => root.Types.IsEmpty).Root);
        Assert.Equal(Enum.GetValues<EventType>().Order(), PloverOntology.Cameo.SelectMany(root => root.Types).Distinct().Order());
    }

    [Fact] public void The_lexicon_names_only_modes_and_contexts_that_the_ontology_has()
    {
        var modes = PloverOntology.Modes.Select(mode => (mode.Type, mode.Mode)).ToHashSet();
        var contexts = PloverOntology.Contexts.Select(context => context.Context).ToHashSet();
        Assert.All(PredicateLexicon.Shipped.Entries, entry =>
        {
            Assert.True(entry.Mode is null || (entry.Type is { } type && modes.Contains((type, entry.Mode))), $"{entry.Place}: {entry.Type} has no mode “{entry.Mode}”; use one of modes.tsv.");
            Assert.All(entry.Contexts, context => Assert.True(contexts.Contains(context), $"{entry.Place}: “{context}” is no context; use one of contexts.tsv."));
        });
    }

    [Theory]
    [InlineData(EventType.CONSULT, "visit", 4)]
    [InlineData(EventType.RETREAT, "disarm", 10)]
    [InlineData(EventType.ASSAULT, "unconventional", -10)]
    [InlineData(EventType.ACCUSE, null, -3)]
    [InlineData(EventType.PROTEST, "vandalize", -5)]
    public void A_mode_refines_the_tone_of_its_type(EventType type, string? mode, double tone) => Assert.Equal(tone, PloverOntology.Tone(type, mode));
}
