using Entente.Coding.Lexicon;
using Entente.Coding.Networks;
using Entente.Coding.Relations;
using Entente.Coding.Relations.Ranking;
using Entente.Text;
using Xunit;

namespace Entente.Coding.Tests.Relations;

public sealed class RankerTests
{
    private static readonly Reader Reader = Reader.Create();

    [Fact]
    public void Where_the_lexicon_has_no_word_the_ranker_decides_and_says_so()
    {
        var relation = Reader.Relate("", "", "", "<s>Nairobi</s> zorbled <t>Kampala</t>.");
        Assert.Equal(RelationBasis.Ranker, relation.Basis);
        Assert.StartsWith($"the lexicon is silent: the ranker decides for {relation.Type} (", relation.Because[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Every_relation_names_who_decided() => Assert.All(
        (string[])["<s>Kenya</s> accused <t>Somalia</t> of lying.", "<s>Burundi</s> had a word in the ear of <t>Rwanda</t>.", "<s>The crew</s> wrapped itself round <t>the minister</t>."],
        marked =>
        {
            var relation = Reader.Relate("", "", "", marked);
            Assert.Contains(relation.Because, step => step.Contains(relation.Basis == RelationBasis.Lexicon ? "the lexicon decides" : "the ranker decides for", StringComparison.Ordinal));
        });

    [Fact]
    public void The_lexicon_can_be_left_to_decide_alone()
    {
        var relation = Reader.Relate("", "", "", "<s>Nairobi</s> zorbled <t>Kampala</t>.", lexiconOnly: true);
        Assert.Equal(RelationBasis.Lexicon, relation.Basis);
        Assert.Equal("the lexicon decides alone, without the ranker", relation.Because[^1]);
    }

    [Fact]
    public void A_build_without_a_ranker_answers_by_the_lexicon()
    {
        var relation = new RelationReader(English.Pipeline(), PredicateLexicon.Shipped, ranker: null).Read(MarkedPair.Of("", "", "", "<s>Kenya</s> accused <t>Somalia</t> of lying."));
        Assert.Equal((EventType.ACCUSE, RelationBasis.Lexicon), (relation.Type, relation.Basis));
    }

    [Fact]
    public void The_same_sentence_is_judged_alike_twice_and_on_every_thread()
    {
        const string Marked = "Late on Friday <s>the junta</s> let <t>two dozen of its critics</t> walk free.";
        var first = Reader.Relate("", "", "", Marked);
        Assert.All(Enumerable.Range(0, 20).AsParallel().Select(_ => Reader.Relate("", "", "", Marked)), again => Assert.Equal((first.Type, string.Join('|', first.Because)), (again.Type, string.Join('|', again.Because))));
    }

    [Fact]
    public void A_ranker_is_written_and_read_without_loss()
    {
        float[] hidden = [1, -1, 0.5f, 0.25f, -0.125f, 2];
        var weights = FeatureWeights.Of([7, 4_000_000_000], hidden, [0.1f, 0.2f], [.. Enumerable.Range(0, 32).Select(at => at / 8f)], new float[16]);
        using MemoryStream file = new();
        FeatureFile.Write(file, weights);
        file.Position = 0;
        var read = FeatureFile.Read(file);
        Assert.Equal(weights.Keys, read.Keys);
        Assert.Equal(new TypeRanker(weights).Rank([[7u], [4_000_000_000u]], [0.5f]), new TypeRanker(read).Rank([[7u], [4_000_000_000u]], [0.5f]));
    }

    [Fact]
    public void A_file_that_is_no_ranker_names_the_remedy()
    {
        using MemoryStream file = new("ENTP and so on"u8.ToArray());
        Assert.Contains("train it again", Assert.Throws<InvalidDataException>(() => FeatureFile.Read(file)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_chances_of_all_types_sum_to_one() => Assert.Equal(1, TypeRanker.Shipped!.Rank([[]], new float[PairFeatures.VectorGroups * English.WordVectors.Width]).Sum(), 0.001);

    [Fact]
    public void The_model_stays_small()
    {
        using var model = typeof(TypeRanker).Assembly.GetManifestResourceStream("models/ranker.entr");
        Assert.InRange(model!.Length, 1, 5_000_000);
    }
}
