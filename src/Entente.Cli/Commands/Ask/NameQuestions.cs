using System.CommandLine;

namespace Entente.Cli.Commands.Ask;

/// <summary><c>ask office</c>, <c>ask sanctions</c> and <c>ask actor</c>: one name in, what is known of it out.</summary>
internal static class NameQuestions
{
    public static Question Office()
    {
        var state = State();
        return Question.Of(
            new("office", "Who held the offices of a state") { state },
            (parsed, context) => context.QuestionsOf(parsed).Office(parsed.GetRequiredValue(state), context.DayOf(parsed)));
    }

    public static Question Sanctions()
    {
        var state = State();
        return Question.Of(
            new("sanctions", "Which sanctions a state was under") { state },
            (parsed, context) => context.QuestionsOf(parsed).Sanctions(parsed.GetRequiredValue(state), context.DayOf(parsed)));
    }

    public static Question Actor()
    {
        Argument<string> name = new("NAME") { Description = "a state, body, institution, group, person or outlet: a name, code or id" };
        return Question.Of(
            new("actor", "Who or what somebody is") { name },
            (parsed, context) => context.QuestionsOf(parsed).Actor(parsed.GetRequiredValue(name), context.DayOf(parsed)));
    }

    private static Argument<string> State() => new("STATE") { Description = "a code (RUS) or a name (Russia)" };
}
