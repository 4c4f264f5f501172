namespace Entente.Registers.Agreements;

/// <summary>
/// The agreements as they are shipped: made from the YAML files when the register is built, because reading those takes half a second.
/// What is written here is read back by <see cref="CompiledReader"/>, member by member in the same order.
/// </summary>
internal sealed class CompiledWriter : IDisposable
{
    private readonly BinaryWriter output;
    private readonly Dictionary<string, int> known = [];

    private CompiledWriter(Stream stream) => output = new(stream);

    public static byte[] Write(IReadOnlyList<Agreement> agreements)
    {
        MemoryStream stream = new();
        using (CompiledWriter writer = new(stream))
            writer.All(agreements, writer.Agreement);
        return stream.ToArray();
    }

    public void Dispose() => output.Dispose();

    private void Agreement(Agreement agreement)
    {
        Text(agreement.Id);
        Text(agreement.Title);
        Texts(agreement.Names);
        output.Write((byte)agreement.Kind);
        All(agreement.Parties, Party);
        Texts(agreement.Replaces);
        Texts(agreement.RelatesTo);
        All(agreement.Steps, Step);
        All(agreement.Clauses, Clause);
        Texts(agreement.Sources);
        Text(agreement.Doubt);
        Text(agreement.Cited.Source);
        Text(agreement.Cited.File);
    }

    private void Party(Party party)
    {
        Text(party.State);
        Term(new(party.From, party.To));
        All(party.Frozen, freeze =>
        {
            Term(freeze.Term);
            Text(freeze.Why);
        });
        Text(party.Reservation);
        Text(party.Note);
        Text(party.Doubt);
        Text(party.Source);
        output.Write7BitEncodedInt(party.Line);
    }

    private void Step(Step step)
    {
        output.Write((byte)step.Kind);
        Date(step.Date);
        Text(step.By);
        Text(step.Place);
        Text(step.Why);
        Text(step.Doubt);
        Text(step.Source);
        output.Write7BitEncodedInt(step.Line);
    }

    private void Clause(Clause clause)
    {
        Text(clause.Article);
        output.Write((byte)clause.Duty);
        Texts(clause.By);
        Texts(clause.For);
        output.Write((byte)clause.When);
        Texts(clause.Adversary);
        Texts(clause.Except);
        All<Area>(clause.Area is { } limits ? [limits] : [], area =>
        {
            Text(area.Text);
            Texts(area.Only);
            Texts(area.Not);
        });
        output.Write((byte)clause.Discretion);
        Term(clause.Term);
        Text(clause.Summary);
        Text(clause.Doubt);
        Text(clause.Source);
        output.Write7BitEncodedInt(clause.Line);
    }

    private void Term(Term term)
    {
        Date(term.From);
        Date(term.To);
    }

    private void Date(PartialDate? date)
    {
        output.Write7BitEncodedInt(date is { } known ? known.First.DayNumber + 1 : 0);
        if (date is not null)
            output.Write((byte)date.Value.Precision);
    }

    private void Texts(IReadOnlyList<string> texts) => All(texts, Text);

    private void All<T>(IReadOnlyList<T> records, Action<T> write)
    {
        output.Write7BitEncodedInt(records.Count);
        foreach (var record in records)
            write(record);
    }

    // 0 is null, 1 a text not seen yet, which follows, 2 the first seen, and so on.
    private void Text(string? text)
    {
        if (text is null)
        {
            output.Write7BitEncodedInt(0);
        }
        else if (known.TryGetValue(text, out var number))
        {
            output.Write7BitEncodedInt(number);
        }
        else
        {
            known.Add(text, known.Count + 2);
            output.Write7BitEncodedInt(1);
            output.Write(text);
        }
    }
}
