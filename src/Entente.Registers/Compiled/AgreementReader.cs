using Entente.Registers.Agreements;

namespace Entente.Registers.Compiled;

/// <summary>Reads what <see cref="AgreementWriter"/> has written.</summary>
internal sealed class AgreementReader
{
    private readonly CompiledInput input;

    private AgreementReader(CompiledInput input) => this.input = input;

    public static Agreement[] Read(CompiledInput input) => input.All(new AgreementReader(input).Agreement);

    private Agreement Agreement() => new()
    {
        Id = input.Required(),
        Title = input.Required(),
        Names = input.Texts(),
        Kind = (AgreementKind)input.Byte(),
        Parties = input.All(Party),
        Replaces = input.Texts(),
        RelatesTo = input.Texts(),
        Steps = input.All(Step),
        Clauses = input.All(Clause),
        Sources = input.Texts(),
        Doubt = input.Text(),
        Cited = new(input.Required(), input.Required(), 1),
    };

    private Party Party() => new()
    {
        State = input.Required(),
        From = input.Date(),
        To = input.Date(),
        Frozen = input.All(() => new Freeze(input.Term(), input.Text())),
        Reservation = input.Text(),
        Note = input.Text(),
        Doubt = input.Text(),
        Source = input.Text(),
        Line = input.Number(),
    };

    private Step Step() => new()
    {
        Kind = (StepKind)input.Byte(),
        Date = input.Date() ?? default,
        By = input.Text(),
        Place = input.Text(),
        Why = input.Text(),
        Doubt = input.Text(),
        Source = input.Text(),
        Line = input.Number(),
    };

    private Clause Clause() => new()
    {
        Article = input.Required(),
        Duty = (Duty)input.Byte(),
        By = input.Texts(),
        For = input.Texts(),
        When = (Condition)input.Byte(),
        Adversary = input.Texts(),
        Except = input.Texts(),
        Area = input.All(() => new Area(input.Required(), input.Texts(), input.Texts())) is [var area] ? area : null,
        Discretion = (Discretion)input.Byte(),
        Term = input.Term(),
        Summary = input.Required(),
        Doubt = input.Text(),
        Source = input.Required(),
        Line = input.Number(),
    };
}
