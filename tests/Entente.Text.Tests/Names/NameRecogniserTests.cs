using Entente.Sources;
using Entente.Text.Names;
using Xunit;

namespace Entente.Text.Tests.Names;

public sealed class NameRecogniserTests
{
    private static readonly Pipeline English = Text.English.Pipeline();

    [Theory]
    [InlineData("Russian President Vladimir Putin arrived in Pyongyang on Wednesday.", "Russian President Vladimir Putin", MentionForm.Name, EntityType.Person)]
    [InlineData("Russian President Vladimir Putin arrived in Pyongyang on Wednesday.", "Russian", MentionForm.Name, EntityType.Nationality)]
    [InlineData("Russian President Vladimir Putin arrived in Paris on Wednesday.", "Paris", MentionForm.Name, EntityType.Place)]
    [InlineData("The two leaders, who met in May, signed the pact.", "The two leaders", MentionForm.Nominal, EntityType.Person)]
    [InlineData("The two leaders, who met in May, signed the pact.", "the pact", MentionForm.Nominal, EntityType.Other)]
    [InlineData("Officials said they would leave.", "they", MentionForm.Pronoun, EntityType.Person)]
    [InlineData("The United Nations condemned the attack.", "The United Nations", MentionForm.Name, EntityType.Organization)]
    public void A_mention_is_the_phrase_that_names_it(string text, string phrase, MentionForm form, EntityType type)
    {
        var document = English.Annotate(new(new Article("a", text)));
        var mention = Assert.Single(document.Mentions, mention => document[document.Characters(mention.Tokens)].SequenceEqual(phrase));
        Assert.Equal((form, type), (mention.Form, mention.Type));
    }

    [Fact]
    public void A_known_name_is_a_mention_whatever_the_model_thinks()
    {
        var document = Text.English.Pipeline(new Gazetteer()).Annotate(new(new Article("a", "Talks between xyzzy and Kim failed.")));
        Assert.Contains(document.Mentions, mention => document[document.Characters(mention.Tokens)].SequenceEqual("xyzzy") && mention is { Form: MentionForm.Name, Type: EntityType.Organization });
    }

    private sealed class Gazetteer : IGazetteer
    {
        public KnownName Longest(Document document, int token) => document.Form(token).SequenceEqual("xyzzy") ? new(1, EntityType.Organization) : default;
    }
}
