using Entente.Registers.Agreements;

namespace Entente.Registers.Compiled;

/// <summary>Writes agreements. What is written here is read back by <see cref="AgreementReader"/>, member by member in the same order.</summary>
internal sealed class AgreementWriter
{
    private readonly CompiledOutput output;

    private AgreementWriter(CompiledOutput output) => this.output = output;

    public static void Write(IReadOnlyList<Agreement> agreements, CompiledOutput output) => output.All(agreements, new AgreementWriter(output).Agreement);

    private void Agreement(Agreement agreement)
    {
        output.Text(agreement.Id);
        output.Text(agreement.Title);
        output.Texts(agreement.Names);
        output.Byte((int)agreement.Kind);
        output.All(agreement.Parties, Party);
        output.Texts(agreement.Replaces);
        output.Texts(agreement.RelatesTo);
        output.All(agreement.Steps, Step);
        output.All(agreement.Clauses, Clause);
        output.Texts(agreement.Sources);
        output.Text(agreement.Doubt);
        output.Text(agreement.Cited.Source);
        output.Text(agreement.Cited.File);
    }

    private void Party(Party party)
    {
        output.Text(party.State);
        output.Term(new(party.From, party.To));
        output.All(party.Frozen, freeze =>
        {
            output.Term(freeze.Term);
            output.Text(freeze.Why);
        });
        output.Text(party.Reservation);
        output.Text(party.Note);
        output.Text(party.Doubt);
        output.Text(party.Source);
        output.Number(party.Line);
    }

    private void Step(Step step)
    {
        output.Byte((int)step.Kind);
        output.Date(step.Date);
        output.Text(step.By);
        output.Text(step.Place);
        output.Text(step.Why);
        output.Text(step.Doubt);
        output.Text(step.Source);
        output.Number(step.Line);
    }

    private void Clause(Clause clause)
    {
        output.Text(clause.Article);
        output.Byte((int)clause.Duty);
        output.Texts(clause.By);
        output.Texts(clause.For);
        output.Byte((int)clause.When);
        output.Texts(clause.Adversary);
        output.Texts(clause.Except);
        output.All<Area>(clause.Area is { } limits ? [limits] : [], area =>
        {
            output.Text(area.Text);
            output.Texts(area.Only);
            output.Texts(area.Not);
        });
        output.Byte((int)clause.Discretion);
        output.Term(clause.Term);
        output.Text(clause.Summary);
        output.Text(clause.Doubt);
        output.Text(clause.Source);
        output.Number(clause.Line);
    }
}
