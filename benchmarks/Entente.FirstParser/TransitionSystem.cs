using System.Collections.Immutable;

namespace Entente.FirstParser;

/// <summary>What an arc-eager parser may do.</summary>
internal enum Move
{
    /// <summary>Puts the next word on the stack.</summary>
    Shift,

    /// <summary>Takes the top, whose head is known, off the stack.</summary>
    Reduce,

    /// <summary>Makes the next word the head of the top.</summary>
    Left,

    /// <summary>Makes the top the head of the next word.</summary>
    Right,
}

/// <summary>The transitions of the arc-eager parser: moves, two of them with a relation.</summary>
internal sealed class TransitionSystem
{
    private readonly int root;

    /// <summary>Makes the system from the model's labels: "S", "R", "L:nsubj", "A:obj".</summary>
    public TransitionSystem(ImmutableArray<string> labels)
    {
        Relations = [.. labels.Where(label => label.Length > 2).Select(label => string.Intern(label[2..])).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        if (Relations.Length > 64)
            throw new ArgumentException($"{Relations.Length} relations; their sets are kept in 64 bits.", nameof(labels));
        root = Relations.IndexOf("root");
        Transitions = [.. labels.Select(label => label switch
        {
            "S" => (Move.Shift, -1),
            "R" => (Move.Reduce, -1),
            ['L', ..] => (Move.Left, Relations.IndexOf(label[2..])),
            _ => (Move.Right, Relations.IndexOf(label[2..])),
        })];
    }

    /// <summary>The relations, in ordinal order.</summary>
    public ImmutableArray<string> Relations { get; }

    /// <summary>The transitions, in the order of the model's labels.</summary>
    public ImmutableArray<(Move Move, int Relation)> Transitions { get; }

    /// <summary>Whether a transition is possible; only the root past the last word gives the relation "root".</summary>
    public bool Allows(ParserState state, int transition)
    {
        var (move, relation) = Transitions[transition];
        return move switch
        {
            Move.Shift => state.CanShift,
            Move.Reduce => state.CanReduce,
            Move.Left => state.CanLeft && (relation == root) == (state.Next == state.Count),
            _ => state.CanRight && relation != root,
        };
    }

    /// <summary>Goes one step.</summary>
    public void Apply(ParserState state, int transition)
    {
        var (move, relation) = Transitions[transition];
        switch (move)
        {
            case Move.Shift: state.Shift(); break;
            case Move.Reduce: state.Reduce(); break;
            case Move.Left: state.Left(relation); break;
            default: state.Right(relation); break;
        }
    }
}
