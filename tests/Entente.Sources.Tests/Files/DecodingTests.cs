using System.Text;
using CsCheck;
using Entente.Sources.Files;
using Xunit;

namespace Entente.Sources.Tests.Files;

public sealed class DecodingTests
{
    public static TheoryData<string> Encodings => ["utf-8", "utf-16", "utf-16BE", "utf-32", "utf-32BE"];

    [Theory]
    [MemberData(nameof(Encodings))]
    public void A_byte_order_mark_tells_the_encoding_and_is_removed(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        var (text, fault, remark) = Decoding.Decode([.. encoding.GetPreamble(), .. encoding.GetBytes("Wrocław – 平壌\r\nnext")]);
        Assert.Equal(("Wrocław – 平壌\nnext", null, null), (text, fault, remark));
    }

    [Fact]
    public void UTF_16_without_a_mark_is_told_from_text()
    {
        Assert.Equal(Fault.NotText, Decoding.Decode(Encoding.Unicode.GetBytes("Text.")).Fault);
    }

    [Fact]
    public void A_lone_carriage_return_is_not_mended()
    {
        Assert.Equal("a\rb\nc", Decoding.Decode("a\rb\r\nc"u8).Text);
    }

    [Fact]
    public void Any_text_without_zeros_and_windows_line_ends_comes_through_unchanged() =>
        Gen.String[Gen.Char['\u0020', '\uD7FF']].Sample(text =>
        {
            var (decoded, fault, remark) = Decoding.Decode(Encoding.UTF8.GetBytes(text));
            return string.IsNullOrWhiteSpace(text) || text.StartsWith('\uFEFF') ? decoded is null || decoded == text
                : fault is Fault.Garbled || (decoded == text && remark is null);
        });

    [Fact]
    public void No_bytes_at_all_make_it_fail() =>
        Gen.Byte.Array.Sample(bytes => Decoding.Decode(bytes) is (null, not null, null) or (not null, null, _));
}
