namespace Entente.Registers.Agreements;

/// <summary>Reads what <see cref="CompiledWriter"/> has written.</summary>
internal sealed class CompiledReader : IDisposable
{
    private readonly BinaryReader input;
    private readonly List<string> known = [];

    private CompiledReader(Stream stream) => input = new(stream);

    /// <summary>The agreements in a stream, which is closed.</summary>
    public static Agreement[] Read(Stream stream)
    {
        using CompiledReader reader = new(stream);
        return reader.All(reader.Agreement);
    }

    public void Dispose() => input.Dispose();

    private Agreement Agreement() => new()
    {
        Id = Text()!,
        Title = Text()!,
        Names = Texts(),
        Kind = (AgreementKind)input.ReadByte(),
        Parties = All(Party),
        Replaces = Texts(),
        RelatesTo = Texts(),
        Steps = All(Step),
        Clauses = All(Clause),
        Sources = Texts(),
        Doubt = Text(),
        Cited = new(Text()!, Text()!, 1),
    };

    private Party Party() => new()
    {
        State = Text()!,
        From = Date(),
        To = Date(),
        Frozen = All(() => new Freeze(Term(), Text())),
        Reservation = Text(),
        Note = Text(),
        Doubt = Text(),
        Source = Text(),
        Line = input.Read7BitEncodedInt(),
    };

    private Step Step() => new()
    {
        Kind = (StepKind)input.ReadByte(),
        Date = Date() ?? default,
        By = Text(),
        Place = Text(),
        Why = Text(),
        Doubt = Text(),
        Source = Text(),
        Line = input.Read7BitEncodedInt(),
    };

    private Clause Clause() => new()
    {
        Article = Text()!,
        Duty = (Duty)input.ReadByte(),
        By = Texts(),
        For = Texts(),
        When = (Condition)input.ReadByte(),
        Adversary = Texts(),
        Except = Texts(),
        Area = All(() => new Area(Text()!, Texts(), Texts())) is [var area] ? area : null,
        Discretion = (Discretion)input.ReadByte(),
        Term = Term(),
        Summary = Text()!,
        Doubt = Text(),
        Source = Text()!,
        Line = input.Read7BitEncodedInt(),
    };

    private Term Term() => new(Date(), Date());

    private PartialDate? Date() =>
        input.Read7BitEncodedInt() is > 0 and var day ? new PartialDate(DateOnly.FromDayNumber(day - 1), (Precision)input.ReadByte()) : null;

    private string[] Texts() => All(() => Text()!);

    private T[] All<T>(Func<T> read)
    {
        var count = input.Read7BitEncodedInt();
        if (count == 0)
            return [];
        var records = new T[count];
        for (var at = 0; at < count; at++)
            records[at] = read();
        return records;
    }

    private string? Text()
    {
        switch (input.Read7BitEncodedInt())
        {
            case 0:
                return null;
            case 1:
                known.Add(input.ReadString());
                return known[^1];
            case var number:
                return known[number - 2];
        }
    }
}
