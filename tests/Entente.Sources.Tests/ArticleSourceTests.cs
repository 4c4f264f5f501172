using System.Text;
using Entente.Sources.Files;
using Xunit;

namespace Entente.Sources.Tests;

public sealed class ArticleSourceTests : IDisposable
{
    private readonly Scratch scratch = new();

    public void Dispose() => scratch.Dispose();

    private static IEnumerable<Article> Articles(IEnumerable<Incoming> incoming) => incoming.OfType<Arrived>().Select(arrived => arrived.Article);

    private static Unreadable Refused(IEnumerable<Incoming> incoming) => Assert.Single(incoming.OfType<Unreadable>());

    [Fact]
    public void A_folder_is_read_in_ordinal_path_order_hidden_files_and_other_kinds_passed_over()
    {
        foreach (var name in new[] { "b.txt", "a/z.md", "a.txt", "B.txt", ".hidden.txt", ".git/x.txt", "a/picture.png", "notes.docx" })
            scratch.Write(name, $"Text of {name}.");
        Assert.Equal(["B.txt", "a.txt", "a/z.md", "b.txt"], Articles(ArticleSource.Read(scratch.Path)).Select(article => article.Id));
    }

    [Fact]
    public void A_file_is_called_by_its_name()
    {
        Assert.Equal("a.txt", Assert.Single(Articles(ArticleSource.Read(scratch.Write("deep/down/a.txt", "Text.")))).Id);
    }

    [Fact]
    public void Like_names_under_two_arguments_get_their_argument_in_front()
    {
        scratch.Write("one/x.txt", "One.");
        scratch.Write("two/x.txt", "Two.");
        scratch.Write("two/y.txt", "Other.");
        Assert.Equal(
            [scratch["one"] + "/x.txt", scratch["two"] + "/x.txt", "y.txt"],
            Articles(ArticleSource.Read(scratch["one"], scratch["two"] + "/")).Select(article => article.Id));
    }

    [Fact]
    public void A_date_from_outside_serves_only_those_that_have_none()
    {
        scratch.Write("a.txt", "Title\nWIRE | 2020-02-29\n\nText.");
        scratch.Write("b.txt", "Text.");
        var source = new ArticleSource([scratch.Path]) { Date = new(2024, 6, 19) };
        Assert.Equal([new DateOnly(2020, 2, 29), new DateOnly(2024, 6, 19)], Articles(source.Read()).Select(article => article.Published!.Value));
    }

    [Fact]
    public void Without_a_date_none_is_made_up()
    {
        Assert.Null(Assert.Single(Articles(ArticleSource.Read(scratch.Write("a.txt", "Text.")))).Published);
    }

    [Fact]
    public void An_empty_file_is_named_and_the_others_are_read()
    {
        scratch.Write("a.txt", "");
        scratch.Write("b.txt", "Text.");
        var incoming = ArticleSource.Read(scratch.Path).ToArray();
        Assert.Contains("a.txt: is empty", Refused(incoming).ToString(), StringComparison.Ordinal);
        Assert.Equal("b.txt", Assert.Single(Articles(incoming)).Id);
    }

    [Fact]
    public void A_file_of_50_MB_is_refused_unread_and_the_others_are_read()
    {
        using (var large = File.Create(scratch["a.txt"]))
            large.SetLength(50 * 1024 * 1024);
        scratch.Write("b.txt", "Text.");
        var incoming = ArticleSource.Read(scratch.Path).ToArray();
        Assert.Contains("larger than 10 MiB", Refused(incoming).Why, StringComparison.Ordinal);
        Assert.Single(Articles(incoming));
    }

    [Fact]
    public void A_binary_file_is_refused_and_the_others_are_read()
    {
        scratch.Write("a.txt", [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 0, 0, 0, 13]);
        scratch.Write("b.txt", [.. Enumerable.Range(0, 600).Select(i => (byte)(128 + (i * 7 % 128)))]);
        scratch.Write("c.jsonl", [1, 0, 2, 0, 10, 0, 3]);
        scratch.Write("d.txt", "Text.");
        var incoming = ArticleSource.Read(scratch.Path).ToArray();
        Assert.All(incoming.OfType<Unreadable>(), refused => Assert.Contains("is no text", refused.Why, StringComparison.Ordinal));
        Assert.Equal(3, incoming.OfType<Unreadable>().Count());
        Assert.Single(Articles(incoming));
    }

    [Fact]
    public void A_wrong_encoding_is_read_with_replacements_and_a_remark()
    {
        scratch.Write("a.txt", Encoding.Latin1.GetBytes("The café in Bogotá stayed open while the ministers met."));
        var incoming = ArticleSource.Read(scratch.Path).ToArray();
        Assert.Equal("The caf\uFFFD in Bogot\uFFFD stayed open while the ministers met.", Assert.Single(Articles(incoming)).Text);
        Assert.Contains("2 sequences of bytes were replaced", Assert.Single(incoming.OfType<Remark>()).What, StringComparison.Ordinal);
    }

    [Fact]
    public void A_path_that_is_not_there_and_a_file_of_another_kind_are_named()
    {
        var incoming = ArticleSource.Read(scratch["none.txt"], scratch.Write("a.pdf", "%PDF")).Cast<Unreadable>().ToArray();
        Assert.Contains("is not there", incoming[0].Why, StringComparison.Ordinal);
        Assert.Contains("of a kind that is not read", incoming[1].Why, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unreadable_folder_is_named_and_the_others_are_read()
    {
        scratch.Write("a/x.txt", "Text.");
        scratch.Write("b.txt", "Text.");
        var incoming = new ArticleSource([scratch.Path], new Locked(scratch["a"])).Read().ToArray();
        Assert.Contains("may not be read by you", Refused(incoming).Why, StringComparison.Ordinal);
        Assert.StartsWith(scratch["a"], Refused(incoming).Path, StringComparison.Ordinal);
        Assert.Equal("b.txt", Assert.Single(Articles(incoming)).Id);
    }

    [Fact]
    public void An_unreadable_file_is_named_and_the_others_are_read()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Permissions are given otherwise on Windows.");
        Assert.SkipWhen(Environment.IsPrivilegedProcess, "No permission stops the superuser; the command line's tests run the program as somebody else.");
        var path = scratch.Write("a.txt", "Text.");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, UnixFileMode.None);
        scratch.Write("b.txt", "Text.");
        Assert.Contains("may not be read by you", Refused(ArticleSource.Read(scratch.Path)).Why, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Text of the day.", "-")]
    [InlineData("""{"id": "j1", "text": "Text of the day."}""", "j1")]
    [InlineData("<!DOCTYPE html><html><body><p>Text of the day.</p></body></html>", "-")]
    public void Standard_input_is_text_a_page_or_lines_as_it_shows(string given, string id)
    {
        var source = new ArticleSource(["-"]) { StandardInput = new MemoryStream(Encoding.UTF8.GetBytes(given)) };
        var article = Assert.Single(Articles(source.Read()));
        Assert.Equal((id, "Text of the day."), (article.Id, article.Text));
    }

    [Fact]
    public void Standard_input_without_anything_is_named()
    {
        Assert.Equal("standard input: is empty; nothing to read", Refused(new ArticleSource(["-"]).Read()).ToString());
    }

    [Fact]
    public void All_bytes_are_read_in_the_end()
    {
        scratch.Write("a.txt", "Text.");
        scratch.Write("b.jsonl", "{\"text\": \"One.\"}\n{\"text\": \"Two.\"}\n");
        var source = new ArticleSource([scratch.Path]);
        Assert.Equal(3, source.Read().Count());
        Assert.Equal((39, 39), (source.TotalBytes, source.BytesRead));
    }

    private sealed class Locked(string path) : Folder
    {
        public override IReadOnlyList<FileSystemInfo> Entries(string path1) =>
            path1 == path ? throw new UnauthorizedAccessException($"Access to the path '{path}' is denied.") : OnDisk.Entries(path1);
    }
}
