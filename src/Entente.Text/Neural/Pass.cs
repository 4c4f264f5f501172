namespace Entente.Text.Neural;

/// <summary>A run of words that is parsed as one: a sentence, or a piece of one that is very long.</summary>
/// <param name="Start">The first token.</param>
/// <param name="Count">How many tokens.</param>
internal readonly record struct Window(int Start, int Count);

/// <summary>The answer for a token.</summary>
/// <param name="Upos">Its part of speech, by its place in the model's list.</param>
/// <param name="Xpos">Its Penn tag, likewise.</param>
/// <param name="Head">Its head, counted in its window from 1; 0 is the root.</param>
/// <param name="Relation">Its relation, by its place in the model's list.</param>
internal readonly record struct Answer(byte Upos, byte Xpos, short Head, byte Relation);

/// <summary>Runs the network over a batch of windows. Holds the room it works in, so one serves one thread at a time.</summary>
/// <remarks>
/// Rows of activations stand one below the other: an empty row, then for each window its root, its words and an empty row.
/// What a row becomes depends on its own window alone, so an answer does not depend on the batch.
/// </remarks>
internal sealed class Pass(JointModel model)
{
    private AlignedArray? inputs, normed, gated, both, gates, states, cells, tags, heads, arcs, scores, links, relations, step;
    private PackedMatrix? candidates;
    private int[] starts = [];
    private int rows;

    /// <summary>Answers for every token of the windows.</summary>
    /// <param name="words">The words of the document.</param>
    /// <param name="windows">The windows, longest first.</param>
    /// <param name="answers">Where a token's answer goes, at the token's own place.</param>
    public void Run(ReadOnlySpan<Word> words, ReadOnlySpan<Window> windows, Span<Answer> answers)
    {
        Lay(words, windows);
        Convolve(windows);
        Remember(windows);
        Score();
        for (var at = 0; at < windows.Length; at++)
            Attach(windows[at], starts[at], answers);
    }

    private void Lay(ReadOnlySpan<Word> words, ReadOnlySpan<Window> windows)
    {
        if (starts.Length < windows.Length)
            starts = new int[windows.Length * 2];
        rows = 1;
        for (var at = 0; at < windows.Length; at++)
        {
            starts[at] = rows;
            rows += windows[at].Count + 2;
        }

        var width = model.Width;
        var input = AlignedArray.Room(ref inputs, rows * width).Span;
        for (var at = 0; at < windows.Length; at++)
        {
            var row = starts[at];
            model.Words.Root.Vector.CopyTo(input[(row * width)..]);
            foreach (var word in words.Slice(windows[at].Start, windows[at].Count))
                word.Vector.CopyTo(input[(++row * width)..]);
        }
    }

    private void Convolve(ReadOnlySpan<Window> windows)
    {
        var width = model.Width;
        var input = inputs!.Span;
        var even = AlignedArray.Room(ref normed, rows * width);
        var gate = AlignedArray.Room(ref gated, rows * 2 * width);
        // Empty rows stay empty: they are what a convolution sees beyond a sentence's ends.
        even.Span[..width].Clear();
        for (var at = 0; at < windows.Length; at++)
            even.Span.Slice((starts[at] + windows[at].Count + 1) * width, width).Clear();
        foreach (var (norm, convolution) in model.Blocks)
        {
            for (var at = 0; at < windows.Length; at++)
            {
                for (var row = starts[at]; row <= starts[at] + windows[at].Count; row++)
                    Activations.Normalise(input.Slice(row * width, width), norm.Scale, norm.Shift, even.Span.Slice(row * width, width));
            }

            // Three rows that follow each other are one long row: overlapping rows make the convolution a product.
            convolution.Multiply(ref even[0], width, rows - 2, ref gate[2 * width], 2 * width);
            for (var at = 0; at < windows.Length; at++)
            {
                for (var row = starts[at]; row <= starts[at] + windows[at].Count; row++)
                    Activations.AddGated(gate.Span.Slice(row * 2 * width, 2 * width), input.Slice(row * width, width));
            }
        }

        var wide = width + (2 * model.State);
        var all = AlignedArray.Room(ref both, rows * wide).Span;
        for (var at = 0; at < windows.Length; at++)
        {
            for (var row = starts[at]; row <= starts[at] + windows[at].Count; row++)
                Activations.Normalise(input.Slice(row * width, width), model.Last.Scale, model.Last.Shift, all.Slice(row * wide, width));
        }
    }

    private void Remember(ReadOnlySpan<Window> windows)
    {
        var (state, wide) = (model.State, model.Width + (2 * model.State));
        var all = AlignedArray.Room(ref gates, rows * 8 * state);
        model.States.Multiply(ref both![wide], wide, rows - 2, ref all[8 * state], 8 * state);
        AlignedArray.Room(ref states, windows.Length * state);
        AlignedArray.Room(ref cells, windows.Length * state);
        AlignedArray.Room(ref step, windows.Length * 4 * state);
        OneWay(windows, model.Forth, forth: true);
        OneWay(windows, model.Back, forth: false);
    }

    private void OneWay(ReadOnlySpan<Window> windows, PackedMatrix recurrent, bool forth)
    {
        var (state, wide) = (model.State, model.Width + (2 * model.State));
        var (from, to) = (forth ? 0 : 4 * state, model.Width + (forth ? 0 : state));
        var all = gates!.Span;
        var now = step!.Span;
        var cell = cells!.Span;
        var old = states!.Span;
        cell[..(windows.Length * state)].Clear();
        var active = windows.Length;
        for (var time = 0; time <= windows[0].Count; time++)
        {
            while (windows[active - 1].Count < time)
                active--;
            for (var at = 0; at < active; at++)
                all.Slice((RowAt(windows[at], starts[at], time, forth) * 8 * state) + from, 4 * state).CopyTo(now[(at * 4 * state)..]);
            if (time > 0)
                recurrent.Multiply(ref old[0], state, active, ref now[0], 4 * state, add: true);
            for (var at = 0; at < active; at++)
            {
                var next = old.Slice(at * state, state);
                Activations.Remember(now.Slice(at * 4 * state, 4 * state), cell.Slice(at * state, state), next);
                next.CopyTo(both!.Span[((RowAt(windows[at], starts[at], time, forth) * wide) + to)..]);
            }
        }
    }

    private static int RowAt(Window window, int start, int time, bool forth) => start + (forth ? time : window.Count - time);

    private void Score()
    {
        var wide = model.Width + (2 * model.State);
        var (tagWidth, headWidth, arcWidth) = (model.Tags.Width, model.Heads.Width, model.Biaffine.Width);
        var tag = AlignedArray.Room(ref tags, rows * tagWidth);
        var head = AlignedArray.Room(ref heads, rows * headWidth);
        var arc = AlignedArray.Room(ref arcs, rows * arcWidth);
        model.Tags.Multiply(ref both![wide], wide, rows - 2, ref tag[tagWidth], tagWidth);
        model.Heads.Multiply(ref both[wide], wide, rows - 2, ref head[headWidth], headWidth);
        Activations.LeakyRelu(head.Span.Slice(headWidth, (rows - 2) * headWidth));
        model.Biaffine.Multiply(ref head[headWidth], headWidth, rows - 2, ref arc[arcWidth], arcWidth);
    }

    private void Attach(Window window, int start, Span<Answer> answers)
    {
        var size = window.Count + 1;
        var (arc, link, across) = (model.Arc, model.Link, model.Heads.Width);
        var head = heads!.Span;
        var places = PackedMatrix.Room(ref candidates, arc, size);
        for (var at = 0; at < size; at++)
            places.SetColumn(at, head.Slice(((start + at) * across) + arc, arc));
        var score = AlignedArray.Room(ref scores, size * places.Width);
        places.Multiply(ref arcs![start * model.Biaffine.Width], model.Biaffine.Width, size, ref score[0], places.Width);
        Span<short> chosen = stackalloc short[size];
        Trees.Choose(score.Span[..(size * places.Width)], places.Width, chosen);

        var pairs = AlignedArray.Room(ref links, window.Count * 3 * link);
        for (var at = 1; at < size; at++)
        {
            var dependent = head.Slice(((start + at) * across) + (2 * arc), link);
            var governor = head.Slice(((start + chosen[at]) * across) + (2 * arc) + link, link);
            var pair = pairs.Span.Slice((at - 1) * 3 * link, 3 * link);
            for (var place = 0; place < link; place++)
                pair[place] = dependent[place] * governor[place];
            dependent.CopyTo(pair[link..]);
            governor.CopyTo(pair[(2 * link)..]);
        }

        var related = AlignedArray.Room(ref relations, window.Count * model.Relation.Width);
        model.Relation.Multiply(ref pairs[0], 3 * link, window.Count, ref related[0], model.Relation.Width);
        for (var at = 1; at < size; at++)
        {
            var tag = tags!.Span.Slice((start + at) * model.Tags.Width, model.Tags.Width);
            answers[window.Start + at - 1] = new(
                (byte)Best(tag[..model.Upos.Length]),
                (byte)Best(tag.Slice(model.Upos.Length, model.Xpos.Length)),
                chosen[at],
                (byte)RelationOf(related.Span.Slice((at - 1) * model.Relation.Width, model.Relations.Length), chosen[at] == 0));
        }
    }

    private int RelationOf(Span<float> related, bool root)
    {
        if (root)
            return model.RootRelation;
        related[model.RootRelation] = float.NegativeInfinity;
        return Best(related);
    }

    // The first of equals, as in training.
    private static int Best(ReadOnlySpan<float> scores)
    {
        var best = 0;
        for (var at = 1; at < scores.Length; at++)
        {
            if (scores[at] > scores[best])
                best = at;
        }

        return best;
    }
}
