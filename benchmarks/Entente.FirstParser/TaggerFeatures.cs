using Entente.Text.Perceptron;

namespace Entente.FirstParser;

/// <summary>What the tagger looks at.</summary>
internal static class TaggerFeatures
{
    /// <summary>No more features than these are made.</summary>
    public const int Most = 56;

    /// <summary>Fills <paramref name="into"/> with the features of a word.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="at">The word's place in it.</param>
    /// <param name="before">The label given to the word before, −1 at the start.</param>
    /// <param name="beforeThat">The label of the one before that.</param>
    /// <param name="into">Room for <see cref="Most"/>.</param>
    /// <returns>How many there are.</returns>
    public static int Extract(SentenceAtoms sentence, int at, int before, int beforeThat, Span<uint> into)
    {
        ref readonly var word = ref sentence[at];
        ref readonly var left = ref sentence[at - 1];
        ref readonly var left2 = ref sentence[at - 2];
        ref readonly var right = ref sentence[at + 1];
        ref readonly var right2 = ref sentence[at + 2];
        var (tag1, tag2) = ((uint)before + 2, (uint)beforeThat + 2);
        var style = (uint)sentence.Style;
        var first = at == 0 || (at == 1 && left.Letterless) ? 1u : 0u;
        var look = (word.Capital ? 1u : 0u) | (word.Digit ? 2u : 0u) | (word.Hyphen ? 4u : 0u) | (word.Letterless ? 8u : 0u) | (first << 4) | (style << 5);
        var count = 0;
        into[count++] = FeatureHash.Mix(1, 0);
        into[count++] = FeatureHash.Mix(2, word.Lower);
        into[count++] = FeatureHash.Mix(3, word.Form, style, first);
        into[count++] = FeatureHash.Mix(4, word.Prefix1);
        into[count++] = FeatureHash.Mix(5, word.Prefix2);
        into[count++] = FeatureHash.Mix(6, word.Prefix3);
        into[count++] = FeatureHash.Mix(7, word.Suffix1);
        into[count++] = FeatureHash.Mix(8, word.Suffix2);
        into[count++] = FeatureHash.Mix(9, word.Suffix3);
        into[count++] = FeatureHash.Mix(10, word.Suffix4);
        into[count++] = FeatureHash.Mix(11, look);
        into[count++] = FeatureHash.Mix(12, word.Shape, style, first);
        into[count++] = FeatureHash.Mix(13, tag1);
        into[count++] = FeatureHash.Mix(14, tag1, tag2);
        into[count++] = FeatureHash.Mix(15, tag1, word.Lower);
        into[count++] = FeatureHash.Mix(16, tag1, word.Class);
        into[count++] = FeatureHash.Mix(17, left.Lower);
        into[count++] = FeatureHash.Mix(18, right.Lower);
        into[count++] = FeatureHash.Mix(19, left2.Lower);
        into[count++] = FeatureHash.Mix(20, right2.Lower);
        into[count++] = FeatureHash.Mix(21, left.Lower, word.Lower);
        into[count++] = FeatureHash.Mix(22, word.Lower, right.Lower);
        into[count++] = FeatureHash.Mix(23, right.Suffix3);
        into[count++] = FeatureHash.Mix(24, left.Suffix3);
        into[count++] = FeatureHash.Mix(25, word.Class, right.Class);
        into[count++] = FeatureHash.Mix(26, tag1, word.Class, right.Class);
        into[count++] = FeatureHash.Mix(27, right.Class, right2.Class);
        into[count++] = FeatureHash.Mix(28, tag1, right.Class);
        into[count++] = FeatureHash.Mix(29, right.Shape, style);
        into[count++] = FeatureHash.Mix(30, left.Shape, style);
        into[count++] = FeatureHash.Mix(31, tag1, word.Suffix3);
        into[count++] = FeatureHash.Mix(32, tag1, word.Shape, style, first);
        into[count++] = FeatureHash.Mix(33, word.Suffix3, right.Class);
        into[count++] = FeatureHash.Mix(34, word.Suffix2, look);
        into[count++] = FeatureHash.Mix(35, tag2, word.Class);
        into[count++] = FeatureHash.Mix(36, tag1, tag2, word.Class);
        into[count++] = FeatureHash.Mix(37, word.Lower, right.Class);
        into[count++] = FeatureHash.Mix(38, word.Lower, right2.Lower);
        into[count++] = FeatureHash.Mix(39, word.Class, right.Class, right2.Class);
        into[count++] = FeatureHash.Mix(40, sentence[sentence.Count - 1].Lower, word.Class, first);
        into[count++] = FeatureHash.Mix(41, sentence[at - 3].Class, left2.Class, left.Class);
        into[count++] = FeatureHash.Mix(42, tag1, right.Lower);
        return count;
    }
}
