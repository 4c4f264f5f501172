using System.Numerics;
using System.Runtime.InteropServices;

namespace Entente.Text.Languages;

/// <summary>The letters and small words of one text, counted.</summary>
internal sealed class Evidence
{
    private readonly FunctionWords known = FunctionWords.Shipped;
    private readonly int[] letters = new int[Enum.GetValues<Writing>().Length];
    private readonly Dictionary<FunctionWords.Word, int> uses = [];
    private readonly uint english;

    public Evidence() => english = Bit("en");

    /// <summary>How many words the text has: runs of letters of scripts that are written with blanks.</summary>
    public int Words { get; private set; }

    /// <summary>The script with the most letters; Latin of equals and where there is none.</summary>
    public Writing MostWritten
    {
        get
        {
            var most = Writing.Latin;
            for (var script = Writing.Latin; (int)script < letters.Length; script++)
            {
                if (letters[(int)script] > letters[(int)most])
                    most = script;
            }

            return most;
        }
    }

    /// <summary>How many letters of a script the text has.</summary>
    public int Letters(Writing script) => letters[(int)script];

    /// <summary>Counts the letters and words of a text.</summary>
    public void Gather(ReadOnlySpan<char> text)
    {
        Span<char> word = stackalloc char[known.Longest];
        var (length, capital) = (0, false);
        foreach (var unit in text)
        {
            var script = Writings.Of(unit);
            letters[(int)script]++;
            if (script is not (Writing.Latin or Writing.Cyrillic or Writing.Arabic))
            {
                Take(word, length, capital);
                length = 0;
                continue;
            }

            if (length == 0)
                capital = char.IsUpper(unit);
            if (length < word.Length)
                word[length] = char.ToLowerInvariant(unit);
            length++;
        }

        Take(word, length, capital);
        letters[(int)Writing.None] = 0;
    }

    /// <summary>How many words of the text a language has among its small ones.</summary>
    public int Found(string language) => Sum(Bit(language), 0).Uses;

    /// <summary>The language that the text has most words of, those weighing more that fewer languages share; the first of equals.</summary>
    public string Likeliest(ReadOnlySpan<string> among)
    {
        var (best, most) = (among[0], 0.0);
        foreach (var language in among)
        {
            var (bit, score) = (Bit(language), 0.0);
            foreach (var (word, times) in uses)
            {
                if ((word.Languages & bit) != 0)
                    score += (double)times / BitOperations.PopCount(word.Languages);
            }

            if (score > most)
                (best, most) = (language, score);
        }

        return best;
    }

    /// <summary>Two languages by the words that one has and the other has not.</summary>
    /// <returns>How often words of the one alone are used, how many different ones, and how often words of the other alone.</returns>
    public (int Ones, int Different, int Others) Against(string one, string other)
    {
        var (ones, different) = Sum(Bit(one), Bit(other));
        return (ones, different, Sum(Bit(other), Bit(one)).Uses);
    }

    private (int Uses, int Different) Sum(uint with, uint without)
    {
        var (sum, different) = (0, 0);
        foreach (var (word, times) in uses)
        {
            if ((word.Languages & with) == 0 || (word.Languages & without) != 0)
                continue;
            sum += times;
            different++;
        }

        return (sum, different);
    }

    private uint Bit(string language) => 1u << known.Languages.IndexOf(language);

    private void Take(ReadOnlySpan<char> word, int length, bool capital)
    {
        if (length == 0)
            return;
        Words++;
        if (length > word.Length || !known.TryFind(word[..length], out var found))
            return;
        // "El Niño leaves La Paz dry": a capital makes a foreign word part of a name.
        if (!capital || (found.Languages & english) != 0)
            CollectionsMarshal.GetValueRefOrAddDefault(uses, found, out _)++;
    }
}
