using Entente.Coding.Events;
using Entente.Coding.Lexicon;
using Entente.Coding.Relations;
using Xunit;

namespace Entente.Coding.Tests.Relations;

public sealed class DecisionTests
{
    [Fact]
    public void Where_the_lexicon_is_silent_the_ranker_decides()
    {
        Decision decision = new(Chances((EventType.AID, 0.7f)), null);
        Assert.Equal((EventType.AID, false), (decision.Type, decision.IsLexicons));
        Assert.Equal("the lexicon is silent: the ranker decides for AID (0.70)", decision.Say());
    }

    [Fact]
    public void What_both_say_is_the_lexicons()
    {
        Decision decision = new(Chances((EventType.ACCUSE, 0.6f)), Told(EventType.ACCUSE, sure: false));
        Assert.Equal((EventType.ACCUSE, true), (decision.Type, decision.IsLexicons));
        Assert.Equal("the lexicon decides; the ranker gives ACCUSE 0.60", decision.Say());
    }

    [Fact]
    public void An_entry_that_links_the_two_stands_unless_the_ranker_doubts_it()
    {
        Assert.True(new Decision(Chances((EventType.AID, 0.5f), (EventType.SUPPORT, 0.4f)), Told(EventType.SUPPORT, sure: true)).IsLexicons);
        Decision doubted = new(Chances((EventType.AID, 0.6f), (EventType.SUPPORT, 0.3f)), Told(EventType.SUPPORT, sure: true));
        Assert.Equal("the lexicon is torn: the ranker decides for AID (0.60) against SUPPORT (0.30)", doubted.Say());
    }

    [Fact]
    public void A_word_that_does_not_link_the_two_gives_way_to_the_ranker() =>
        Assert.Equal(EventType.AID, new Decision(Chances((EventType.AID, 0.6f), (EventType.SUPPORT, 0.3f)), Told(EventType.SUPPORT, sure: false)).Type);

    [Fact]
    public void Giving_way_in_words_and_in_deeds_is_weighed_together_and_the_lexicon_tells_which()
    {
        var chances = Chances((EventType.REJECT, 0.4f), (EventType.CONCEDE, 0.25f), (EventType.RETREAT, 0.3f));
        Assert.Equal(EventType.RETREAT, new Decision(chances, null).Type);
        Assert.Equal(EventType.CONCEDE, new Decision(chances, Told(EventType.CONCEDE, sure: false)).Type);
    }

    private static float[] Chances(params (EventType Type, float Chance)[] given)
    {
        var chances = new float[Enum.GetValues<EventType>().Length];
        foreach (var (type, chance) in given)
            chances[(int)type] = chance;
        return chances;
    }

    private static Link Told(EventType type, bool sure)
    {
        var entry = PredicateLexicon.Shipped.Entries.First(entry => entry.Type == type);
        return new(new EntryMatch(entry, 0, []), type, sure ? 0 : -1, sure ? 0 : -1, false, 0, 5, null, !sure);
    }
}
