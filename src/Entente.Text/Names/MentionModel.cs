using System.Collections.Immutable;
using Entente.Text.Perceptron;
using Entente.Text.Dependencies;

namespace Entente.Text.Names;

/// <summary>Decides what a candidate is of, or that it is no mention.</summary>
internal sealed class MentionModel
{
    /// <summary>The model's labels: GUM's ten types, some of them one here, and none at all.</summary>
    public static readonly ImmutableArray<string> Labels = ["date", "event", "none", "organization", "other", "person", "place"];

    private readonly SparseModel model;

    public MentionModel(SparseModel model) => this.model = model;

    /// <summary>What the mention is of; null for no mention.</summary>
    public EntityType? TypeOf(TreeView tree, int head, TextSpan span, List<uint> features)
    {
        MentionFeatures.Extract(tree, head, span, features);
        Span<int> scores = stackalloc int[Labels.Length];
        model.Score(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(features), scores);
        return SparseModel.Best(scores) switch
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
}
