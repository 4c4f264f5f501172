namespace Entente.FirstParser;

/// <summary>Where an arc-eager parser stands in a sentence: a stack, the next word, and the arcs made so far.</summary>
/// <remarks>The root stands past the last word, so that it is attached to like any other (Ballesteros and Nivre 2013). Scratch space, used again.</remarks>
internal sealed class ParserState
{
    private int[] stack = new int[64];
    private Children[] children = new Children[65];
    private int[] heads = new int[65];
    private short[] labels = new short[65];

    public int Count { get; private set; }

    public int Next { get; private set; }

    public int Depth { get; private set; }

    public bool Finished => Next == Count && Depth == 0;

    public int Top(int below = 0) => below < Depth ? stack[Depth - 1 - below] : -1;

    public int Head(int word) => word < 0 ? -1 : heads[word];

    public int Label(int word) => word < 0 || heads[word] < 0 ? -1 : labels[word];

    public ref readonly Children ChildrenOf(int word) => ref children[word];

    public ReadOnlySpan<int> Stack => stack.AsSpan(0, Depth);

    /// <summary>Starts on a sentence of <paramref name="count"/> words.</summary>
    public void Start(int count)
    {
        Count = count;
        if (stack.Length < count + 1)
        {
            stack = new int[count * 2];
            children = new Children[(count * 2) + 1];
            heads = new int[(count * 2) + 1];
            labels = new short[(count * 2) + 1];
        }

        heads.AsSpan(0, count + 1).Fill(-1);
        children.AsSpan(0, count + 1).Fill(Children.None);
        Next = Depth = 0;
    }

    public bool CanShift => Next < Count;

    public bool CanReduce => Depth > 0 && heads[Top()] >= 0;

    public bool CanLeft => Depth > 0 && heads[Top()] < 0;

    public bool CanRight => Depth > 0 && Next < Count;

    public void Shift() => stack[Depth++] = Next++;

    public void Reduce() => Depth--;

    /// <summary>The next word governs the top of the stack.</summary>
    public void Left(int label)
    {
        var child = stack[--Depth];
        (heads[child], labels[child]) = (Next, (short)label);
        ref var its = ref children[Next];
        (its.Left2, its.Left) = (its.Left, child);
        its.LeftCount++;
        its.LeftLabels |= 1ul << label;
    }

    /// <summary>The top of the stack governs the next word, which is put on the stack.</summary>
    public void Right(int label)
    {
        var head = Top();
        (heads[Next], labels[Next]) = (head, (short)label);
        ref var its = ref children[head];
        (its.Right2, its.Right) = (its.Right, Next);
        its.RightCount++;
        its.RightLabels |= 1ul << label;
        stack[Depth++] = Next++;
    }

    /// <summary>A word's outermost dependents, their number and their relations.</summary>
    internal struct Children
    {
        public static readonly Children None = new() { Left = -1, Left2 = -1, Right = -1, Right2 = -1 };

        public int Left, Left2, Right, Right2, LeftCount, RightCount;
        public ulong LeftLabels, RightLabels;
    }
}
