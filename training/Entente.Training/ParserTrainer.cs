using System.Collections.Immutable;
using Entente.FirstParser;
using Entente.Text.Perceptron;

namespace Entente.Training;

/// <summary>Trains the parser with a dynamic oracle: it learns what is best to do after a mistake, too.</summary>
internal static class ParserTrainer
{
    /// <summary>The weight that becomes 1 in the file, and the least that is kept: 5 MB instead of 19 for 0.15 points of LAS.</summary>
    public const double Unit = 0.375;
    public const double Least = 1.125;

    public static ImmutableArray<string> LabelsOf(IEnumerable<Example> examples)
    {
        SortedSet<string> labels = new(StringComparer.Ordinal) { "S", "R" };
        foreach (var example in examples)
        {
            for (var word = 0; word < example.Heads.Length; word++)
                labels.Add((example.Heads[word] > word ? "L:" : "A:") + example.Relations[word]);
        }

        return [.. labels];
    }

    public static List<(uint Feature, SparseModel.Weight[] Weights)> Train(
        IReadOnlyList<Example> examples, IReadOnlyList<int[]> tags, ImmutableArray<byte> coarse, int epochs, int seed, out ImmutableArray<string> labels, Action<int, TrainingWeights>? watch = null)
    {
        labels = LabelsOf(examples);
        TransitionSystem system = new(labels);
        TrainingWeights weights = new(labels);
        Random random = new(seed);
        var order = Enumerable.Range(0, examples.Count).ToArray();
        SentenceAtoms atoms = new();
        ParserState state = new();
        Span<uint> features = stackalloc uint[ParserFeatures.Most];
        Span<float> scores = stackalloc float[labels.Length];
        Span<int> costs = stackalloc int[4];
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var index in order)
            {
                var example = examples[index];
                atoms.Fill(example.Forms);
                state.Start(atoms.Count);
                var relations = example.Relations.Select(relation => system.Relations.IndexOf(relation)).ToArray();
                while (!state.Finished)
                {
                    var count = ParserFeatures.Extract(state, atoms, tags[index], coarse.AsSpan(), features);
                    weights.Score(features[..count], scores);
                    Costs(state, example.Heads, costs);
                    var least = costs[0];
                    foreach (var cost in costs)
                        least = Math.Min(least, cost);
                    var (best, right) = (-1, -1);
                    for (var transition = 0; transition < scores.Length; transition++)
                    {
                        if (!system.Allows(state, transition))
                            continue;
                        if (best < 0 || scores[transition] > scores[best])
                            best = transition;
                        if ((right < 0 || scores[transition] > scores[right]) && IsRight(state, system.Transitions[transition], costs, least, example.Heads, relations))
                            right = transition;
                    }

                    weights.Tick();
                    if (best != right)
                        weights.Update(features[..count], right, best);
                    system.Apply(state, epoch > 0 && random.NextDouble() < 0.9 ? best : right);
                }
            }

            watch?.Invoke(epoch, weights);
        }

        return weights.Averaged(Unit, Least);
    }

    private static bool IsRight(ParserState state, (Move Move, int Relation) transition, ReadOnlySpan<int> costs, int least, int[] heads, int[] relations)
    {
        if (costs[(int)transition.Move] != least)
            return false;
        return transition.Move switch
        {
            Move.Left when heads[state.Top()] == state.Next => transition.Relation == relations[state.Top()],
            Move.Right when heads[state.Next] == state.Top() => transition.Relation == relations[state.Next],
            _ => true,
        };
    }

    // How many gold arcs each move puts out of reach (Goldberg and Nivre 2012); impossible moves cost the most.
    private static void Costs(ParserState state, int[] heads, Span<int> costs)
    {
        const int Impossible = 1_000_000;
        costs.Fill(Impossible);
        var (top, next) = (state.Top(), state.Next);
        var (lostOfNext, headBelow) = (0, false);
        if (next < state.Count)
        {
            for (var depth = 0; depth < state.Depth; depth++)
            {
                var word = state.Top(depth);
                if (state.Head(word) < 0 && heads[word] == next)
                    lostOfNext++;
                if (depth > 0 && heads[next] == word)
                    headBelow = true;
            }

            costs[(int)Move.Shift] = lostOfNext + (headBelow || (top >= 0 && heads[next] == top) ? 1 : 0);
        }

        if (top < 0)
            return;
        var dependentsAhead = 0;
        for (var word = next; word < state.Count; word++)
            dependentsAhead += heads[word] == top ? 1 : 0;
        if (state.CanReduce)
            costs[(int)Move.Reduce] = dependentsAhead;
        if (state.CanLeft)
            costs[(int)Move.Left] = dependentsAhead + (heads[top] > next ? 1 : 0);
        if (state.CanRight)
            costs[(int)Move.Right] = lostOfNext + (headBelow || heads[next] > next ? 1 : 0);
    }
}
