using Entente.Sources;
using Xunit;

namespace Entente.Text.Tests;

public sealed class PipelineTests
{
    [Fact]
    public void A_pipeline_in_the_wrong_order_refuses_to_be_built()
    {
        var refused = Assert.Throws<ArgumentException>(() => new Pipeline([new Stub(Layers.Tokens, Layers.Tags), new Stub(Layers.None, Layers.Tokens)]));
        Assert.Contains("Tokens", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_layer_not_yet_looked_for_is_not_taken_for_an_empty_one()
    {
        var document = new Document(new Article("a", "text"));
        Assert.Throws<MissingLayerException>(() => document.Tokens);
        Assert.Empty((document with { Tokens = [] }).Tokens);
    }

    private sealed record Stub(Layers Reads, Layers Adds) : IStage
    {
        public Document Annotate(Document document) => document;
    }
}
