using Entente.Registers.Agreements;
using Entente.Registers.Reading;

namespace Entente.Registers.Compiled;

/// <summary>
/// The register as it is shipped: one file of sections, made by <see cref="RegisterCompiler"/> when the register is built, because reading
/// a thousand YAML files and sorting sixty thousand names takes a second and people wait for it. Its sections are read in any order, by any thread.
/// </summary>
internal sealed class CompiledRegister
{
    /// <summary>The name of the file.</summary>
    public const string FileName = "register.bin";

    // Section names that are no register's.
    internal const string TextOffsets = "#offsets", TextLetters = "#texts", NameIndex = "#names", Hash = "#hash", Problems = "#problems";

    private readonly Dictionary<string, ReadOnlyMemory<byte>> sections = new(StringComparer.Ordinal);

    private CompiledRegister(ReadOnlyMemory<byte> file)
    {
        CompiledInput head = new(file, new([]));
        var count = head.Number();
        for (var number = 0; number < count; number++)
        {
            var name = string.Create(head.Number(), head, static (letters, head) =>
            {
                for (var at = 0; at < letters.Length; at++)
                    letters[at] = (char)head.Byte();
            });
            var (from, length) = (head.Number(), head.Number());
            sections.Add(name, file.Slice(from, length));
        }
        Texts = new(sections[TextOffsets], sections[TextLetters]);
    }

    public CompiledTexts Texts { get; }

    /// <summary>The compiled register among some files; null where there is none.</summary>
    public static CompiledRegister? Among(IReadOnlyList<RegisterFile> files) =>
        files.FirstOrDefault(file => file.Path == FileName) is { } file ? new(ResourceMemory.Of(file.Open())) : null;

    public bool Holds(string section) => sections.ContainsKey(section);

    public ReadOnlyMemory<byte> Bytes(string section) => sections[section];

    public CompiledInput Open(string section) => new(sections[section], Texts);

    public Agreement[] Agreements() => AgreementReader.Read(Open(AgreementFiles.Register));

    public Problem[] FormatProblems()
    {
        var input = Open(Problems);
        return input.All(() => new Problem(input.Required(), input.Number(), input.Required(), input.Required()));
    }

    public string ContentHash() => Open(Hash).Required();
}
