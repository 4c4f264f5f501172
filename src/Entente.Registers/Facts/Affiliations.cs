namespace Entente.Registers;

/// <summary>For whom a person stands at some time without one of the four offices: a member of the opposition, a general, the head of a body.</summary>
/// <param name="Person">The person's id.</param>
/// <param name="Code">The code of reports: <c>USA:OPP</c>, <c>UNO</c>.</param>
/// <param name="Term">The time.</param>
/// <param name="Cited">Its line and source.</param>
public sealed record Affiliation(string Person, string Code, Term Term, Citation Cited) : IFact;

/// <summary>A noun that stands for an actor by what it does, beside those of the lexicon.</summary>
/// <param name="Word">A lemma, or two words that end in one, in small letters.</param>
/// <param name="Sector">The sector of report codes: <c>MIL</c>.</param>
/// <param name="Cited">Its line and source.</param>
public sealed record AgentNoun(string Word, string Sector, Citation Cited) : IFact;
