using System.Runtime.Intrinsics;
using CsCheck;
using Entente.Text.Neural;
using Xunit;

namespace Entente.Text.Tests.Neural;

public sealed class ArithmeticTests
{
    private static readonly Gen<float> Number = Gen.Float[-3, 3];

    [Fact]
    public void A_product_is_the_same_to_the_bit_with_wide_vectors_and_without() =>
        Gen.Select(Gen.Int[1, 21], Gen.Int[1, 50], Gen.Int[1, 70])
            .SelectMany(shape => Gen.Select(Number.Array[shape.Item1 * shape.Item2], Number.Array[shape.Item2 * shape.Item3], (rows, weights) => (shape, rows, weights)))
            .Sample(sample =>
            {
                var ((count, inner, columns), rows, weights) = sample;
                PackedMatrix matrix = new(inner, columns);
                for (var column = 0; column < columns; column++)
                    matrix.SetColumn(column, weights.AsSpan(column * inner, inner), column);
                var product = new float[count * matrix.Width];
                matrix.Multiply(ref rows[0], inner, count, ref product[0], matrix.Width);
                for (var row = 0; row < count; row++)
                {
                    for (var column = 0; column < columns; column++)
                    {
                        var sum = (float)column;
                        for (var at = 0; at < inner; at++)
                            sum = MathF.FusedMultiplyAdd(rows[(row * inner) + at], weights[(column * inner) + at], sum);
                        Assert.Equal(sum, product[(row * matrix.Width) + column]);
                    }
                }
            });

    [Fact]
    public void One_row_without_wide_vectors_is_the_same_to_the_bit()
    {
        PackedMatrix matrix = new(7, 32);
        var panel = new float[7 * PackedMatrix.Panel];
        float[] row = [1.5f, -2, 0.1f, 3, -0.7f, 11, 0.03f];
        for (var column = 0; column < 32; column++)
        {
            var weights = Enumerable.Range(0, 7).Select(at => MathF.Sin((column * 7) + at)).ToArray();
            matrix.SetColumn(column, weights, column);
            for (var at = 0; at < 7; at++)
                panel[(at * PackedMatrix.Panel) + column] = weights[at];
        }

        var start = Enumerable.Range(0, 32).Select(column => (float)column).ToArray();
        float[] wide = new float[32], narrow = new float[32];
        matrix.Multiply(ref row[0], 7, 1, ref wide[0], 32);
        Kernels.One(ref row[0], 7, ref panel[0], ref start[0], ref narrow[0]);
        Assert.Equal(wide, narrow);
    }

    [Fact]
    public void The_functions_are_what_they_are_called() => Gen.Float[-80, 80].Sample(x =>
    {
        Assert.Equal(Math.Exp(x), Activations.Exp(Vector256.Create(x))[0], Math.Exp(x) * 2e-7);
        Assert.Equal(1 / (1 + Math.Exp(-x)), Activations.Sigmoid(Vector256.Create(x))[0], 2e-7);
        Assert.Equal(Math.Tanh(x), Activations.Tanh(Vector256.Create(x))[0], 4e-7);
    });

    [Theory]
    [InlineData("Mk-II", "Xx-X")]
    [InlineData("2024", "d")]
    [InlineData("U.S.", "X.X.")]
    [InlineData("a1b2c3d4", "xdxdxd")]
    public void A_shape_is_runs_of_kinds(string word, string shape)
    {
        Span<char> room = stackalloc char[WordFeatures.LongestShape];
        Assert.Equal(shape, room[..WordFeatures.Shape(word, room)].ToString());
    }
}
