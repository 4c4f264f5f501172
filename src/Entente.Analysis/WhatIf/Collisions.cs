namespace Entente.Analysis;

/// <summary>Where one state's duties pull two ways.</summary>
internal static class Collisions
{
    /// <summary>The findings that collide with one.</summary>
    public static IEnumerable<Finding> With(Finding finding, IEnumerable<Finding> ofSameActor) =>
        ofSameActor.Where(other => other != finding && Collide(finding, other));

    private static bool Collide(Finding one, Finding other)
    {
        if (one.Met == Met.No || other.Met == Met.No)
            return false;
        return (one.Consequence, other.Consequence) switch
        {
            (Consequence.Act, Consequence.Act) => one.Toward[0] != other.Toward[0],
            (Consequence.Act, Consequence.StayOut) => Against(one, other),
            (Consequence.StayOut, Consequence.Act) => Against(other, one),
            _ => false,
        };
    }

    // To help the one is to act against the other, whom it may do nothing against.
    private static bool Against(Finding act, Finding stayOut) => stayOut.Toward.Any(side => side != act.Toward[0]);
}
