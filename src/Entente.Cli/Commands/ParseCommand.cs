using System.CommandLine;
using System.Text;
using Entente.Sources;
using Entente.Text;
using Entente.Text.Conllu;

namespace Entente.Cli.Commands;

/// <summary><c>entente parse</c>: tags and trees as CoNLL-U on standard output.</summary>
internal static class ParseCommand
{
    private const int BadInput = 3;

    public static Command Create()
    {
        Option<FileInfo?> conllu = new("--conllu") { Description = "a CoNLL-U file, annotated on its own tokenisation; only ID, FORM and SpaceAfter are read", HelpName = "FILE" };
        Option<FileInfo?> text = new("--text") { Description = "a text file, or - for standard input", HelpName = "FILE" };
        Command parse = new("parse", "Shows the language engine's tags and trees as CoNLL-U") { conllu, text };
        parse.Validators.Add(parsed =>
        {
            if (parsed.GetResult(conllu) is null == parsed.GetResult(text) is null)
                parsed.AddError("Give one of --conllu FILE and --text FILE.");
        });
        parse.SetAction(parsed => Run(parsed.GetValue(conllu), parsed.GetValue(text)));
        return parse;
    }

    private static int Run(FileInfo? conllu, FileInfo? text)
    {
        try
        {
            using StreamWriter output = new(Console.OpenStandardOutput(), new UTF8Encoding(false), 1 << 16) { NewLine = "\n" };
            if (conllu is not null)
                Annotate(conllu, output);
            else
                Read(text!, output);
            return 0;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or FormatException)
        {
            Console.Error.WriteLine(failure.Message);
            return BadInput;
        }
    }

    private static void Annotate(FileInfo file, TextWriter output)
    {
        using StreamReader reader = new(file.FullName);
        var sentences = ConllU.Read(reader).ToArray();
        ConllU.Write(English.OverTokens().Annotate(ConllU.ToDocument(file.Name, sentences)), sentences, output);
    }

    private static void Read(FileInfo file, TextWriter output)
    {
        var standard = file.Name == "-";
        using TextReader reader = standard ? new StreamReader(Console.OpenStandardInput(), Encoding.UTF8) : new StreamReader(file.FullName);
        Article article = new(standard ? "-" : file.Name, reader.ReadToEnd().ReplaceLineEndings("\n"));
        ConllU.Write(English.Syntax().Annotate(new(article)), output);
    }
}
