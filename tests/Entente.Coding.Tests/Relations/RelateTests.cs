using Xunit;

namespace Entente.Coding.Tests.Relations;

public sealed class RelateTests
{
    private static readonly Reader Reader = Reader.Create();

    [Theory]
    [InlineData("<s>Canada</s> has imposed an arms embargo on <t>Belarus</t>.", EventType.SANCTION)]
    [InlineData("<t>The port of Odesa</t> was shelled overnight by <s>Russian warships</s>.", EventType.ASSAULT)]
    [InlineData("<s>Kenya's foreign minister</s> accused <t>Somalia</t> of drilling in disputed waters.", EventType.ACCUSE)]
    [InlineData("<s>Poland</s> withdrew its last soldiers from <t>Iraq</t> in October.", EventType.RETREAT)]
    public void The_entry_whose_roles_reach_both_decides(string marked, EventType expected) => Assert.Equal(expected, Type(marked));

    [Theory]
    [InlineData("<s>Serbia</s> threatened to shell <t>Pristina</t> unless the police left.", EventType.THREATEN)]
    [InlineData("<s>Ankara</s> refused to sign the protocol with <t>Cyprus</t>.", EventType.REJECT)]
    [InlineData("<s>Norway</s> has agreed to lend <t>Iceland</t> four patrol boats.", EventType.AGREE)]
    public void What_is_threatened_refused_or_agreed_to_is_not_what_is_done(string marked, EventType expected) => Assert.Equal(expected, Type(marked));

    [Theory]
    [InlineData("<s>The King of Jordan</s> will meet <t>the Iraqi prime minister</t> on Friday.")]
    [InlineData("<s>Sweden</s> is willing to send field hospitals to <t>Armenia</t>.")]
    public void A_meeting_or_help_to_come_is_an_agreement(string marked) => Assert.Equal(EventType.AGREE, Type(marked));

    [Fact]
    public void What_is_not_given_is_refused() => Assert.Equal(EventType.REJECT, Type("<s>Hungary</s> will not send weapons to <t>Ukraine</t>."));

    [Fact]
    public void What_is_done_to_a_purpose_is_not_planned() =>
        Assert.Equal(EventType.COERCE, Type("<s>Nigerian police</s> launched a sweep on Monday to detain <t>forty separatists</t>."));

    [Theory]
    [InlineData("", "")]
    [InlineData("Blue, tall and quiet.", "Mars")]
    public void A_sentence_that_tells_nothing_still_has_a_type(string sentence, string name)
    {
        var relation = Reader.Relate(sentence, name, name);
        Assert.True(Enum.IsDefined(relation.Type));
        Assert.NotEmpty(relation.Because);
    }

    [Fact]
    public void A_relation_names_the_line_of_the_lexicon_that_it_rests_on()
    {
        var relation = Reader.Relate("Brazil expelled the Venezuelan ambassador.", "Brazil", "the Venezuelan ambassador");
        Assert.Equal(RelationBasis.Lexicon, relation.Basis);
        Assert.Contains(relation.Because, step => step.Contains("lexicon/sanction.yaml:", StringComparison.Ordinal));
    }

    private static EventType Type(string marked) => Reader.Relate("", "", "", marked).Type;
}
