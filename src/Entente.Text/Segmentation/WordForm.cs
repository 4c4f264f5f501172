namespace Entente.Text.Segmentation;

/// <summary>The form of a word as the models know it: typographic quotes, dashes and what is left of HTML entities made plain.</summary>
public static class WordForm
{
    // Numbered and named character entities that survive, whole or without their ampersand, in news feeds.
    private static readonly (string Entity, string Plain)[] Entities =
    [
        ("#39;", "'"), ("#36;", "$"), ("#34;", "\""), ("#38;", "&"), ("#8217;", "'"), ("#8216;", "'"), ("#8220;", "\""), ("#8221;", "\""),
        ("#8211;", "-"), ("#8212;", "--"), ("#163;", "£"), ("#151;", "--"), ("#145;", "'"), ("#146;", "'"), ("#147;", "\""), ("#148;", "\""),
        ("#160;", " "), ("#lt;", "<"), ("#gt;", ">"), ("nbsp;", " "), ("amp;", "&"), ("quot;", "\""), ("apos;", "'"), ("lt;", "<"), ("gt;", ">"), ("mdash;", "--"), ("ndash;", "-"),
        ("rsquo;", "'"), ("lsquo;", "'"), ("rdquo;", "\""), ("ldquo;", "\""), ("pound;", "£"), ("euro;", "€"), ("eacute;", "é"),
    ];

    /// <summary>The plain form of <paramref name="raw"/>, most often itself.</summary>
    public static string Normalise(ReadOnlySpan<char> raw)
    {
        if (raw.Length == 1)
            return PlainOf(raw[0]) is { } plain ? plain : raw.ToString();
        var clean = true;
        foreach (var unit in raw)
        {
            if (unit == ';' || PlainOf(unit) is not null)
            {
                clean = false;
                break;
            }
        }

        return clean ? raw.ToString() : Rewrite(raw);
    }

    /// <summary>The length of an entity at the start of <paramref name="text"/> and the character it stands for; 0 where there is none.</summary>
    /// <remarks>Feeds often lose the ampersand: " #39;s", "quot;no quot;".</remarks>
    internal static int EntityAt(ReadOnlySpan<char> text, out string plain)
    {
        plain = "";
        var ampersand = text.Length > 0 && text[0] == '&' ? 1 : 0;
        var rest = text[ampersand..];
        if (rest.Length < 3 || (ampersand == 0 && rest[0] is not ('#' or 'q' or 'a' or 'l' or 'g' or 'n')))
            return 0;
        foreach (var (entity, character) in Entities)
        {
            if (rest.StartsWith(entity, StringComparison.Ordinal))
            {
                plain = character;
                return ampersand + entity.Length;
            }
        }

        return 0;
    }

    private static string Rewrite(ReadOnlySpan<char> raw)
    {
        System.Text.StringBuilder built = new(raw.Length);
        for (var at = 0; at < raw.Length;)
        {
            if (EntityAt(raw[at..], out var plain) is > 0 and var length)
            {
                // "isn #39;t": the space came with the entity.
                if (built.Length > 0 && built[^1] == ' ')
                    built.Length--;
                built.Append(plain);
                at += length;
            }
            else
            {
                if (PlainOf(raw[at]) is { } single)
                    built.Append(single);
                else
                    built.Append(raw[at]);
                at++;
            }
        }

        return built.ToString();
    }

    private static string? PlainOf(char unit) => unit switch
    {
        '‘' or '’' or '‛' or '`' or '´' or 'ʼ' or '′' => "'",
        '“' or '”' or '„' or '‟' or '«' or '»' or '″' => "\"",
        '‐' or '‑' or '‒' or '–' or '−' => "-",
        '—' or '―' => "--",
        '…' => "...",
        _ => null,
    };
}
