using CsCheck;
using Xunit;

namespace Entente.Text.Tests.Neural;

public sealed class TreesTests
{
    [Fact]
    public void Any_scores_give_a_tree_with_one_root() =>
        Gen.Int[1, 40].SelectMany(words => Gen.Float[-9, 9].Array[(words + 1) * (words + 1)]).Sample(scores =>
        {
            var heads = Choose(scores);
            Assert.Equal(1, heads[1..].Count(head => head == 0));
            Assert.False(Entente.Text.Neural.Trees.HasCycle(heads));
        });

    [Fact]
    public void No_tree_with_one_root_scores_higher() =>
        Gen.Int[1, 5].SelectMany(words => Gen.Float[-9, 9].Array[(words + 1) * (words + 1)]).Sample(scores =>
        {
            var size = Size(scores);
            var best = All(size).Where(heads => heads[1..].Count(head => head == 0) == 1 && !Entente.Text.Neural.Trees.HasCycle(heads)).Max(heads => Total(scores, heads));
            Assert.Equal(best, Total(scores, Choose(scores)), 3);
        });

    private static int Size(float[] scores) => (int)Math.Round(Math.Sqrt(scores.Length));

    private static short[] Choose(float[] scores)
    {
        var heads = new short[Size(scores)];
        Entente.Text.Neural.Trees.Choose([.. scores], heads.Length, heads);
        return heads;
    }

    private static double Total(float[] scores, short[] heads) =>
        Enumerable.Range(1, heads.Length - 1).Sum(word => (double)scores[(word * heads.Length) + heads[word]]);

    private static IEnumerable<short[]> All(int size)
    {
        for (var number = 0; number < Math.Pow(size, size - 1); number++)
        {
            var heads = new short[size];
            for (int word = 1, left = number; word < size; word++, left /= size)
                heads[word] = (short)(left % size);
            if (!Enumerable.Range(1, size - 1).Any(word => heads[word] == word))
                yield return heads;
        }
    }
}
