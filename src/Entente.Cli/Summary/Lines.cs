namespace Entente.Cli.Summary;

/// <summary>Text for people, wrapped at a width.</summary>
internal sealed class Lines(TextWriter writer, int width, bool bold)
{
    public void Blank() => writer.Write('\n');

    /// <summary>A heading, and what stands below it.</summary>
    public void Heading(string title, string below)
    {
        Blank();
        writer.Write(bold ? $"\e[1m{title}\e[0m" : title);
        if (below.Length > 0)
            writer.Write($"  {below}");
        writer.Write('\n');
    }

    /// <summary>A paragraph whose first line starts with <paramref name="lead"/> and whose others stand below its end.</summary>
    /// <param name="lead">What the first line starts with.</param>
    /// <param name="text">The words.</param>
    /// <param name="further">By how much the other lines stand further in.</param>
    public void Hanging(string lead, string text, int further = 0)
    {
        var indent = new string(' ', lead.Length + further);
        var line = lead;
        var empty = true;
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!empty && line.Length + 1 + word.Length > width)
            {
                writer.Write($"{line}\n");
                (line, empty) = (indent, true);
            }

            line += empty ? word : " " + word;
            empty = false;
        }

        writer.Write($"{line.TrimEnd()}\n");
    }
}
