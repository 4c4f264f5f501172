using Entente.Text.Conllu;
using Entente.Text.Evaluation;
using Xunit;

namespace Entente.Text.Tests.Conllu;

public sealed class ConllUTests
{
    private const string Sample = """
        # newdoc id = d
        # text = They don't sign.
        1	They	they	PRON	PRP	_	4	nsubj	_	_
        2-3	don't	_	_	_	_	_	_	_	_
        2	do	do	AUX	VBP	_	4	aux	_	_
        3	n't	not	PART	RB	_	4	advmod	_	_
        3.1	empty	_	_	_	_	_	_	_	_
        4	sign	sign	VERB	VB	_	0	root	_	SpaceAfter=No
        5	.	.	PUNCT	.	_	4	punct	_	_


        """;

    [Fact]
    public void A_document_is_made_of_forms_and_spaces_alone()
    {
        var document = ConllU.ToDocument("d", Read(Sample));
        Assert.Equal("They don't sign.", document.Article.Text);
        Assert.Equal(["They", "do", "n't", "sign", "."], document.Tokens.Select(token => document[token.Span].ToString()));
    }

    [Fact]
    public void What_is_written_has_the_words_that_were_read()
    {
        var sentences = Read(Sample);
        using StringWriter written = new();
        ConllU.Write(English.OverTokens().Annotate(ConllU.ToDocument("d", sentences)), sentences, written);
        var again = Read(written.ToString());
        Assert.Equal(sentences[0].Words.Select(word => word.Form), again[0].Words.Select(word => word.Form));
        Assert.Equal(sentences[0].Fused, again[0].Fused);
        Assert.Equal("sign", again[0].Words[again[0].Words[0].Head - 1].Form);
    }

    [Theory]
    [InlineData("1\tone", "Line 1 has 2 columns")]
    [InlineData("2\ta\ta\tX\tX\t_\t0\troot\t_\t_", "Line 1 has the ID 2 where 1 is due")]
    [InlineData("x\ta\ta\tX\tX\t_\t0\troot\t_\t_", "Line 1 has the ID x")]
    public void A_broken_line_is_named(string line, string message) =>
        Assert.StartsWith(message, Assert.Throws<FormatException>(() => Read(line + "\n\n")).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("ewt-dev", 0.960, 0.865, 0.99, 0.80)]
    [InlineData("gum-dev", 0.968, 0.870, 0.99, 0.88)]
    public void The_engine_keeps_its_figures(string treebank, double upos, double las, double words, double sentences)
    {
        using StreamReader reader = new(SharedData.PathTo($"treebank/{treebank}.conllu"));
        var gold = ConllU.Read(reader).ToArray();
        var syntax = SyntaxScores.Of(gold, English.OverTokens().Annotate(ConllU.ToDocument(treebank, gold)));
        var raw = RawTextScores.Of(gold);
        Assert.True(syntax.Upos >= upos && syntax.Las >= las, $"UPOS {syntax.Upos:F4}, LAS {syntax.Las:F4}");
        Assert.True(raw.Words >= words && raw.Sentences >= sentences, $"words {raw.Words:F4}, sentences {raw.Sentences:F4}");
    }

    [Fact]
    public void Names_and_pronouns_keep_their_figures()
    {
        using StreamReader reader = new(SharedData.PathTo("treebank/gum-dev.conllu"));
        var documents = EntityScores.DocumentsOf(ConllU.Read(reader)).Select(gold => ((IReadOnlyList<ConllUSentence>)gold, English.AllOverTokens().Annotate(ConllU.ToDocument("gum", gold)))).ToArray();
        Assert.InRange(EntityScores.Of(documents).F, 0.70, 1);
        Assert.InRange(CoreferenceScores.Of(documents).Pronouns, 0.68, 1);
    }

    private static ConllUSentence[] Read(string text)
    {
        using StringReader reader = new(text);
        return [.. ConllU.Read(reader)];
    }
}
