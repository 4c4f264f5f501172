namespace Entente.Registers;

/// <summary>A sanction in force for a time.</summary>
/// <param name="Target">The code of the state sanctioned.</param>
/// <param name="Body">The code of the body or state that imposes it.</param>
/// <param name="Instrument">The legal act: "UNSCR 1718 (2006)".</param>
/// <param name="Term">The time.</param>
/// <param name="Scope">What it forbids.</param>
/// <param name="Cited">Its line and source.</param>
public sealed record Sanction(string Target, string Body, string Instrument, Term Term, string Scope, Citation Cited) : IFact;

/// <summary>A work that a reader can open.</summary>
/// <param name="Key">What the facts call it.</param>
/// <param name="Title">Its title.</param>
/// <param name="Url">Where it is found; null for a book.</param>
/// <param name="Licence">Under which terms; null when not stated.</param>
/// <param name="Cited">Its line; it names itself.</param>
public sealed record Source(string Key, string Title, string? Url, string? Licence, Citation Cited) : IFact;

/// <summary>A published rate at which promises of a kind were kept.</summary>
/// <param name="Kind">Which promises: a clause's duty, or "all".</param>
/// <param name="Rate">The share kept, as published: "74.5 %".</param>
/// <param name="N">How many cases; null when not published.</param>
/// <param name="Period">The years studied.</param>
/// <param name="Study">Author and year.</param>
/// <param name="Cited">Its line and source.</param>
public sealed record HonourRate(string Kind, string Rate, string? N, string Period, string Study, Citation Cited) : IFact;
