using Entente.Sources.Tests;
using Xunit;

namespace Entente.Cli.Tests.Commands;

public sealed class ParseCommandTests : IDisposable
{
    private const string Text = "France imposed an arms embargo on Mali.\n";
    private readonly Scratch scratch = new();

    public void Dispose() => scratch.Dispose();

    [Fact]
    public async Task For_people_every_word_stands_under_the_one_it_depends_on()
    {
        var told = await CommandLine.RunAsync("parse", "--text", scratch.Write("a.txt", Text), "--format", "tree");
        const string Tree = """
            France imposed an arms embargo on Mali.
            imposed  root VERB
            ├─ France  nsubj PROPN
            ├─ embargo  obj NOUN
            │  ├─ an  det DET
            │  └─ arms  compound NOUN
            ├─ Mali  obl PROPN
            │  └─ on  case ADP
            └─ .  punct PUNCT


            """;
        Assert.Equal((0, Tree.ReplaceLineEndings("\n"), ""), (told.Status, told.Out, told.Error));
    }

    [Theory]
    [InlineData("--format", "conllu")]
    [InlineData]
    public async Task For_tools_it_is_CoNLL_U_and_so_it_is_where_no_person_looks(params string[] format)
    {
        var told = await CommandLine.RunAsync(new QuickEngine(), Text, ["parse", "--text", "-", .. format], TestContext.Current.CancellationToken);
        Assert.Contains("\n1\tFrance\tFrance\tPROPN\tNNP\t_\t2\tnsubj\t_\t_\n", told.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_treebank_file_is_annotated_on_its_own_words()
    {
        var told = await CommandLine.RunAsync("parse", "--conllu", scratch.Write("a.conllu", "1\tFrance\t_\t_\t_\t_\t_\t_\t_\t_\n2\tleft\t_\t_\t_\t_\t_\t_\t_\t_\n\n"));
        Assert.Contains("2\tleft\tleave\tVERB\tVBD\t_\t0\troot\t", told.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_in_another_language_is_parsed_with_a_warning()
    {
        var told = await CommandLine.RunAsync("parse", "--text", scratch.Write("a.txt", "Le ministre a dit que la paix est dans notre intérêt et non la guerre."));
        Assert.Equal((0, "The text is not in English (fr); the trees say nothing that holds.\n"), (told.Status, told.Error));
    }

    [Fact]
    public async Task A_treebank_file_is_not_drawn_and_one_input_is_needed()
    {
        Assert.Equal(ExitCode.Usage, (await CommandLine.RunAsync("parse", "--conllu", "a.conllu", "--format", "tree")).Status);
        Assert.Equal(ExitCode.Usage, (await CommandLine.RunAsync("parse")).Status);
        Assert.Equal(ExitCode.BadInput, (await CommandLine.RunAsync("parse", "--text", scratch["none.txt"])).Status);
    }
}
