using System.CommandLine;

namespace Entente.Cli.Commands.Ask;

/// <summary><c>ask obligations</c> and <c>ask what-if</c>: what agreements oblige to.</summary>
internal static class TreatyQuestions
{
    public static Question Obligations()
    {
        Argument<string> state = new("STATE") { Description = "a code (RUS) or a name (Russia)" };
        Argument<string?> other = new("OTHER") { Description = "another state, to see what the two owe each other", Arity = ArgumentArity.ZeroOrOne };
        return Question.Of(
            new("obligations", "Who was bound to whom, by which clause") { state, other },
            (parsed, context) => context.QuestionsOf(parsed).Obligations(parsed.GetRequiredValue(state), parsed.GetValue(other), context.DayOf(parsed)));
    }

    public static Question WhatIf()
    {
        Argument<string> scenario = new("SCENARIO") { Description = "ATTACKER attacks DEFENDER, codes or names" };
        Option<string?> territory = new("--territory")
        {
            Description = "where the attack falls: a code or a place; by default what the attacker claims and the defender holds, else the defender's own land",
            HelpName = "PLACE",
        };
        return Question.Of(
            new("what-if", "Who would have to act, consult or stay out after an attack") { scenario, territory },
            (parsed, context) => context.QuestionsOf(parsed).WhatIf(parsed.GetRequiredValue(scenario), parsed.GetValue(territory), context.DayOf(parsed)));
    }
}
