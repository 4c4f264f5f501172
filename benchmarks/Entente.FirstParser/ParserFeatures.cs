using Entente.Text.Perceptron;

namespace Entente.FirstParser;

/// <summary>What the parser looks at: after Zhang and Nivre (2011), with suffixes and one word more of look-ahead.</summary>
internal static class ParserFeatures
{
    /// <summary>No more features than these are made.</summary>
    public const int Most = 112;

    /// <summary>Fills <paramref name="into"/> with the features of a state.</summary>
    /// <param name="state">The state.</param>
    /// <param name="sentence">Its words.</param>
    /// <param name="tags">The words' joint tags.</param>
    /// <param name="coarse">The universal part of speech of each joint tag.</param>
    /// <param name="into">Room for <see cref="Most"/>.</param>
    /// <returns>How many there are.</returns>
    public static int Extract(ParserState state, SentenceAtoms sentence, ReadOnlySpan<int> tags, ReadOnlySpan<byte> coarse, Span<uint> into)
    {
        var s0 = state.Top();
        var s1 = state.Top(1);
        var n0 = state.Next;
        var s0h = state.Head(s0);
        var s0h2 = s0h == state.Count ? -1 : state.Head(s0h);
        var s0c = s0 < 0 ? ParserState.Children.None : state.ChildrenOf(s0);
        var n0c = state.ChildrenOf(n0);
        Words words = new(sentence, tags, coarse, state.Count);
        uint S0w = words.Lower(s0), S0p = words.Tag(s0), S0u = words.Coarse(s0);
        uint N0w = words.Lower(n0), N0p = words.Tag(n0), N0u = words.Coarse(n0);
        uint N1w = words.Lower(n0 + 1), N1p = words.Tag(n0 + 1), N1u = words.Coarse(n0 + 1);
        uint N2w = words.Lower(n0 + 2), N2p = words.Tag(n0 + 2), N2u = words.Coarse(n0 + 2);
        uint S1w = words.Lower(s1), S1p = words.Tag(s1), S1u = words.Coarse(s1);
        uint Hw = words.Lower(s0h), Hp = words.Tag(s0h), H2p = words.Tag(s0h2), H2w = words.Lower(s0h2);
        uint SLp = words.Tag(s0c.Left), SRp = words.Tag(s0c.Right), NLp = words.Tag(n0c.Left), SL2p = words.Tag(s0c.Left2), SR2p = words.Tag(s0c.Right2), NL2p = words.Tag(n0c.Left2);
        uint SLw = words.Lower(s0c.Left), SRw = words.Lower(s0c.Right), NLw = words.Lower(n0c.Left);
        uint SLl = Label(state, s0c.Left), SRl = Label(state, s0c.Right), NLl = Label(state, n0c.Left), SL2l = Label(state, s0c.Left2), SR2l = Label(state, s0c.Right2), NL2l = Label(state, n0c.Left2);
        uint S0l = Label(state, s0), Hl = Label(state, s0h == state.Count ? -1 : s0h);
        var headed = s0 >= 0 && state.Head(s0) >= 0 ? 1u : 0u;
        var distance = s0 < 0 ? 0u : Math.Min((uint)(n0 - s0), 10u);
        uint SvL = (uint)Math.Min(s0c.LeftCount, 3), SvR = (uint)Math.Min(s0c.RightCount, 4), NvL = (uint)Math.Min(n0c.LeftCount, 4);
        uint SsL = Fold(s0c.LeftLabels), SsR = Fold(s0c.RightLabels), NsL = Fold(n0c.LeftLabels);
        var count = 0;
        into[count++] = FeatureHash.Mix(100, headed);
        into[count++] = FeatureHash.Mix(101, S0w, S0p);
        into[count++] = FeatureHash.Mix(102, S0w);
        into[count++] = FeatureHash.Mix(103, S0p, headed);
        into[count++] = FeatureHash.Mix(104, N0w, N0p);
        into[count++] = FeatureHash.Mix(105, N0w);
        into[count++] = FeatureHash.Mix(106, N0p);
        into[count++] = FeatureHash.Mix(107, N1w, N1p);
        into[count++] = FeatureHash.Mix(108, N1w);
        into[count++] = FeatureHash.Mix(109, N1p);
        into[count++] = FeatureHash.Mix(110, N2w, N2p);
        into[count++] = FeatureHash.Mix(111, N2w);
        into[count++] = FeatureHash.Mix(112, N2p);
        into[count++] = FeatureHash.Mix(113, S0w, S0p, N0w, N0p);
        into[count++] = FeatureHash.Mix(114, S0w, S0p, N0w);
        into[count++] = FeatureHash.Mix(115, S0w, N0w, N0p);
        into[count++] = FeatureHash.Mix(116, S0w, S0p, N0p);
        into[count++] = FeatureHash.Mix(117, S0p, N0w, N0p);
        into[count++] = FeatureHash.Mix(118, S0w, N0w);
        into[count++] = FeatureHash.Mix(119, S0p, N0p, headed);
        into[count++] = FeatureHash.Mix(120, N0p, N1p);
        into[count++] = FeatureHash.Mix(121, N0p, N1p, N2p);
        into[count++] = FeatureHash.Mix(122, S0p, N0p, N1p, headed);
        into[count++] = FeatureHash.Mix(123, Hp, S0p, N0p);
        into[count++] = FeatureHash.Mix(124, S0p, SLp, N0p);
        into[count++] = FeatureHash.Mix(125, S0p, SRp, N0p);
        into[count++] = FeatureHash.Mix(126, S0p, N0p, NLp);
        into[count++] = FeatureHash.Mix(127, S0w, distance);
        into[count++] = FeatureHash.Mix(128, S0p, distance);
        into[count++] = FeatureHash.Mix(129, N0w, distance);
        into[count++] = FeatureHash.Mix(130, N0p, distance);
        into[count++] = FeatureHash.Mix(131, S0w, N0w, distance);
        into[count++] = FeatureHash.Mix(132, S0p, N0p, distance);
        into[count++] = FeatureHash.Mix(133, S0w, SvR);
        into[count++] = FeatureHash.Mix(134, S0p, SvR);
        into[count++] = FeatureHash.Mix(135, S0w, SvL);
        into[count++] = FeatureHash.Mix(136, S0p, SvL);
        into[count++] = FeatureHash.Mix(137, N0w, NvL);
        into[count++] = FeatureHash.Mix(138, N0p, NvL);
        into[count++] = FeatureHash.Mix(139, Hw);
        into[count++] = FeatureHash.Mix(140, Hp);
        into[count++] = FeatureHash.Mix(141, S0l);
        into[count++] = FeatureHash.Mix(142, SLw);
        into[count++] = FeatureHash.Mix(143, SLp);
        into[count++] = FeatureHash.Mix(144, SLl);
        into[count++] = FeatureHash.Mix(145, SRw);
        into[count++] = FeatureHash.Mix(146, SRp);
        into[count++] = FeatureHash.Mix(147, SRl);
        into[count++] = FeatureHash.Mix(148, NLw);
        into[count++] = FeatureHash.Mix(149, NLp);
        into[count++] = FeatureHash.Mix(150, NLl);
        into[count++] = FeatureHash.Mix(151, H2w);
        into[count++] = FeatureHash.Mix(152, H2p);
        into[count++] = FeatureHash.Mix(153, Hl);
        into[count++] = FeatureHash.Mix(154, SL2p, SL2l);
        into[count++] = FeatureHash.Mix(155, SR2p, SR2l);
        into[count++] = FeatureHash.Mix(156, NL2p, NL2l);
        into[count++] = FeatureHash.Mix(157, S0p, SLp, SL2p);
        into[count++] = FeatureHash.Mix(158, S0p, SRp, SR2p);
        into[count++] = FeatureHash.Mix(159, S0p, Hp, H2p);
        into[count++] = FeatureHash.Mix(160, N0p, NLp, NL2p);
        into[count++] = FeatureHash.Mix(161, S0w, SsR);
        into[count++] = FeatureHash.Mix(162, S0p, SsR);
        into[count++] = FeatureHash.Mix(163, S0w, SsL);
        into[count++] = FeatureHash.Mix(164, S0p, SsL);
        into[count++] = FeatureHash.Mix(165, N0w, NsL);
        into[count++] = FeatureHash.Mix(166, N0p, NsL);
        into[count++] = FeatureHash.Mix(167, S1w, S0p, N0p);
        into[count++] = FeatureHash.Mix(168, S1p, S0p, N0p);
        into[count++] = FeatureHash.Mix(169, S1p, S0w, N0u);
        into[count++] = FeatureHash.Mix(170, S0p, S0l, N0p);
        into[count++] = FeatureHash.Mix(171, S0p, S0l, N0w);
        into[count++] = FeatureHash.Mix(172, Hw, S0w, N0p);
        into[count++] = FeatureHash.Mix(173, Hw, S0p, N0w);
        into[count++] = FeatureHash.Mix(174, Hp, S0l, S0p, N0p);
        into[count++] = FeatureHash.Mix(175, Hw, N0w, S0l);
        into[count++] = FeatureHash.Mix(176, Hp, S0w, N0w);
        into[count++] = FeatureHash.Mix(177, S0u, N0u, words.Suffix(s0), words.Suffix(n0));
        into[count++] = FeatureHash.Mix(178, S0p, words.Suffix(n0), N0p);
        into[count++] = FeatureHash.Mix(179, words.Suffix(s0), S0p, N0p);
        into[count++] = FeatureHash.Mix(180, S0p, N0p, NsL, distance);
        into[count++] = FeatureHash.Mix(181, S0w, N0p, NsL);
        into[count++] = FeatureHash.Mix(182, S0p, SsR, N0w);
        into[count++] = FeatureHash.Mix(183, S0p, SsR, N0p, N1u);
        into[count++] = FeatureHash.Mix(184, S0u, N0u, N1u, N2u);
        into[count++] = FeatureHash.Mix(185, S0w, N0p, N1p);
        into[count++] = FeatureHash.Mix(186, S0p, N0w, N1p);
        into[count++] = FeatureHash.Mix(187, S0p, N0p, N1w);
        into[count++] = FeatureHash.Mix(188, S0p, SRw, N0p);
        into[count++] = FeatureHash.Mix(189, S0w, SRw, N0p);
        into[count++] = FeatureHash.Mix(190, NLw, N0w, S0p);
        into[count++] = FeatureHash.Mix(191, NLw, N0p, S0w);
        into[count++] = FeatureHash.Mix(192, S1u, S0u, N0u, N1u);
        into[count++] = FeatureHash.Mix(193, words.Tag(n0 - 1), S0p, N0p);
        into[count++] = FeatureHash.Mix(194, words.Tag(s0 + 1), S0p, N0p);
        into[count++] = FeatureHash.Mix(195, (uint)Math.Min(state.Depth, 4), N0u, N1u);
        into[count++] = FeatureHash.Mix(196, N0w, N1w);
        into[count++] = FeatureHash.Mix(197, N1p, N2p, words.Tag(n0 + 3));
        into[count++] = FeatureHash.Mix(198, S0p, N0p, Between(state, words, s0, n0));
        return count;
    }

    // Which kinds of word lie between the two: a verb or a comma makes an arc less likely.
    private static uint Between(ParserState state, Words words, int from, int to)
    {
        if (from < 0)
            return 0;
        var seen = 0u;
        for (var at = from + 1; at < to && at - from <= 12; at++)
            seen |= words.Coarse(at) switch { 16 => 1u, 8 => 2u, 13 => 4u, 5 => 8u, 4 => 16u, _ => 0u };
        return seen;
    }

    private static uint Label(ParserState state, int word) => (uint)(state.Label(word) + 2);

    private static uint Fold(ulong set) => (uint)set ^ ((uint)(set >> 32) * 0x9E3779B1u);

    private readonly ref struct Words(SentenceAtoms sentence, ReadOnlySpan<int> tags, ReadOnlySpan<byte> coarse, int count)
    {
        private readonly ReadOnlySpan<int> tags = tags;
        private readonly ReadOnlySpan<byte> coarse = coarse;

        public uint Lower(int word) => word == count ? 3u : sentence[word].Lower;

        public uint Suffix(int word) => word == count ? 3u : sentence[word].Suffix3;

        public uint Tag(int word) => (uint)word < (uint)count ? (uint)tags[word] + 4 : word == count ? 3u : 1u;

        public uint Coarse(int word) => (uint)word < (uint)count ? coarse[tags[word]] + 1u : word == count ? 30u : 31u;
    }
}
