using System.Text;

namespace Entente.Cli.Tables;

/// <summary>A table with a header: tab-separated, quoted as in RFC 4180.</summary>
/// <param name="Columns">The names in the header.</param>
/// <param name="Rows">The rows, in order, each with as many fields as it was written with.</param>
internal sealed record Tsv(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    /// <summary>Reads a table. Blank lines are no rows; a quote inside a field that does not start with one is a letter like others.</summary>
    /// <exception cref="FormatException">There is no header.</exception>
    public static Tsv Read(TextReader reader)
    {
        var records = Records(reader).ToList();
        if (records.Count is 0)
            throw new FormatException("The table is empty; its first line must name the columns.");
        records[0][0] = records[0][0].TrimStart('\uFEFF');
        return new(records[0], records[1..]);
    }

    /// <summary>The place of a column, −1 when there is none of that name.</summary>
    public int IndexOf(string column) => Columns.ToList().IndexOf(column);

    /// <summary>The place of a column that must be there.</summary>
    /// <exception cref="FormatException">There is none of that name.</exception>
    public int Need(string column) => IndexOf(column) is >= 0 and var at ? at : throw new FormatException($"The table has no column “{column}”; its columns are {string.Join(", ", Columns)}.");

    /// <summary>A field of a row, empty where the row is too short or the column is not there.</summary>
    public static string Field(IReadOnlyList<string> row, int column) => column >= 0 && column < row.Count ? row[column] : "";

    /// <summary>Writes a row, quoting fields that need it.</summary>
    public static void Write(TextWriter writer, IEnumerable<string> fields)
    {
        writer.Write(string.Join('\t', fields.Select(Quoted)));
        writer.Write('\n');
    }

    private static string Quoted(string field) =>
        field.AsSpan().ContainsAny("\t\n\r") || field.StartsWith('"') ? $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : field;

    private static IEnumerable<List<string>> Records(TextReader reader)
    {
        var fields = new List<string>();
        var field = new StringBuilder();
        var (quoted, begun) = (false, false);    // inside quotes; whether the field has begun
        int read;
        while ((read = reader.Read()) >= 0)
        {
            var letter = (char)read;
            if (quoted)
            {
                if (letter is not '"')
                    field.Append(letter);
                else if (reader.Peek() is '"')
                    field.Append((char)reader.Read());
                else
                    quoted = false;
            }
            else if (letter is '"' && !begun)
            {
                (quoted, begun) = (true, true);
            }
            else if (letter is '\t')
            {
                Close();
            }
            else if (letter is '\n' or '\r')
            {
                if (letter is '\r' && reader.Peek() is '\n')
                    _ = reader.Read();
                if (fields.Count > 0 || begun)
                {
                    Close();
                    yield return fields;
                    fields = [];
                }
            }
            else
            {
                field.Append(letter);
                begun = true;
            }
        }

        if (fields.Count > 0 || begun)
        {
            Close();
            yield return fields;
        }

        void Close()
        {
            fields.Add(field.ToString());
            field.Clear();
            begun = false;
        }
    }
}
