using System.Runtime.CompilerServices;
using Entente.Coding.Tests.Lexicon;
using Entente.Sources;
using Xunit;

namespace Entente.Coding.Tests.Events;

/// <summary>Sport, weather, business and crime without a political side tell no events.</summary>
public sealed class QuietTextsTests
{
    private static readonly Reader Reader = Reader.Create();

    public static TheoryData<string> Files => [.. Directory.EnumerateFiles(Folder(), "*.txt").Select(file => Path.GetFileNameWithoutExtension(file)!).Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Files))]
    public void Tells_nothing(string name)
    {
        // Title, outlet and date, text: the head that the program reads.
        var lines = File.ReadAllText(Path.Combine(Folder(), name + ".txt")).ReplaceLineEndings("\n").Split('\n');
        var day = DateOnly.ParseExact(lines[1].Split(" | ")[1], "yyyy-MM-dd");
        var text = string.Join('\n', lines[2..]).Trim('\n');
        var article = new Article(name, lines[0] + "\n\n" + text) { Title = lines[0], Published = day, BodyStart = lines[0].Length + 2 };
        Assert.Equal("nothing", Notation.Of(Reader.Read(article)));
    }

    private static string Folder([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "..", "quiet");
}
