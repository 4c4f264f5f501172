using System.Text.RegularExpressions;
using Entente.Coding;

namespace Entente.Cli.Tables;

/// <summary>The task of <c>entente relate</c>: what the source does to the target, a row each.</summary>
internal static partial class Relations
{
    /// <summary>The class of a type: accord in words, giving way and acting together, conflict in words, conflict in deeds.</summary>
    public static int Penta(EventType type) => PloverOntology.Of(type).Penta;

    /// <summary>A type's name, CONCEDE and RETREAT as YIELD where they are merged.</summary>
    public static string Root(EventType type, bool mergeYield) => mergeYield && type is EventType.CONCEDE or EventType.RETREAT && mergeYield ? "YIELD" : type.ToString();

    /// <summary>What each row's source does to its target, in order.</summary>
    /// <param name="lexiconOnly">Whether the lexicon is to decide alone.</param>
    /// <exception cref="FormatException">A column is missing.</exception>
    public static IReadOnlyList<Relation> Of(Tsv table, IEngine engine, bool lexiconOnly, CancellationToken stop)
    {
        var (sentence, source, target, marked) = (table.Need("sentence"), table.Need("source"), table.Need("target"), table.IndexOf("marked_sentence"));
        return
        [
            .. table.Rows.AsParallel().AsOrdered().WithCancellation(stop).Select(row => engine.Relate(
                Tsv.Field(row, sentence), Name(Tsv.Field(row, source)), Name(Tsv.Field(row, target)), Tsv.Field(row, marked) is { Length: > 0 } marks ? marks : null, lexiconOnly)),
        ];
    }

    /// <summary>A name without a label such as <c>Org:</c> in front.</summary>
    public static string Name(string written) => Label().Replace(written.Trim(), "");

    [GeneratedRegex(@"^[A-Z][A-Za-z]*(?:[-_][A-Za-z]+)*:\s*(?=\S)", RegexOptions.CultureInvariant)]
    private static partial Regex Label();
}
