namespace Entente.Registers.Names;

/// <summary>Whether the case of a text's words allows them to be a name.</summary>
internal static class NameCase
{
    // "Nato" and "Unesco" are written so; "Us", "Who" and "Eu" are words or mistakes.
    private const int ShortestMixedAbbreviation = 4;

    /// <summary>Compares two folded names that are equal but for case.</summary>
    /// <param name="shouted">Whether they agree only because the text is in capitals.</param>
    public static bool Agrees(ReadOnlySpan<char> registered, ReadOnlySpan<char> text, out bool shouted)
    {
        shouted = false;
        if (registered.SequenceEqual(text))
            return true;
        if (!HasSmall(text))
        {
            shouted = true;
            return true;
        }
        foreach (var range in registered.Split(' '))
        {
            if (!WordAgrees(registered[range], text[range]))
                return false;
        }
        return true;
    }

    private static bool WordAgrees(ReadOnlySpan<char> registered, ReadOnlySpan<char> text)
    {
        if (!char.IsUpper(registered[0]) || registered.SequenceEqual(text))
            return true;
        if (!char.IsUpper(text[0]))
            return false;
        return HasSmall(registered) || registered.Length >= ShortestMixedAbbreviation || registered.Length == 1;
    }

    private static bool HasSmall(ReadOnlySpan<char> word)
    {
        foreach (var letter in word)
        {
            if (char.IsLower(letter))
                return true;
        }
        return false;
    }
}
