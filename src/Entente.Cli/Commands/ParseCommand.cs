using System.CommandLine;
using System.Text;
using Entente.Cli.Output;
using Entente.Sources;
using Entente.Text;
using Entente.Text.Conllu;

namespace Entente.Cli.Commands;

/// <summary><c>entente parse</c>: tags and trees, drawn for people or as CoNLL-U.</summary>
internal static class ParseCommand
{
    private const string Tree = "tree";
    private const string Columns = "conllu";

    public static Command Create(Screen screen)
    {
        Option<FileInfo?> conllu = new("--conllu") { Description = "a CoNLL-U file, annotated on its own tokenisation; only ID, FORM and SpaceAfter are read", HelpName = "FILE" };
        Option<FileInfo?> text = new("--text") { Description = "a text file, or - for standard input", HelpName = "FILE" };
        Option<string?> format = new("--format") { Description = "how --text is shown: tree for people (on a terminal unless told otherwise), conllu for tools", HelpName = "tree|conllu" };
        format.AcceptOnlyFromAmong(Tree, Columns);
        Command parse = new("parse", "Shows the language engine's tags and trees") { conllu, text, format };
        parse.Validators.Add(parsed =>
        {
            if (parsed.GetResult(conllu) is null == parsed.GetResult(text) is null)
                parsed.AddError("Give one of --conllu FILE and --text FILE.");
            if (parsed.GetResult(conllu) is not null && parsed.GetValue(format) == Tree)
                parsed.AddError("A CoNLL-U file is annotated as one: --format tree goes with --text.");
        });
        parse.SetAction(parsed => Run(screen, parsed.GetValue(conllu), parsed.GetValue(text), parsed.GetValue(format) ?? (screen.OutIsTerminal ? Tree : Columns)));
        return parse;
    }

    private static int Run(Screen screen, FileInfo? conllu, FileInfo? text, string format)
    {
        try
        {
            if (conllu is not null)
                Annotate(conllu, screen.Out);
            else
                Show(screen, Read(screen, text!), format);
            return ExitCode.Done;
        }
        catch (Exception failure) when (failure is FormatException or FileNotFoundException or DirectoryNotFoundException or UnauthorizedAccessException)
        {
            return screen.Fail(ExitCode.BadInput, failure.Message);
        }
    }

    private static void Annotate(FileInfo file, TextWriter output)
    {
        using StreamReader reader = new(file.FullName);
        var sentences = ConllU.Read(reader).ToArray();
        ConllU.Write(English.OverTokens().Annotate(ConllU.ToDocument(file.Name, sentences)), sentences, output);
    }

    private static Document Read(Screen screen, FileInfo file)
    {
        var standard = file.ToString() == "-";
        using StreamReader reader = standard ? new(screen.In, Encoding.UTF8) : new(file.FullName);
        return English.Syntax().Annotate(new(new Article(standard ? "-" : file.Name, reader.ReadToEnd().ReplaceLineEndings("\n"))));
    }

    private static void Show(Screen screen, Document document, string format)
    {
        if (document.IsForeign)
            screen.Error.WriteLine($"The text is not in English ({document.Language}); the trees say nothing that holds.");
        if (format == Columns)
        {
            ConllU.Write(document, screen.Out);
            return;
        }

        foreach (var sentence in document.Sentences)
        {
            screen.Out.WriteLine(Plain.Line(document[sentence.Span].ToString()));
            foreach (var line in TreeDrawing.Of(document, sentence, _ => false))
                screen.Out.WriteLine(line);
            screen.Out.WriteLine();
        }
    }
}
