using Entente.Coding.Agreements;
using Entente.Coding.Syntax;
using Entente.Text;

namespace Entente.Coding.Assembly;

/// <summary>Cuts the evidence out of the text: the sentence, and in it the words that carry the record.</summary>
internal sealed class EvidenceMaker(Document document)
{
    /// <summary>The sentence of a token, with some of its tokens as trigger.</summary>
    public Evidence Of(int token, TextSpan trigger)
    {
        var sentence = document.Sentences[document.Tokens[token].Sentence];
        var words = document.Characters(trigger);
        return new(sentence.Index, sentence.Span.Start, sentence.Span.End, document[sentence.Span].ToString(), new(words.Start, words.End, document[words].ToString()));
    }

    /// <summary>What is said, with the cue as trigger.</summary>
    public Evidence OfContent(int sentence, TextSpan content, int cue)
    {
        var word = document.Tokens[cue].Span;
        return new(sentence, content.Start, content.End, document[content].ToString(), new(word.Start, word.End, document[word].ToString()));
    }

    /// <summary>The fullest of the names that mentions give an agreement, without its article.</summary>
    public string Title(AgreementDraft pact, Tree tree)
    {
        var best = "";
        foreach (var mention in pact.Mentions)
        {
            // "it" and "its nine points" name nothing.
            if (tree.Pos(mention) == Upos.PRON || (tree.Child(mention, "nmod:poss") is >= 0 and var owner && tree.Pos(owner) == Upos.PRON && !AgreementWords.IsAgreement(tree, mention)))
                continue;
            var (start, end) = (mention, mention + 1);
            foreach (var child in tree.Children(mention))
            {
                if (child < mention && ((tree.Is(child, "amod") && tree.Pos(child) != Upos.VERB) || tree.Is(child, "compound") || (tree.Is(child, "nmod:poss") && tree.Pos(child) != Upos.PRON) || tree.Is(child, "nummod")))
                    start = Math.Min(start, tree.Extent(child).Start);
                else if (tree.Is(child, "flat") || (tree.Is(child, "nmod") && child == mention + 2 && tree.Case(child) is "of" or "on"))
                    end = Math.Max(end, tree.Extent(child).End);
            }

            for (var token = mention + 1; token < end; token++)
                end = tree.Pos(token) is Upos.PUNCT or Upos.VERB || tree.Lemma(token) is "with" or "between" or "that" or "which" ? token : end;
            for (var token = start; token < mention; token++)
                start = tree.Form(token) is "“" or "\"" or "," ? token + 1 : start;

            var words = document[document.Characters(new(start, end))].ToString().ReplaceLineEndings(" ");
            if (words.Length > best.Length && words.Length < 120)
                best = words;
        }

        return best;
    }
}
