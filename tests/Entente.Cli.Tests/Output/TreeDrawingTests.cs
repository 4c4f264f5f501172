using Entente.Cli.Output;
using Entente.Text;
using Xunit;

namespace Entente.Cli.Tests.Output;

public sealed class TreeDrawingTests
{
    [Fact]
    public void Every_word_stands_under_its_governor_and_the_trigger_has_a_star()
    {
        const string text = "Russia signed the treaty .";
        var (at, tokens) = (0, new List<Token>());
        foreach (var word in text.Split(' '))
        {
            tokens.Add(new(new(at, at + word.Length), 0));
            at += word.Length + 1;
        }

        var document = new Document(new("a", text))
        {
            Tokens = [.. tokens],
            Tags = [new(Upos.PROPN, "NNP", "Russia"), new(Upos.VERB, "VBD", "sign"), new(Upos.DET, "DT", "the"), new(Upos.NOUN, "NN", "treaty"), new(Upos.PUNCT, ".", ".")],
            Arcs = [new(1, "nsubj"), new(-1, "root"), new(3, "det"), new(1, "obj"), new(1, "punct")],
        };
        Assert.Equal(
            ["signed  root VERB *", "├─ Russia  nsubj PROPN", "├─ treaty  obj NOUN", "│  └─ the  det DET", "└─ .  punct PUNCT"],
            TreeDrawing.Of(document, new(0, new(0, text.Length), new(0, 5), false), span => span.Covers(7)));
    }
}
