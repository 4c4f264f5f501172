using Entente.Registers;

namespace Entente.Analysis;

/// <summary>Says who says so, in a way a reader can follow.</summary>
internal static class Citations
{
    /// <summary>"Interfax, Russia-N. Korea Treaty …, art. 22, https://…"; the bare key where the register does not list it.</summary>
    public static string Say(this Register register, string source)
    {
        Citation citation = new(source, "", 0);
        if (register.Source(citation.Key) is not { } work)
            return source;
        return string.Join(", ", new[] { work.Title, citation.Locator, work.Url }.Where(part => part is not null));
    }

    public static Because Because(this Register register, Citation cited, string sentence) => new(cited.ToString(), sentence, register.Say(cited.Source));

    /// <summary>The preferred name, or the code where there is none.</summary>
    public static string Called(this Register register, string code) => register.NameOf(code) ?? code;

    /// <summary>"Russia (RUS)".</summary>
    public static string Full(this Register register, string code) => register.NameOf(code) is { } name && name != code ? $"{name} ({code})" : code;
}
