using System.Collections.Immutable;
using Entente.Coding.Actors;
using Entente.Coding.Syntax;
using Entente.Registers;
using Entente.Text;

namespace Entente.Coding.Flags;

/// <summary>Finds what is doubtful in a text, before anything is coded from it.</summary>
internal sealed class DoubtFinder(Document document, Tree tree, Naming naming, Register register)
{
    /// <summary>The doubts in the order of the text.</summary>
    public ImmutableArray<FlagDraft> Find() =>
    [
        .. new[]
            {
                new PartyMismatch(document, tree, naming, register).Find(), new UnknownWord(document).Find(), new UnbalancedQuote(document).Find(), new CaptionInText(document).Find(),
                new DuplicateText(document).Find(), new UnattributedClaim(document, tree).Find(), new BrokenSentence(document, tree).Find(), new DateConflict(document, tree).Find(),
            }
            .SelectMany(found => found)
            .OrderBy(flag => flag.Characters.Start).ThenBy(flag => flag.Kind, StringComparer.Ordinal),
    ];
}
