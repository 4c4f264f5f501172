using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Entente.Text.Perceptron;
using Entente.Text.Dependencies;

namespace Entente.Text.Names;

/// <summary>Decides what a candidate is of, or that it is no mention.</summary>
internal sealed class MentionModel
{
    /// <summary>The model's labels: GUM's ten types, some of them one here, and none at all.</summary>
    public static readonly ImmutableArray<string> Labels = ["date", "event", "none", "organization", "other", "person", "place"];

    private readonly SparseModel model;

    public MentionModel(SparseModel model, WordClusters clusters) => (this.model, Clusters) = (model, clusters);

    /// <summary>The clusters that its features rest on.</summary>
    public WordClusters Clusters { get; }

    /// <summary>How much speaks for each label.</summary>
    public int[] Score(TreeView tree, int head, TextSpan span, List<uint> features)
    {
        MentionFeatures.Extract(tree, Clusters, head, span, features);
        var scores = new int[Labels.Length];
        model.Score(CollectionsMarshal.AsSpan(features), scores);
        return scores;
    }

    /// <summary>What the best label says a mention is of; null for no mention.</summary>
    public static EntityType? TypeOf(ReadOnlySpan<int> scores) => SparseModel.Best(scores) switch
    {
        0 => EntityType.Date,
        1 => EntityType.Event,
        2 => null,
        3 => EntityType.Organization,
        5 => EntityType.Person,
        6 => EntityType.Place,
        _ => EntityType.Other,
    };
}
