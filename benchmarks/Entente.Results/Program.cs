using Entente.Results;

switch (args)
{
    case ["draw", var items, var seed, var count]:
        Reading.Draw(items, int.Parse(seed), int.Parse(count), null, Console.Out);
        return 0;
    case ["draw", var items, var seed, var count, var gold]:
        Reading.Draw(items, int.Parse(seed), int.Parse(count), gold, Console.Out);
        return 0;
    case ["draw-words", var items, var seed, var count]:
        UnknownWords.Draw(items, int.Parse(seed), int.Parse(count), Console.Out);
        return 0;
    case ["write", var shared, var output]:
        return new ResultsPage(shared).Write(output);
    default:
        Console.Error.WriteLine("""
            Usage: Entente.Results draw ITEMS.jsonl SEED COUNT    the records of items drawn with a seed, a line each, to be marked by a reader
                   Entente.Results draw ITEMS.jsonl SEED COUNT GOLD.jsonl    their events alone, of items that are not in the gold data
                   Entente.Results draw-words ITEMS.jsonl SEED COUNT    the unknown-word flags of all items, so many of them drawn with a seed
                   Entente.Results write SHARED OUTPUT.md         runs every measurement on the material in SHARED and writes the page
            """);
        return 2;
}
