using Entente.Registers;

namespace Entente.Analysis;

/// <summary>Says who says so, in a way a reader can follow. For one answer: a source is put into words once.</summary>
internal sealed class Citations(Register register)
{
    private readonly Dictionary<string, string> said = [];

    /// <summary>"Interfax, Russia-N. Korea Treaty …, art. 22, https://…"; the bare key where the register does not list it.</summary>
    public string Say(string source)
    {
        if (!said.TryGetValue(source, out var words))
            said.Add(source, words = InWords(source));
        return words;
    }

    /// <summary>A line of the register as a record that an answer rests on.</summary>
    public Because Because(Citation cited, string sentence) => new(cited.ToString(), sentence, Say(cited.Source));

    private string InWords(string source)
    {
        Citation citation = new(source, "", 0);
        return register.Source(citation.Key) is { } work
            ? string.Join(", ", new[] { work.Title, citation.Locator, work.Url }.Where(part => part is not null))
            : source;
    }
}

/// <summary>Calls states and persons by their preferred names.</summary>
internal static class Calling
{
    /// <summary>The preferred name, or the code where there is none.</summary>
    public static string Called(this Register register, string codeOrId) => register.NameOf(codeOrId) ?? codeOrId;
}
