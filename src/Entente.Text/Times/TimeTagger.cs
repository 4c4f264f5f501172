using System.Collections.Immutable;
using Entente.Text.Dependencies;

namespace Entente.Text.Times;

/// <summary>Finds expressions of time and the dates they mean, counted from the article's day of publication.</summary>
/// <remarks>
/// A weekday is the most recent one, the day of publication included, or the next one where the clause looks ahead; a day or month without a year likewise.
/// Without a day of publication what is relative has no date.
/// </remarks>
public sealed class TimeTagger : IStage
{
    /// <inheritdoc/>
    public Layers Reads => Layers.Sentences | Layers.Tokens | Layers.Tags | Layers.Arcs;

    /// <inheritdoc/>
    public Layers Adds => Layers.Times;

    /// <inheritdoc/>
    public Document Annotate(Document document)
    {
        var times = ImmutableArray.CreateBuilder<TimeExpression>();
        TreeView tree = new(document);
        (DateOnly Date, DatePrecision Precision)? told = null;
        foreach (var sentence in document.Sentences)
        {
            TimeReader reader = new(document, sentence);
            for (var at = 0; at < sentence.Tokens.Length;)
            {
                if (reader.Read(at, out var end) is not { } reading)
                {
                    at++;
                    continue;
                }

                TextSpan span = new(sentence.Tokens.Start + at, sentence.Tokens.Start + end);
                var (date, precision) = TimeResolver.Resolve(reading, document.Article.Published, told, Outlook.IsAhead(tree, HeadOf(document, span)));
                if (date is { } known)
                    told = (known, precision);
                times.Add(new(span, date, precision));
                at = end;
            }
        }

        return document with { Times = times.ToImmutable() };
    }

    private static int HeadOf(Document document, TextSpan span)
    {
        for (var token = span.Start; token < span.End; token++)
        {
            if (!span.Covers(document.Arcs[token].Head))
                return token;
        }

        return span.Start;
    }
}
