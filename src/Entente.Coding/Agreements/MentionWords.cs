using Entente.Coding.Lexicon;
using Entente.Coding.Syntax;
using Entente.Text;

namespace Entente.Coding.Agreements;

/// <summary>What the words around a noun tell of it as a mention of an agreement.</summary>
internal sealed class MentionWords(Tree tree, WordClasses classes)
{
    /// <summary>"signed a joint statement": what is signed is an agreement, whatever it is called.</summary>
    public bool IsSigned(int token) =>
        tree.Pos(token) is Upos.NOUN or Upos.PROPN && !tree.Is(token, "compound") && (classes.Contains("agreement", tree.Lemma(token)) || tree.Lemma(token) is "paper" or "document" or "loan" or "bailout" or "package")
        && Roles.Of(tree, token).Any(role => tree.Lemma(role.Governor) switch
        {
            "sign" or "ink" or "ratify" or "conclude" or "scrap" or "initial" => role.Relation == "obj" && tree.Lemma(token) != "plan",
            "agree" => role.Relation is "on" or "to" && tree.Lemma(token) is not ("plan" or "settlement"),
            "put" => role.Relation == "to",
            "approve" or "grant" or "extend" => role.Relation == "obj" && tree.Lemma(token) is "loan" or "bailout",
            _ => false,
        });

    /// <summary>"two agreements with Gulf states", which the text then names one by one.</summary>
    public bool IsAnnounced(int token) => AgreementWords.IsAgreement(tree, token) && tree.Child(token, "nummod") >= 0 && tree.Tags[token].Xpos is "NNS";

    /// <summary>What an agreement is about by the words of a mention, empty when they do not say.</summary>
    public string KindOf(int mention)
    {
        var extent = tree.Extent(mention);
        var near = Enumerable.Range(extent.Start, Math.Max(0, Math.Min(extent.End, mention + 8) - extent.Start)).Where(token => token != mention)
            .TakeWhile(token => token < mention || (tree.Form(token) != "," && !(tree.Is(token, "cc") && tree.Head(tree.Head(token)) == mention))).Select(tree.Lemma);
        return (AgreementWords.Kind(string.Join(' ', near)) ?? AgreementWords.Kind(tree.Lemma(mention)))?.Kind ?? "";
    }

    /// <summary>"called it an alliance", "the deal was a treaty": said of one named before.</summary>
    public bool IsPredicate(int token) => tree.Child(token, "cop") >= 0 || tree.Is(token, "xcomp") || tree.Is(token, "appos") || (tree.Is(token, "obl") && tree.Case(token) == "as");

    /// <summary>Whether a noun is told as one more than those named.</summary>
    public bool IsAnother(int token)
    {
        foreach (var child in tree.Children(token))
        {
            if (tree.Lemma(child) is "another" or "separate" or "second" or "further")
                return true;
        }

        return false;
    }

    /// <summary>"no deal", "any agreement", "a great deal", "peace agreements": none that exists.</summary>
    public bool IsGeneric(int token)
    {
        foreach (var child in tree.Children(token))
        {
            if ((tree.Is(child, "det") && tree.Lemma(child) is "no" or "any") || (tree.Is(child, "amod") && tree.Lemma(child) is "great" or "good" or "possible"))
                return true;
        }

        return tree.Case(token) == "in" && tree.Child(token, "det") < 0 && tree.Child(token, "nmod:poss") < 0 && tree.Tags[token].Xpos == "NN" && tree.Child(token, "compound") < 0;
    }
}
