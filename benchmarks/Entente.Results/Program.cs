using Entente.Results;

switch (args)
{
    case ["draw", var items, var seed, var count]:
        Reading.Draw(items, int.Parse(seed), int.Parse(count), Console.Out);
        return 0;
    case ["write", var shared, var output]:
        return new ResultsPage(shared).Write(output);
    default:
        Console.Error.WriteLine("""
            Usage: Entente.Results draw ITEMS.jsonl SEED COUNT    the records of items drawn with a seed, a line each, to be marked by a reader
                   Entente.Results write SHARED OUTPUT.md         runs every measurement on the material in SHARED and writes the page
            """);
        return 2;
}
