using System.CommandLine;
using Entente.Text;
using Entente.Text.Conllu;
using Entente.Text.Evaluation;

namespace Entente.Cli.Commands.Eval;

/// <summary><c>entente eval conllu</c>: the language engine against a gold treebank file.</summary>
internal static class ConlluEvaluation
{
    private const int BadInput = 3;

    public static Command Create()
    {
        Argument<FileInfo> file = new("FILE") { Description = "a gold CoNLL-U file" };
        Command conllu = new("conllu", "Scores tags and trees on the file's own tokenisation, and words and sentences found in its raw text") { file };
        conllu.SetAction(parsed => Run(parsed.GetRequiredValue(file)));
        return conllu;
    }

    private static int Run(FileInfo file)
    {
        try
        {
            using StreamReader reader = new(file.FullName);
            var gold = ConllU.Read(reader).ToArray();
            var syntax = SyntaxScores.Of(gold, English.OverTokens().Annotate(ConllU.ToDocument(file.Name, gold)));
            var raw = RawTextScores.Of(gold);
            Figures figures = new();
            figures.Add($"tokens {syntax.Tokens}");
            figures.Add("UPOS", syntax.Upos);
            figures.Add("UAS", syntax.Uas);
            figures.Add("LAS", syntax.Las);
            figures.Add("lemmas", syntax.Lemmas);
            figures.Add("raw_words_F", raw.Words);
            figures.Add("raw_sentences_F", raw.Sentences);
            if (gold.Any(sentence => sentence.Words.Any(word => word.Misc.Contains("Entity=", StringComparison.Ordinal))))
                AddMentions(gold, figures);
            Console.Out.Write(string.Concat(figures.Lines.Select(line => line + "\n")));
            return 0;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or FormatException)
        {
            Console.Error.WriteLine(failure.Message);
            return BadInput;
        }
    }

    // Only GUM says who is meant.
    private static void AddMentions(ConllUSentence[] gold, Figures figures)
    {
        var pipeline = English.AllOverTokens();
        var documents = EntityScores.DocumentsOf(gold).Select(document => ((IReadOnlyList<ConllUSentence>)document, pipeline.Annotate(ConllU.ToDocument("gold", document)))).ToArray();
        var names = EntityScores.Of(documents);
        figures.Add("names_P", names.Precision);
        figures.Add("names_R", names.Recall);
        figures.Add("names_F", names.F);
        var chains = CoreferenceScores.Of(documents);
        figures.Add("pronouns", chains.Pronouns);
        figures.Add("chains_conll_F", chains.Conll);
    }
}
