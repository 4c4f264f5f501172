using System.Security.Cryptography;
using Entente.Coding.Networks;

namespace Entente.Coding.Proposals;

/// <summary>The networks that propose events where the lexicon is silent, learned from news of which readers marked every event. See docs/models/proposals.md.</summary>
/// <param name="deeds">How likely a word carries an event of each type.</param>
/// <param name="sides">How likely somebody is source and target of an event that a word carries.</param>
/// <param name="lands">How likely a country is source and target of it.</param>
/// <param name="casts">Who are its parties together.</param>
/// <param name="modes">How real an event is.</param>
/// <param name="sectors">Who of a country is meant.</param>
/// <param name="verdicts">Whether what is told is right; null where that is yet to be learned.</param>
internal sealed class ProposalModels(FeatureNetwork deeds, FeatureNetwork sides, FeatureNetwork lands, FeatureNetwork casts, FeatureNetwork modes, FeatureNetwork sectors, FeatureNetwork? verdicts = null)
{
    /// <summary>Events less likely than this are not looked into.</summary>
    public const float Least = 0.22f;

    private static readonly string[] Names = ["deeds", "sides", "lands", "casts", "modes", "sectors", "verdicts"];

    private static readonly Lazy<ProposalModels?> Lazily = new(() => Read(name => typeof(ProposalModels).Assembly.GetManifestResourceStream($"models/{name}.entr")));

    /// <summary>Those that Entente ships; null where it was built without them.</summary>
    public static ProposalModels? Shipped => Lazily.Value;

    /// <summary>A hash of those that Entente ships, part of the engine's name; empty where it was built without them.</summary>
    public static string ShippedHash => Hashed.Value;

    private static readonly Lazy<string> Hashed = new(() =>
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var found = false;
        foreach (var name in Names)
        {
            using var file = typeof(ProposalModels).Assembly.GetManifestResourceStream($"models/{name}.entr");
            if (file is null)
                continue;
            found = true;
            var bytes = new byte[file.Length];
            file.ReadExactly(bytes);
            hash.AppendData(bytes);
        }

        return found ? Convert.ToHexStringLower(hash.GetHashAndReset())[..8] : "";
    });

    /// <summary>Reads them from a folder.</summary>
    /// <exception cref="InvalidDataException">A file is no network of this version.</exception>
    public static ProposalModels? Read(string folder) => Read(name => Path.Combine(folder, name + ".entr") is var file && File.Exists(file) ? File.OpenRead(file) : null);

    /// <summary>The same networks with another that says how likely each country is.</summary>
    public ProposalModels With(FeatureNetwork others) => new(deeds, sides, others, casts, modes, sectors);

    /// <summary>How likely each word that may carry an event carries one of each type.</summary>
    public float[][] Deeds(SeenText text)
    {
        Span<float> shared = stackalloc float[deeds.Units], hidden = stackalloc float[deeds.Units];
        var sentence = -1;
        var all = new float[text.Deeds.Length][];
        for (var at = 0; at < all.Length; at++)
        {
            var deed = text.Deeds[at];
            var last = deed.Groups.Length - 1;
            // What is the same for all words of a sentence is seen once.
            if (deed.Sentence != sentence)
            {
                sentence = deed.Sentence;
                deeds.Start(shared);
                deeds.See(shared, deed.Keys[DeedFeatures.OfSentence]);
                deeds.See(shared, last, deed.Groups[last]);
            }

            shared.CopyTo(hidden);
            for (var view = 0; view < deed.Keys.Length; view++)
            {
                if (view != DeedFeatures.OfSentence)
                    deeds.See(hidden, deed.Keys[view]);
            }

            for (var group = 0; group < last; group++)
                deeds.See(hidden, group, deed.Groups[group]);
            all[at] = Chances(deeds.Scores(hidden));
        }

        return all;
    }

    /// <summary>How likely each of a word's parties is source and target of its event of a type.</summary>
    public float[][] Sides(SeenDeed deed, EventType type) => Sides(deed, type, Beside(deed));

    /// <summary>What the network sees of each of a word's parties whatever the type of its event is.</summary>
    public float[] Beside(SeenDeed deed)
    {
        var parties = deed.PartyKeys.Value;
        var all = new float[parties.Length * sides.Units];
        for (var at = 0; at < parties.Length; at++)
        {
            var hidden = all.AsSpan(at * sides.Units, sides.Units);
            sides.Start(hidden);
            foreach (var view in parties[at])
                sides.See(hidden, view);
        }

        return all;
    }

    /// <summary>How likely each of a word's parties is source and target of its event of a type.</summary>
    /// <param name="deed">The word.</param>
    /// <param name="type">The type.</param>
    /// <param name="beside">What <see cref="Beside"/> has seen of them.</param>
    public float[][] Sides(SeenDeed deed, EventType type, float[] beside)
    {
        var parties = deed.PartyKeys.Value;
        var all = new float[parties.Length][];
        Span<float> hidden = stackalloc float[sides.Units];
        List<uint> crossed = new(64);
        for (var at = 0; at < all.Length; at++)
        {
            beside.AsSpan(at * hidden.Length, hidden.Length).CopyTo(hidden);
            crossed.Clear();
            PartyFeatures.Cross(parties[at], type, crossed);
            sides.See(hidden, crossed);
            all[at] = Chances(sides.Scores(hidden));
        }

        return all;
    }

    /// <summary>How likely each country is source and target of a word's event of a type.</summary>
    public IReadOnlyList<(string Land, float Source, float Target)> Lands(SeenText text, SeenDeed deed, EventType type, float chance, float[][] sides)
    {
        List<(string, float, float)> all = [];
        Span<float> hidden = stackalloc float[lands.Units], both = stackalloc float[lands.Answers];
        foreach (var (land, keys) in LandFeatures.Of(text, deed, type, chance, sides))
        {
            lands.Start(hidden);
            foreach (var view in keys)
                lands.See(hidden, view);
            lands.Score(hidden, both);
            all.Add((land, Chance(both[0]), Chance(both[1])));
        }

        return all;
    }

    /// <summary>How likely countries are the parties of a word's event of a type together, the likeliest first; what is left to one is the chance that none of these are.</summary>
    public List<(Cast Cast, float Chance)> Casts(SeenText text, SeenDeed deed, EventType type, float[][] sides, IReadOnlyList<(string Land, float Source, float Target)> chances)
    {
        var all = Cast.All(deed, type, chances);
        var keys = new CastFeatures(text, deed, type, sides, chances).Of(all);
        Span<float> hidden = stackalloc float[casts.Units], score = stackalloc float[casts.Answers];
        var (powers, sum) = (new (float Power, int Place)[all.Count], 1f);
        for (var at = 0; at < powers.Length; at++)
        {
            casts.Start(hidden);
            foreach (var view in keys[at])
                casts.See(hidden, view);
            casts.Score(hidden, score);
            powers[at] = (MathF.Exp(score[0]), at);
            sum += powers[at].Power;
        }

        foreach (ref var one in powers.AsSpan())
            one.Power /= sum;
        Array.Sort(powers, static (one, other) => other.Power.CompareTo(one.Power) is not 0 and var likelier ? likelier : one.Place.CompareTo(other.Place));
        List<(Cast, float)> ordered = new(powers.Length);
        foreach (var (power, place) in powers)
            ordered.Add((all[place], power));
        return ordered;
    }

    /// <summary>How likely the event of a type that a word carries is of each modality, in their order.</summary>
    /// <param name="deed">The word.</param>
    /// <param name="type">The type of its event.</param>
    /// <param name="ruled">What the words above it make it by rule.</param>
    public float[] Modes(SeenDeed deed, EventType type, Modality ruled)
    {
        Span<float> hidden = stackalloc float[modes.Units];
        modes.Start(hidden);
        foreach (var view in deed.Keys)
            modes.See(hidden, view);
        modes.See(hidden, DeedFeatures.Beside(type, ruled));
        return Chances(modes.Scores(hidden));
    }

    /// <summary>How likely each sector of a country is the one that is meant, in the order of <see cref="SectorFeatures.Sectors"/>.</summary>
    public float[] Sectors(SeenText text, SeenDeed deed, EventType type, int side, string land, SeenParty? party, SeenParty? open, SeenParty? other)
    {
        Span<float> hidden = stackalloc float[sectors.Units];
        sectors.Start(hidden);
        foreach (var view in SectorFeatures.Of(text, deed, type, side, land, party, open, other))
            sectors.See(hidden, view);
        return Chances(sectors.Scores(hidden));
    }

    /// <summary>The log-odds that type and countries of an event are right, and that nothing is wrong; null where that is yet to be learned.</summary>
    public float[]? Verdict(List<uint>[] views)
    {
        if (verdicts is null)
            return null;
        Span<float> hidden = stackalloc float[verdicts.Units];
        verdicts.Start(hidden);
        foreach (var view in views)
            verdicts.See(hidden, view);
        return verdicts.Scores(hidden);
    }

    private static ProposalModels? Read(Func<string, Stream?> open)
    {
        List<FeatureNetwork?> networks = [];
        foreach (var name in Names)
        {
            using var file = open(name);
            // The last is learned from what the others tell.
            if (file is null && name != Names[^1])
                return null;
            networks.Add(file is null ? null : new(FeatureFile.Read(file)));
        }

        return new(networks[0]!, networks[1]!, networks[2]!, networks[3]!, networks[4]!, networks[5]!, networks[6]);
    }

    private static float[] Chances(float[] scores)
    {
        foreach (ref var score in scores.AsSpan())
            score = Chance(score);
        return scores;
    }

    private static float Chance(float score) => 1 / (1 + MathF.Exp(-score));
}
