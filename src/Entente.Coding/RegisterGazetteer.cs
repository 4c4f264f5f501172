using Entente.Registers;
using Entente.Text;
using Entente.Text.Names;

namespace Entente.Coding;

/// <summary>Lends the register's names to the recogniser of names.</summary>
internal sealed class RegisterGazetteer(Register register) : IGazetteer
{
    // The longest name of a register has fewer words.
    private const int Window = 12;

    public KnownName Longest(Document document, int token)
    {
        var end = Math.Min(document.Tokens.Length, token + Window);
        var words = new string[end - token];
        for (var at = token; at < end; at++)
            words[at - token] = document.Form(at).ToString();
        var length = register.NameIndex.Longest(words, out var entries);
        return length == 0 ? default : new(length, Type(entries[0]));
    }

    private static EntityType Type(NameEntry entry) => entry.Sort switch
    {
        NameSort.Person => EntityType.Person,
        NameSort.Place => EntityType.Place,
        NameSort.State => entry.Kind is "demonym" or "people" ? EntityType.Nationality : EntityType.Place,
        _ => EntityType.Organization,
    };
}
