using System.Text.Json;
using System.Text.Json.Serialization;
using Entente.Registers;

namespace Entente.Analysis;

/// <summary>One fact about an actor.</summary>
/// <param name="Actor">The actor's code or id.</param>
/// <param name="Name">The preferred name.</param>
/// <param name="Kind">state, body, institution, group, person or medium.</param>
/// <param name="Code">The code of reports on that day; null when unknown.</param>
/// <param name="Fact">name, official, capital, nationality, office, member, parent or successor.</param>
/// <param name="Value">What holds.</param>
/// <param name="From">First day.</param>
/// <param name="To">First day no longer; null while it lasts.</param>
/// <param name="Source">Who says so.</param>
public sealed record ActorRow(string Actor, string Name, string Kind, string? Code, string Fact, string Value, string? From, string? To, string Source);

/// <summary>What is known about an actor.</summary>
public sealed record ActorAnswer : Answer
{
    /// <summary>The facts; those of several actors where several have the name.</summary>
    [JsonPropertyOrder(-2)]
    public IReadOnlyList<ActorRow> Answer { get; init; } = [];

    /// <inheritdoc/>
    public override void WriteTo(Utf8JsonWriter writer) => JsonSerializer.Serialize(writer, this, AnswerJson.Default.ActorAnswer);
}

/// <summary>Answers <c>ask actor</c>.</summary>
internal sealed class ActorQuestion(Register register, DateOnly day)
{
    private readonly Citations says = new(register);
    private readonly List<ActorRow> rows = [];
    private readonly List<Because> because = [];

    public static ActorAnswer Ask(Register register, string name, DateOnly day)
    {
        ActorQuestion question = new(register, day);
        foreach (var (sort, id) in question.Meanings(name.Trim()))
            question.Add(sort, id);
        if (question.rows.Count == 0)
            throw new UnknownActorException($"“{name}” is nobody that the register knows: give a name in English, a code or an id.");
        return new() { Question = $"actor {name}", AsOf = day, Answer = question.rows, Because = question.because };
    }

    private (NameSort Sort, string Id)[] Meanings(string name)
    {
        if (register.State(name) is not null)
            return [(NameSort.State, name)];
        if (register.Person(name) is not null)
            return [(NameSort.Person, name)];
        if (register.Body(name) is not null)
            return [(NameSort.Body, name)];
        var found = register.NameIndex.Find(name).Where(entry => entry.Sort != NameSort.Place).ToArray();
        var now = found.Where(entry => entry.Term.Covers(day)).ToArray();
        return [.. (now.Length > 0 ? now : found).OrderBy(entry => entry.Sort).Select(entry => (entry.Sort, entry.Id)).Distinct()];
    }

    private void Add(NameSort sort, string id)
    {
        switch (sort)
        {
            case NameSort.State:
                AddState(id);
                break;
            case NameSort.Body when register.Body(id) is { } body:
                Add(id, body.Name, sort, body.Code, body.Cited, body.Term, ("kind", body.Kind.Word()), ("other names", string.Join("; ", body.Names)), ("seat", body.Seat));
                foreach (var member in register.MembersOf(id, day).OrderBy(member => member.State, StringComparer.Ordinal))
                    Add(id, body.Name, sort, body.Code, member.Cited, member.Term, (member.Status.Word(), member.State));
                break;
            case NameSort.Person when register.Person(id) is { } person:
                var code = register.OfficeOf(id, day) is { } office ? $"{office.Of}:GOV" : register.AffiliationOf(id, day)?.Code ?? register.NationalityOf(id);
                Add(id, person.Name, sort, code, person.Cited, Term.Always, ("nationality", register.NationalityOf(id)), ("other names", string.Join("; ", person.Names)));
                foreach (var tenure in register.TenuresOf(id))
                    Add(id, person.Name, sort, code, tenure.Cited, tenure.Term, ("office", $"{tenure.Office.Word()}: {tenure.Title} of {register.Called(tenure.Of)}"));
                foreach (var affiliation in register.AffiliationsOf(id))
                    Add(id, person.Name, sort, code, affiliation.Cited, affiliation.Term, ("affiliation", affiliation.Code));
                break;
            case NameSort.Institution when register.Institutions.FirstOrDefault(institution => institution.Id == id) is { } institution:
                Add(id, institution.Name, sort, institution.Code, institution.Cited, institution.Term, ("kind", institution.Kind.Word()), ("other names", string.Join("; ", institution.Names)));
                break;
            case NameSort.Group when register.Groups.FirstOrDefault(group => group.Id == id) is { } group:
                Add(id, group.Name, sort, group.Code, group.Cited, group.Term, ("kind", group.Kind.Word()), ("other names", string.Join("; ", group.Names)));
                break;
            case NameSort.Medium when register.Media.FirstOrDefault(medium => medium.Id == id) is { } medium:
                Add(id, medium.Name, sort, medium.Code, medium.Cited, Term.Always, ("kind", medium.Kind.Word()), ("other names", string.Join("; ", medium.Names)));
                break;
        }
    }

    private void AddState(string code)
    {
        var state = register.State(code, day) ?? register.State(code)!;
        Add(code, state.Name, NameSort.State, code, state.Cited, state.Term,
            ("official name", state.Official), ("kind", state.Kind.Word()), ("parent", state.Parent), ("capital", state.Capital), ("successor", state.Successor));
        foreach (var tenure in Enum.GetValues<Office>().SelectMany(office => register.HoldersOf(code, office, day)))
            Add(code, state.Name, NameSort.State, code, tenure.Cited, tenure.Term, (tenure.Office.Word(), $"{register.Called(tenure.Person)}, {tenure.Title}"));
        foreach (var membership in register.MembershipsOf(code, day).OrderBy(membership => membership.Body, StringComparer.Ordinal))
            Add(code, state.Name, NameSort.State, code, membership.Cited, membership.Term, (membership.Status.Word(), register.Called(membership.Body)));
    }

    private void Add(string id, string name, NameSort sort, string? code, Citation cited, Term term, params (string Fact, string? Value)[] facts)
    {
        foreach (var (fact, value) in facts)
        {
            if (string.IsNullOrEmpty(value))
                continue;
            rows.Add(new(id, name, sort.Word(), code, fact, value, term.From?.ToString(), term.To?.ToString(), says.Say(cited.Source)));
        }
        because.Add(says.Because(cited, $"{name}: {string.Join("; ", facts.Where(fact => !string.IsNullOrEmpty(fact.Value)).Select(fact => $"{fact.Fact} {fact.Value}"))} ({term})."));
    }
}
