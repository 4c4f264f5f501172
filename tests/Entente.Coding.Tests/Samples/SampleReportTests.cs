using System.Text.RegularExpressions;
using Entente.Sources;
using Xunit;

namespace Entente.Coding.Tests.Samples;

/// <summary>
/// The samples were marked by hand before the engine read them. Every record that a reader would certainly miss (core) is found, but for those that
/// samples/expected/missed.tsv admits; one that has come to be found is told, to be taken off that list.
/// </summary>
public sealed partial class SampleReportTests
{
    private static readonly Reader Reader = Reader.Create();

    public static TheoryData<string> Samples => [.. Directory.GetFiles(Path.Combine(Repository.Root, "samples", "expected"), "*.json").Select(path => Path.GetFileNameWithoutExtension(path)!).Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Samples))]
    public void What_a_reader_would_miss_is_found_or_admitted(string sample)
    {
        var (expected, report) = Read(sample);
        var missed = Missed(expected, report).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        var admitted = File.ReadLines(Path.Combine(Repository.Root, "samples", "expected", "missed.tsv")).Where(line => line.StartsWith(sample + "\t", StringComparison.Ordinal)).Select(line => line[(sample.Length + 1)..]).Order(StringComparer.Ordinal).ToArray();
        Assert.Empty(missed.Except(admitted).Select(line => $"{sample}\t{line}"));
        Assert.SkipWhen(admitted.Except(missed).Any(), "Found now, take it off samples/expected/missed.tsv: " + string.Join("; ", admitted.Except(missed)));
    }

    [Theory, MemberData(nameof(Samples))]
    public void What_would_be_false_is_not_asserted(string sample)
    {
        var (expected, report) = Read(sample);
        var codes = Codes(report);
        var asserted = report.Events.Where(coded => coded.Modality == Modality.Asserted).Select(coded => Key(coded.Type.ToString(), coded.Source.Select(id => codes[id]), coded.Target.Select(id => codes[id]))).ToHashSet(StringComparer.Ordinal);
        Assert.Empty(expected.MustNot.Where(wrong => asserted.Contains(Key(wrong.Type, wrong.Source, wrong.Target))).Select(wrong => $"{wrong.Type} {string.Join('+', wrong.Source)} → {string.Join('+', wrong.Target)}: {wrong.Why}"));
    }

    private static (ExpectedReport Expected, Report Report) Read(string sample)
    {
        var folder = Path.Combine(Repository.Root, "samples");
        var path = Directory.GetFiles(folder, sample + ".*").Single();
        return (ExpectedReport.Read(Path.Combine(folder, "expected", sample + ".json")), Reader.Read(ArticleSource.Read(path).OfType<Arrived>().Single().Article));
    }

    private static IEnumerable<string> Missed(ExpectedReport expected, Report report)
    {
        var codes = Codes(report);
        var events = report.Events.Select(coded => Key(coded.Type.ToString(), coded.Source.Select(id => codes[id]), coded.Target.Select(id => codes[id]))).ToHashSet(StringComparer.Ordinal);
        foreach (var wanted in expected.Events.Where(wanted => wanted.Core && !events.Contains(Key(wanted.Type, wanted.Source, wanted.Target))))
            yield return $"event\t{wanted.Type} {string.Join('+', wanted.Source)} → {string.Join('+', wanted.Target)}\t{wanted.Trigger}";
        foreach (var wanted in expected.Agreements.Where(wanted => wanted.Core))
        {
            var parties = Set(wanted.Parties);
            if (!report.Agreements.Any(pact => Set(pact.Parties.Select(id => codes[id])) == parties))
                yield return $"agreement\t{parties}\t{wanted.Name}";
        }

        foreach (var wanted in expected.Claims.Where(wanted => wanted.Core && !report.Claims.Any(claim => Overlap(claim.Content, wanted.Content) >= 0.5)))
            yield return $"claim\t{wanted.Speaker}\t{wanted.Content}";
        foreach (var wanted in expected.Reactions.Where(wanted => wanted.Core && !report.Reactions.Any(reaction => reaction.Stance == wanted.Stance && Country(codes[reaction.Actor]) == Country(wanted.Actor))))
            yield return $"reaction\t{wanted.Actor} {wanted.Stance}\t{wanted.Toward}";
        foreach (var wanted in expected.Flags.Where(wanted => wanted.Core && !report.Flags.Any(flag => flag.Kind == wanted.Kind && (flag.Text.Contains(wanted.Text, StringComparison.Ordinal) || wanted.Text.Contains(flag.Text, StringComparison.Ordinal)))))
            yield return $"flag\t{wanted.Kind}\t{wanted.Text}";
    }

    private static Dictionary<string, string> Codes(Report report) => report.Actors.ToDictionary(actor => actor.Id, actor => actor.Code ?? "?", StringComparer.Ordinal);

    // Type and countries; who signs, meets or works together stands in no order.
    private static string Key(string type, IEnumerable<string> source, IEnumerable<string> target)
    {
        var (from, to) = (Set(source), Set(target.Where(code => code != "?")));
        return type is "AGREE" or "CONSULT" or "COOPERATE" || (type is "SUPPORT" or "ASSAULT" && to.Length == 0) ? $"{type} {Set((from + "+" + to).Split('+', StringSplitOptions.RemoveEmptyEntries))}" : $"{type} {from} → {to}";
    }

    private static string Set(IEnumerable<string> codes) => string.Join('+', codes.Select(Country).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    private static string Country(string code) => code.Split(':')[0];

    private static double Overlap(string one, string other)
    {
        var (a, b) = (Words(one), Words(other));
        var all = a.Union(b).Count();
        return all == 0 ? 0 : (double)a.Intersect(b).Count() / all;
    }

    private static HashSet<string> Words(string text) => [.. Word().Matches(text.ToLowerInvariant()).Select(match => match.Value)];

    [GeneratedRegex(@"\w+")]
    private static partial Regex Word();
}
