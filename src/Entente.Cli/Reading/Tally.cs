using Entente.Ledger;

namespace Entente.Cli.Reading;

/// <summary>Counts what became of the inputs, and says it.</summary>
internal sealed class Tally
{
    private readonly Dictionary<Addition, int> additions = [];

    /// <summary>Articles read.</summary>
    public int Read { get; set; }

    /// <summary>Inputs that could not be read.</summary>
    public int Bad { get; set; }

    /// <summary>Articles read but not kept, because the ledger failed.</summary>
    public int Lost { get; set; }

    public void Add(Addition addition) => additions[addition] = additions.GetValueOrDefault(addition) + 1;

    /// <summary>The sentence at the end.</summary>
    public string Say(string? ledger)
    {
        var kept = new[]
        {
            (Count: additions.GetValueOrDefault(Addition.New), Words: "new"),
            (Count: additions.GetValueOrDefault(Addition.Superseding), Words: "read anew"),
            (Count: additions.GetValueOrDefault(Addition.Known), Words: "known before"),
            (Count: Lost, Words: "not kept"),
        };
        var parts = kept.Where(part => part.Count > 0).Select(part => $"{part.Count} {part.Words}").ToArray();
        var read = $"{Read} {(Read is 1 ? "article" : "articles")} read{(ledger is null ? "" : $" into {ledger}")}{(parts.Length is 0 ? "" : $": {string.Join(", ", parts)}")}.";
        return Bad is 0 ? read : $"{read} {Bad} {(Bad is 1 ? "input" : "inputs")} could not be read.";
    }
}
