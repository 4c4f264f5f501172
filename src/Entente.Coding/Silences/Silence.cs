using System.Collections.Immutable;

namespace Entente.Coding;

/// <summary>Why a sentence has no record.</summary>
/// <param name="Sentence">The index of the sentence.</param>
/// <param name="Why">The reason in words, with the words of the sentence that it rests on.</param>
public sealed record Silence(int Sentence, string Why);

/// <summary>An article's report, and why the sentences that it holds nothing of have no record.</summary>
public sealed record CloseReading(Report Report, ImmutableArray<Silence> Silences);
