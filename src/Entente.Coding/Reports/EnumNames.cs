using System.Collections.Frozen;

namespace Entente.Coding;

/// <summary>The names of an enumeration's members, taken once: the runtime forgets those it has made whenever memory is collected.</summary>
internal static class EnumNames<T>
    where T : struct, Enum
{
    private static readonly FrozenDictionary<T, string> Names = Enum.GetValues<T>().Distinct().ToFrozenDictionary(value => value, value => value.ToString());
    private static readonly FrozenDictionary<T, string> SmallNames = Names.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToLowerInvariant());

    /// <summary>The name of a member.</summary>
    public static string Of(T value) => Names[value];

    /// <summary>The name of a member in small letters.</summary>
    public static string Small(T value) => SmallNames[value];
}
