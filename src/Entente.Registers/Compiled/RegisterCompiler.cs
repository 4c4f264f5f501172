using Entente.Registers.Agreements;
using Entente.Registers.Names;
using Entente.Registers.Reading;

namespace Entente.Registers.Compiled;

/// <summary>Writes a whole register as the one file that <see cref="CompiledRegister"/> reads.</summary>
internal static class RegisterCompiler
{
    /// <summary>Compiles the files of a register; their faults are told and travel along.</summary>
    public static byte[] Compile(IReadOnlyList<RegisterFile> files, Faults faults)
    {
        TextTable texts = new();
        List<(string Name, CompiledOutput Bytes)> sections = [];
        foreach (var layout in Layouts.All)
            layout.Compile(files, Section(layout.Register), faults);
        AgreementWriter.Write(AgreementFiles.Read(files, faults), Section(AgreementFiles.Register));
        NameIndexWriter.Write(NameIndexBuilder.Of(Register.Of(files)), texts, Section(CompiledRegister.NameIndex));
        Section(CompiledRegister.Hash).Text(Register.Hash(files));
        var problems = Section(CompiledRegister.Problems);
        problems.All(faults.Found, problem =>
        {
            problems.Text(problem.File);
            problems.Number(problem.Line);
            problems.Text(problem.Fault);
            problems.Text(problem.Remedy);
        });
        WriteTexts(texts, Section(CompiledRegister.TextOffsets), Section(CompiledRegister.TextLetters));
        return Joined(sections);

        CompiledOutput Section(string name)
        {
            sections.Add((name, new(texts)));
            return sections[^1].Bytes;
        }
    }

    private static void WriteTexts(TextTable texts, CompiledOutput offsets, CompiledOutput letters)
    {
        foreach (var text in texts.Texts)
        {
            offsets.Fixed([letters.Written.Length]);
            letters.Raw(text);
        }
        offsets.Fixed([letters.Written.Length]);
    }

    // Each section begins at a multiple of four, so that its fixed numbers can be read where they lie.
    private static byte[] Joined(List<(string Name, CompiledOutput Bytes)> sections)
    {
        const int Alignment = 4;
        var headLength = Head(sections, start: int.MaxValue / 2).Length;
        var start = (headLength + Alignment - 1) / Alignment * Alignment;
        using MemoryStream file = new();
        file.Write(Head(sections, start));
        file.SetLength(start);
        foreach (var (_, bytes) in sections)
        {
            file.Position = file.Length;
            file.Write(bytes.Written);
            file.SetLength((file.Length + Alignment - 1) / Alignment * Alignment);
        }
        return file.ToArray();

        static ReadOnlySpan<byte> Head(List<(string Name, CompiledOutput Bytes)> sections, int start)
        {
            CompiledOutput head = new(new());
            head.Number(sections.Count);
            foreach (var (name, bytes) in sections)
            {
                head.Number(name.Length);
                head.Raw(name);
                head.Number(start);
                head.Number(bytes.Written.Length);
                start += (bytes.Written.Length + Alignment - 1) / Alignment * Alignment;
            }
            return head.Written;
        }
    }
}
