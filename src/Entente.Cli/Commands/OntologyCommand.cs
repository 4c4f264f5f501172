using System.CommandLine;
using Entente.Coding;

namespace Entente.Cli.Commands;

/// <summary><c>entente ontology</c>: the types, modes and contexts that events are told in.</summary>
internal static class OntologyCommand
{
    private static readonly string[] Quads = ["", "verbal cooperation", "material cooperation", "verbal conflict", "material conflict"];

    public static Command Create(Screen screen)
    {
        Command ontology = new("ontology", "The types, modes and contexts of events with their tone, and their counterparts in CAMEO, as Markdown");
        ontology.SetAction(_ => Write(screen.Out));
        return ontology;
    }

    private static void Write(TextWriter to)
    {
        to.WriteLine("# The ontology: what events are told in");
        to.WriteLine();
        to.WriteLine("Types, modes and contexts are those of the [PLOVER](https://github.com/openeventdata/PLOVER) manual of 2024, the definitions our own words. Tone is the manual's published score, from −10 (most hostile) to +10 (most cooperative); a mode refines it. They stand in `src/Entente.Coding/Ontology/*.tsv`, a line each with its source. This page is what `entente ontology` prints.");
        to.WriteLine();
        to.WriteLine("In two places a report departs from the manual. A planned meeting, support, cooperation or aid keeps its type with the modality `planned`; `ploverType` has AGREE, as the manual would. And the sign of ACCUSE, which the manual's table of scores leaves out, is taken from its modes.");
        Types(to);
        Modes(to);
        Contexts(to);
        Cameo(to);
    }

    private static void Types(TextWriter to)
    {
        to.WriteLine();
        to.WriteLine($"## The {PloverOntology.Types.Length} types");
        to.WriteLine();
        to.WriteLine("Quad classes tell words from deeds and cooperation from conflict. Penta classes are those that `entente relate` writes: 1 accord in words, 2 giving way and acting together, 3 conflict in words, 4 conflict in deeds.");
        to.WriteLine();
        to.WriteLine("| type | the source … | quad | penta | tone | CAMEO |");
        to.WriteLine("|---|---|---|---|---|---|");
        foreach (var type in PloverOntology.Types)
        {
            var roots = string.Join(", ", PloverOntology.Cameo.Where(root => root.Types.Contains(type.Type)).Select(root => root.Root));
            to.WriteLine($"| {type.Type} | {type.Definition} | {type.Quad} {Quads[type.Quad]} | {type.Penta} | {Score(type.Tone)} | {roots} |");
        }
    }

    private static void Modes(TextWriter to)
    {
        to.WriteLine();
        to.WriteLine($"## The {PloverOntology.Modes.Length} modes");
        to.WriteLine();
        to.WriteLine("How an act was done, or what a threat, demand or refusal is about. AGREE, SUPPORT, CONCEDE, COOPERATE and AID have none.");
        to.WriteLine();
        to.WriteLine("| type | mode | | tone |");
        to.WriteLine("|---|---|---|---|");
        foreach (var mode in PloverOntology.Modes)
            to.WriteLine($"| {mode.Type} | {mode.Mode} | {mode.Definition} | {Score(mode.Tone)} |");
    }

    private static void Contexts(TextWriter to)
    {
        to.WriteLine();
        to.WriteLine($"## The {PloverOntology.Contexts.Length} contexts");
        to.WriteLine();
        to.WriteLine("What an act is about, whatever its type. A report names a context only where the words of the act say so.");
        to.WriteLine();
        to.WriteLine("| context | |");
        to.WriteLine("|---|---|");
        foreach (var context in PloverOntology.Contexts)
            to.WriteLine($"| {context.Context} | {context.Definition} |");
    }

    private static void Cameo(TextWriter to)
    {
        to.WriteLine();
        to.WriteLine($"## The {PloverOntology.Cameo.Length} roots of CAMEO");
        to.WriteLine();
        to.WriteLine("| root | | became | |");
        to.WriteLine("|---|---|---|---|");
        foreach (var root in PloverOntology.Cameo)
            to.WriteLine($"| {root.Root} | {root.Name} | {string.Join(", ", root.Types)} | {root.Note} |");
    }

    private static string Score(double tone) => tone < 0 ? $"−{-tone}" : $"{tone}";
}
