using System.Collections.Immutable;

namespace Entente.Text;

/// <summary>One step of reading. It holds models and lexicons, never a document, so that one serves all threads.</summary>
public interface IStage
{
    /// <summary>The layers it reads.</summary>
    Layers Reads { get; }

    /// <summary>The layers it adds.</summary>
    Layers Adds { get; }

    /// <summary>Returns the document with the layers of <see cref="Adds"/>.</summary>
    /// <exception cref="MissingLayerException">A layer of <see cref="Reads"/> is absent.</exception>
    Document Annotate(Document document);
}

/// <summary>Stages in an order that makes sense: one that reads what none before it adds is refused when the pipeline is made.</summary>
public sealed class Pipeline
{
    private readonly ImmutableArray<IStage> stages;

    /// <summary>Makes a pipeline of <paramref name="stages"/>, first to last.</summary>
    /// <param name="stages">The stages.</param>
    /// <param name="given">Layers that the documents will already have.</param>
    /// <exception cref="ArgumentException">A stage reads a layer that no stage before it adds, or adds one again.</exception>
    public Pipeline(IEnumerable<IStage> stages, Layers given = Layers.None)
    {
        this.stages = [.. stages];
        foreach (var stage in this.stages)
        {
            if ((stage.Reads & ~given) is not Layers.None and var missing)
                throw new ArgumentException($"{stage.GetType().Name} reads {missing}, which no stage before it adds.", nameof(stages));
            if ((stage.Adds & given) is not Layers.None and var again)
                throw new ArgumentException($"{stage.GetType().Name} adds {again}, which are there already.", nameof(stages));
            given |= stage.Adds;
        }

        Adds = given;
    }

    /// <summary>All layers that a document has in the end.</summary>
    public Layers Adds { get; }

    /// <summary>Runs every stage over the document.</summary>
    public Document Annotate(Document document) => stages.Aggregate(document, (current, stage) => stage.Annotate(current));
}
