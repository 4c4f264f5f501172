using Xunit;

namespace Entente.Text.Tests.Neural;

public sealed class NeuralAnnotatorTests
{
    private static readonly Pipeline Annotator = English.OverTokens();

    [Fact]
    public void Every_answer_is_the_one_that_the_network_gave_where_it_was_trained()
    {
        string[][][] sentences = [.. TreebankText.Rows(File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Neural", "parser.tsv")))];
        var document = Annotator.Annotate(TreebankText.Of(sentences.Select(rows => rows.Select(row => row[0]).ToArray())));
        List<string> answers = [];
        foreach (var sentence in document.Sentences)
        {
            for (var token = sentence.Tokens.Start; token < sentence.Tokens.End; token++)
            {
                var (tag, arc) = (document.Tags[token], document.Arcs[token]);
                var head = arc.Head < 0 ? 0 : arc.Head - sentence.Tokens.Start + 1;
                answers.Add($"{document.Form(token)}\t{tag.Pos}\t{tag.Xpos}\t{head}\t{arc.Relation}");
            }
        }

        Assert.Equal(sentences.SelectMany(rows => rows.Select(row => string.Join('\t', row))), answers);
    }

    [Fact]
    public void The_ratifier_is_the_subject_and_the_treaty_the_object()
    {
        var document = Annotator.Annotate(TreebankText.OfLines("North Korea ratified the treaty on Monday ."));
        Assert.Equal(new Arc(2, "nsubj"), document.Arcs[1]);
        Assert.Equal(new Arc(-1, "root"), document.Arcs[2]);
        Assert.Equal(new Arc(2, "obj"), document.Arcs[4]);
        Assert.Equal(("VBD", Upos.VERB), (document.Tags[2].Xpos, document.Tags[2].Pos));
    }

    [Fact]
    public void A_title_hangs_on_the_name_it_stands_before()
    {
        var document = Annotator.Annotate(TreebankText.OfLines("Secretary of State Antony Blinken flew to Seoul ."));
        Assert.Equal(new Arc(5, "nsubj"), document.Arcs[3]);
        Assert.Equal(new Arc(3, "nmod:desc"), document.Arcs[0]);
    }

    [Fact]
    public void A_sentence_is_read_the_same_alone_and_among_others()
    {
        string[] lines =
        [
            "The two presidents met in Geneva .", "Talks fail", "No .",
            "Moscow said on Tuesday that it would suspend the treaty unless Washington , which denies the charge , withdrew its missiles .",
        ];
        var together = Annotator.Annotate(TreebankText.OfLines(lines));
        foreach (var sentence in together.Sentences)
        {
            var alone = Annotator.Annotate(TreebankText.OfLines(lines[sentence.Index]));
            for (var token = 0; token < alone.Tokens.Length; token++)
            {
                var arc = together.Arcs[sentence.Tokens.Start + token];
                Assert.Equal(alone.Arcs[token], arc with { Head = arc.Head < 0 ? -1 : arc.Head - sentence.Tokens.Start });
                Assert.Equal(alone.Tags[token], together.Tags[sentence.Tokens.Start + token]);
            }
        }
    }

    [Theory]
    [InlineData(200)]
    [InlineData(201)]
    [InlineData(5000)]
    public void A_sentence_without_end_is_one_tree_all_the_same(int length)
    {
        var words = Enumerable.Range(0, length).Select(at => at % 9 == 8 ? "," : at % 3 == 0 ? "ministers" : "talk").ToArray();
        var document = Annotator.Annotate(TreebankText.Of([words]));
        Assert.Single(document.Arcs, arc => arc.Head < 0);
        for (var token = 0; token < length; token++)
        {
            var (at, steps) = (token, 0);
            for (; document.Arcs[at].Head >= 0; at = document.Arcs[at].Head)
                Assert.True(++steps <= length, "a cycle");
        }
    }

    [Fact]
    public void Words_of_any_kind_are_taken()
    {
        var document = Annotator.Annotate(TreebankText.Of([["\ud83d", "😀😀", "\u0000", "مرحبا", new string('a', 100_000), "ǅ", "''", "٣"], ["x"], []]));
        Assert.Equal(9, document.Arcs.Length);
        Assert.Empty(Annotator.Annotate(TreebankText.Of()).Arcs);
    }

    [Fact]
    public void Threads_do_not_disturb_each_other()
    {
        var document = TreebankText.OfLines("The envoy left Damascus on Friday .", "He will return .");
        var expected = Annotator.Annotate(document).Arcs;
        Parallel.For(0, 64, _ => Assert.Equal(expected, Annotator.Annotate(document).Arcs));
    }

    [Theory]
    [InlineData("ewt-dev", 96.2, 90.0, 87.5)]
    [InlineData("gum-dev", 97.2, 90.6, 88.2)]
    public void The_bars_on_the_development_treebanks_are_met(string name, double pos, double attached, double labelled)
    {
        var folder = AppContext.BaseDirectory;
        while (folder is not null && !Directory.Exists(Path.Combine(folder, "shared", "treebank")))
            folder = Path.GetDirectoryName(folder);
        Assert.SkipWhen(folder is null, "The treebanks are not part of the project.");
        var (words, tagged, right, whole) = (0, 0, 0, 0);
        foreach (var rows in TreebankText.Rows(File.ReadLines(Path.Combine(folder!, "shared", "treebank", name + ".conllu"))))
        {
            string[][] own = [.. rows.Where(row => int.TryParse(row[0], out _))];
            var document = Annotator.Annotate(TreebankText.Of([[.. own.Select(row => row[1])]]));
            for (var token = 0; token < own.Length; token++)
            {
                words++;
                tagged += document.Tags[token].Pos.ToString() == own[token][3] ? 1 : 0;
                if (document.Arcs[token].Head + 1 != int.Parse(own[token][6]))
                    continue;
                right++;
                whole += document.Arcs[token].Relation.Split(':')[0] == own[token][7].Split(':')[0] ? 1 : 0;
            }
        }

        Assert.True(100.0 * tagged / words >= pos, $"UPOS {100.0 * tagged / words:F2}");
        Assert.True(100.0 * right / words >= attached, $"UAS {100.0 * right / words:F2}");
        Assert.True(100.0 * whole / words >= labelled, $"LAS {100.0 * whole / words:F2}");
    }
}
