using System.Collections.Immutable;

namespace Entente.Text.Neural;

/// <summary>The weights of the network that tags and parses at once. Immutable and shared by all threads.</summary>
/// <remarks>
/// Word → input; three convolutions of width 3 with gates; one long short-term memory each way. Tags are read from the convolutions,
/// heads and relations from both. See docs/models/parser.md for its training and its figures.
/// </remarks>
internal sealed class JointModel
{
    private JointModel(ModelFile file)
    {
        Words = new(file);
        Width = Words.Width;
        Blocks = [.. Enumerable.Range(0, 3).Select(number => new Block(Norm.Of(file, $"block{number}.norm"), Linear(file, $"block{number}")))];
        Last = Norm.Of(file, "norm");
        Tags = Linear(file, "tags");
        States = Linear(file, "states");
        Forth = Linear(file, "forth");
        Back = Linear(file, "back");
        Heads = Linear(file, "heads");
        Biaffine = Linear(file, "biaffine");
        Relation = Linear(file, "relation");
        Upos = [.. file.Words("upos").Select(Enum.Parse<Upos>)];
        Xpos = [.. file.Words("xpos").Select(string.Intern)];
        Relations = [.. file.Words("relations").Select(string.Intern)];
        RootRelation = Relations.IndexOf("root");
    }

    public WordInput Words { get; }

    public int Width { get; }

    /// <summary>The length of the memory's state, one way.</summary>
    public int State => Forth.Inner;

    /// <summary>The length of a word's part in the score of an arc.</summary>
    public int Arc => Biaffine.Inner;

    /// <summary>The length of a word's part in the score of a relation.</summary>
    public int Link => Relation.Inner / 3;

    public ImmutableArray<Block> Blocks { get; }

    public Norm Last { get; }

    /// <summary>To the scores of parts of speech, then of Penn tags.</summary>
    public PackedMatrix Tags { get; }

    /// <summary>To the memory's gates, forth then back.</summary>
    public PackedMatrix States { get; }

    public PackedMatrix Forth { get; }

    public PackedMatrix Back { get; }

    /// <summary>To a word as dependent and as head of an arc, then the same for its relation.</summary>
    public PackedMatrix Heads { get; }

    public PackedMatrix Biaffine { get; }

    public PackedMatrix Relation { get; }

    public ImmutableArray<Upos> Upos { get; }

    public ImmutableArray<string> Xpos { get; }

    public ImmutableArray<string> Relations { get; }

    public int RootRelation { get; }

    /// <summary>Reads a model.</summary>
    /// <exception cref="InvalidDataException">The stream holds no model of this version.</exception>
    public static JointModel Read(Stream stream) => new(ModelFile.Read(stream));

    /// <summary>A layer's weights, one row an output in the file, and its bias.</summary>
    internal static PackedMatrix Linear(ModelFile file, string name)
    {
        var (weights, bias) = (file[name + ".weight"], file[name + ".bias"]);
        PackedMatrix matrix = new(weights.Columns, weights.Rows);
        var constants = bias.ToArray();
        var row = new float[weights.Columns];
        for (var column = 0; column < weights.Rows; column++)
        {
            weights.CopyRow(column, row);
            matrix.SetColumn(column, row, constants[column]);
        }

        return matrix;
    }

    /// <summary>A convolution and the normalisation before it.</summary>
    internal sealed record Block(Norm Norm, PackedMatrix Convolution);

    /// <summary>A learned normalisation.</summary>
    internal sealed record Norm(float[] Scale, float[] Shift)
    {
        public static Norm Of(ModelFile file, string name)
        {
            var both = file[name].ToArray();
            return new(both[..(both.Length / 2)], both[(both.Length / 2)..]);
        }
    }
}
