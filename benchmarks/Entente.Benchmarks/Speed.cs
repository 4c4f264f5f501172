using System.Diagnostics;
using Entente.Analysis;
using Entente.Coding;
using Entente.FirstParser;
using Entente.Registers;
using Entente.Sources;
using Entente.Text;
using Entente.Text.Segmentation;

namespace Entente.Benchmarks;

/// <summary>How fast articles are read on one thread, how long the models take to load, and how much memory it all needs.</summary>
internal static class Speed
{
    private const int Rounds = 5;

    public static int Measure(string path, TextWriter output)
    {
        var articles = ArticleSource.Read(path).OfType<Arrived>().Select(arrived => arrived.Article).ToArray();
        if (articles is [])
        {
            Console.Error.WriteLine($"{path} holds no article.");
            return 3;
        }

        var syntax = Load("parser", English.Syntax, output);
        Load("other_models", () => English.Pipeline(), output);
        var reader = Reader.Create();
        Load("registers_cold", () => Register.Load(overlayDirectory: null).NameIndex, output);
        Load("registers_again", () => Register.Load(overlayDirectory: null).NameIndex, output);
        Load("registers_and_lexicon", () => reader.Engine, output);
        Size size = new(0, 0);
        foreach (var article in articles)
            size += Size.Of(reader.Annotate(article));
        output.WriteLine($"articles {articles.Length}\nsentences {size.Sentences}\ntokens {size.Tokens}");
        Pass("syntax", article => syntax.Annotate(new(article)), articles, size, output);
        Pass("language", reader.Annotate, articles, size, output);
        output.WriteLine($"language_peak_memory_MB {Peak()}");
        Pass("language_and_coding", reader.Read, articles, size, output);
        output.WriteLine($"peak_memory_MB {Peak()}");
        Coding(articles, reader, size, output);
        Compare(articles, size, output);
        WeighDocumentLevel(reader, articles, output);
        Answers(output);
        return 0;
    }

    private static T Load<T>(string name, Func<T> load, TextWriter output)
    {
        var clock = Stopwatch.StartNew();
        var loaded = load();
        output.WriteLine($"{name}_load_s {clock.Elapsed.TotalSeconds:F3}");
        return loaded;
    }

    // A thousand answers of the register, all five kinds by turns, written as JSON.
    private static void Answers(TextWriter output)
    {
        Questions questions = new(Register.Shipped);
        DateOnly day = new(2020, 1, 1);
        var best = double.MaxValue;
        for (var round = 0; round <= Rounds; round++)
        {
            var before = Environment.CpuUsage.TotalTime;
            for (var at = 0; at < 200; at++)
            {
                questions.WhatIf("RUS attacks POL", null, day).ToJson(AnswerWriting.Line);
                questions.Obligations("USA", "KOR", day).ToJson(AnswerWriting.Line);
                questions.Office("RUS", day).ToJson(AnswerWriting.Line);
                questions.Sanctions("RUS", day).ToJson(AnswerWriting.Line);
                questions.Actor("Putin", day).ToJson(AnswerWriting.Line);
            }

            best = Math.Min(best, (Environment.CpuUsage.TotalTime - before).TotalSeconds);
        }

        output.WriteLine($"thousand_answers_cpu_s {best:F2}");
    }

    // Coding alone: from the document to the report, its language known.
    private static void Coding(Article[] articles, Reader reader, Size size, TextWriter output)
    {
        Coder coder = new(Register.Shipped);
        Document[] documents = [.. articles.Select(reader.Annotate)];
        var best = double.MaxValue;
        for (var round = 0; round <= Rounds; round++)
        {
            var before = Environment.CpuUsage.TotalTime;
            foreach (var document in documents)
                coder.Code(document, "");
            best = Math.Min(best, (Environment.CpuUsage.TotalTime - before).TotalSeconds);
        }

        output.WriteLine($"coding_sentences_per_cpu_s {size.Sentences / best:F0}");
    }

    // By turns, so that what else the machine does slows both.
    private static void Compare(Article[] articles, Size size, TextWriter output)
    {
        Document[] documents = [.. articles.Select(article => new Segmenter().Annotate(new(article)))];
        var (shipped, first) = (English.OverTokens(), First.OverTokens());
        var (ours, its) = (0.0, 0.0);
        for (var round = 0; round <= Rounds; round++)
        {
            var (one, other) = (Spent(shipped, documents), Spent(first, documents));
            if (round > 0)
                (ours, its) = (ours + one, its + other);
        }

        output.WriteLine($"over_tokens_tokens_per_cpu_s {Rounds * size.Tokens / ours:F0}");
        output.WriteLine($"first_parser_tokens_per_cpu_s {Rounds * size.Tokens / its:F0}");
        output.WriteLine($"speed_to_first_parser {its / ours:F2}");
    }

    // By turns again: the whole reading against one that stops at events.
    private static void WeighDocumentLevel(Reader reader, Article[] articles, TextWriter output)
    {
        var (whole, events) = (0.0, 0.0);
        for (var round = 0; round <= Rounds; round++)
        {
            var (one, other) = (Spent(article => reader.Read(article), articles), Spent(article => reader.ReadEvents(article), articles));
            if (round > 0)
                (whole, events) = (whole + one, events + other);
        }

        output.WriteLine($"reading_cpu_ms_per_article {1000 * whole / Rounds / articles.Length:F2}");
        output.WriteLine($"events_alone_cpu_ms_per_article {1000 * events / Rounds / articles.Length:F2}");
        output.WriteLine($"document_level_ratio {whole / events:F3}");
    }

    private static double Spent(Action<Article> read, Article[] articles)
    {
        var before = Environment.CpuUsage.TotalTime;
        foreach (var article in articles)
            read(article);
        return (Environment.CpuUsage.TotalTime - before).TotalSeconds;
    }

    private static double Spent(Pipeline pipeline, Document[] documents)
    {
        var before = Environment.CpuUsage.TotalTime;
        foreach (var document in documents)
            pipeline.Annotate(document);
        return (Environment.CpuUsage.TotalTime - before).TotalSeconds;
    }

    // Once to warm up, once by the clock. Where other programs want the core too, the processor's own time is the truer one.
    private static void Pass<T>(string name, Func<Article, T> read, Article[] articles, Size size, TextWriter output)
    {
        foreach (var article in articles)
            read(article);
        var (clock, spent) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        foreach (var article in articles)
            read(article);
        var (wall, processor) = (clock.Elapsed.TotalSeconds, (Environment.CpuUsage.TotalTime - spent).TotalSeconds);
        output.WriteLine($"{name}_tokens_per_s {size.Tokens / wall:F0}");
        output.WriteLine($"{name}_sentences_per_s {size.Sentences / wall:F0}");
        output.WriteLine($"{name}_tokens_per_cpu_s {size.Tokens / processor:F0}");
    }

    private static long Peak()
    {
        using var self = Process.GetCurrentProcess();
        return self.PeakWorkingSet64 / (1024 * 1024);
    }

    private readonly record struct Size(long Sentences, long Tokens)
    {
        public static Size Of(Document document) => new(document.Sentences.Length, document.Tokens.Length);

        public static Size operator +(Size one, Size other) => new(one.Sentences + other.Sentences, one.Tokens + other.Tokens);
    }
}
