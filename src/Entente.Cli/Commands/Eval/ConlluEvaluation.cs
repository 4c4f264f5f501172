using System.CommandLine;
using System.Globalization;
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
            Console.Out.Write(string.Create(CultureInfo.InvariantCulture,
                $"tokens {syntax.Tokens}\nUPOS {syntax.Upos:F4}\nUAS {syntax.Uas:F4}\nLAS {syntax.Las:F4}\nlemmas {syntax.Lemmas:F4}\nraw_words_F {raw.Words:F4}\nraw_sentences_F {raw.Sentences:F4}\n"));
            return 0;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or FormatException)
        {
            Console.Error.WriteLine(failure.Message);
            return BadInput;
        }
    }
}
