namespace Entente.Ledger;

/// <summary>How much a ledger holds.</summary>
/// <param name="Articles">Articles, told by id and text; each has one report that stands.</param>
/// <param name="Superseded">Reports that newer ones have taken the place of.</param>
/// <param name="Records">Records of the reports that stand.</param>
public sealed record LedgerCounts(int Articles, int Superseded, int Records);
