using System.Runtime.CompilerServices;
using Entente.Registers.Reading;

namespace Entente.Registers.Compiled;

/// <summary>The facts of one register, compiled: what its layout asks of a line, in the order in which it asks.</summary>
internal static class CompiledTable
{
    /// <summary>Writes what reading the lines asks for.</summary>
    public static void Write(IReadOnlyList<RegisterFile> files, ILayout layout, Action<FactRow> read, CompiledOutput output, Faults faults)
    {
        var mine = files.Where(file => file.Register == layout.Register && file.Path.EndsWith(".tsv", StringComparison.Ordinal)).ToArray();
        output.Number(mine.Length);
        foreach (var file in mine)
        {
            output.Text(file.Shown);
            // How many there are stands before them, and is known when all are read.
            var text = file.ReadText().AsMemory();
            output.Number(TsvReader.Rows(file.Shown, text, layout, new(), new()).Count());
            foreach (var row in TsvReader.Rows(file.Shown, text, layout, new(), faults))
                read(new CompilingRow(row, output));
        }
    }

    /// <summary>Reads what was written.</summary>
    public static List<T> Read<T>(CompiledInput input, Layout<T> layout)
        where T : IFact
    {
        List<T> facts = [];
        for (var files = input.Number(); files > 0; files--)
        {
            CompiledRow row = new(input, input.Required());
            var count = input.Number();
            facts.EnsureCapacity(facts.Count + count);
            for (; count > 0; count--)
                facts.Add(layout.Read(row));
        }
        return facts;
    }

    private sealed class CompilingRow(TsvRow row, CompiledOutput output) : FactRow
    {
        public override string Text(int column)
        {
            var text = row.Text(column);
            output.Text(text);
            return text;
        }

        public override string? Optional(int column)
        {
            var text = row.Optional(column);
            output.Text(text);
            return text;
        }

        public override string Required(int column)
        {
            var text = row.Required(column);
            output.Text(text);
            return text;
        }

        public override IReadOnlyList<string> List(int column)
        {
            var parts = row.List(column);
            output.Texts(parts);
            return parts;
        }

        public override Term Term(int from, int to)
        {
            var term = row.Term(from, to);
            output.Term(term);
            return term;
        }

        public override T Word<T>(int column)
        {
            var value = row.Word<T>(column);
            output.Byte(Unsafe.BitCast<T, int>(value));
            return value;
        }

        public override double Degrees(int column)
        {
            var value = row.Degrees(column);
            output.Double(value);
            return value;
        }

        public override Citation Cited(int source) => Written(row.Cited(source));

        public override Citation CitedAs(int key) => Written(row.CitedAs(key));

        private Citation Written(Citation citation)
        {
            output.Text(citation.Source);
            output.Number(citation.Line);
            return citation;
        }
    }

    private sealed class CompiledRow(CompiledInput input, string file) : FactRow
    {
        public override string Text(int column) => input.Required();

        public override string? Optional(int column) => input.Text();

        public override string Required(int column) => input.Required();

        public override IReadOnlyList<string> List(int column) => input.Texts();

        public override Term Term(int from, int to) => input.Term();

        // Enums are stored as bytes; reading them back costs no look at their words.
        public override T Word<T>(int column) => Unsafe.BitCast<int, T>(input.Byte());

        public override double Degrees(int column) => input.Double();

        public override Citation Cited(int source) => new(input.Required(), file, input.Number());

        public override Citation CitedAs(int key) => Cited(key);
    }
}
