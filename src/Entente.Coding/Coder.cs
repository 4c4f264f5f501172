using System.Collections.Immutable;
using Entente.Coding.Actors;
using Entente.Coding.Agreements;
using Entente.Coding.Assembly;
using Entente.Coding.Claims;
using Entente.Coding.Events;
using Entente.Coding.Flags;
using Entente.Coding.Judging;
using Entente.Coding.Lexicon;
using Entente.Coding.Proposals;
using Entente.Coding.Reactions;
using Entente.Coding.Silences;
using Entente.Coding.Syntax;
using Entente.Registers;
using Entente.Text;

namespace Entente.Coding;

/// <summary>Turns a document into a report: actors, events, agreements, claims, reactions and doubts, each with its evidence and derivation.</summary>
public sealed class Coder
{
    private readonly Register register;
    private readonly PredicateLexicon lexicon;
    private readonly double leastChance;
    private readonly ProposalModels? models;

    /// <summary>Events are told from this chance on that a careful reader would find nothing wrong with them, and from a confidence of so much and <see cref="MoreConfident"/> on.</summary>
    /// <remarks>Of what only the networks read, from 0.35 and 0.47 on, and where its word more likely carries one than none. Of four draws of a hundred items (docs/results.md) readers find about 80 of 100 events true that are told so; with 0.2 and no bar for confidence they would find 67.</remarks>
    public const double WorthTelling = 0.3;

    /// <summary>By how much type and countries have to be surer than that nothing is wrong.</summary>
    internal const double MoreConfident = 0.12;

    /// <summary>A coder over a register, with the lexicon that Entente ships.</summary>
    /// <param name="register">Who is known.</param>
    /// <param name="leastChance">Events that a careful reader would less likely find faultless are left out; 0 keeps all that the lexicon reads, and nothing besides.</param>
    public Coder(Register register, double leastChance = WorthTelling)
        : this(register, leastChance, leastChance > 0 ? ProposalModels.Shipped : null)
    {
    }

    /// <summary>A coder with networks of one's own.</summary>
    /// <param name="register">Who is known.</param>
    /// <param name="leastChance">The chance from which on events are told.</param>
    /// <param name="models">The networks that propose events; null to read by the lexicon alone.</param>
    internal Coder(Register register, double leastChance, ProposalModels? models)
    {
        (this.register, this.leastChance, this.models) = (register, leastChance, models);
        lexicon = PredicateLexicon.Shipped;
    }

    /// <summary>A hash of lexicon, register and networks, part of the engine's name.</summary>
    public string ContentHash => $"{lexicon.ContentHash}-{register.ContentHash[..Math.Min(12, register.ContentHash.Length)]}{(models is null ? "" : "-" + ProposalModels.ShippedHash)}";

    /// <summary>The layers of a document that coding reads.</summary>
    public static Layers Reads => Layers.Sentences | Layers.Tokens | Layers.Tags | Layers.Arcs | Layers.Mentions | Layers.Chains | Layers.Times;

    /// <summary>Codes a document.</summary>
    /// <param name="document">The document with all layers of <see cref="Reads"/>.</param>
    /// <param name="engine">The name of the engine, to stand in the report.</param>
    /// <returns>Its report; without records when the text is in another language than English.</returns>
    /// <exception cref="MissingLayerException">A layer of <see cref="Reads"/> is absent.</exception>
    public Report Code(Document document, string engine) => Code(document, engine, closely: false).Report;

    /// <summary>Codes a document, and tells why the sentences that yield nothing do.</summary>
    /// <param name="document">The document with all layers of <see cref="Reads"/>.</param>
    /// <param name="engine">The name of the engine, to stand in the report.</param>
    /// <exception cref="MissingLayerException">A layer of <see cref="Reads"/> is absent.</exception>
    public CloseReading CodeClosely(Document document, string engine) => Code(document, engine, closely: true);

    /// <summary>Codes the events alone, without the document level: what that level costs is measured against it.</summary>
    internal Report CodeEvents(Document document, string engine)
    {
        Tree tree = new(document);
        Naming naming = new(document, register);
        ActorResolver actors = new(document, tree, naming, register);
        EventCoder coder = new(document, tree, actors, naming, lexicon, []);
        var events = coder.Code();
        return new ReportBuilder(document, tree, register, engine, Choice(document, tree, naming, actors, events, coder, [])).Build(naming, actors, events, [], [], [], []);
    }

    private CloseReading Code(Document document, string engine, bool closely)
    {
        if (document.IsForeign)
            return new(ReportBuilder.Unread(document, engine), closely ? [.. document.Sentences.Select(sentence => new Silence(sentence.Index, "the text is not in English"))] : []);
        Tree tree = new(document);
        Naming naming = new(document, register);
        ActorResolver actors = new(document, tree, naming, register);
        var flags = new DoubtFinder(document, tree, naming, register).Find();
        var doubted = flags.SelectMany(flag => flag.Tokens).ToImmutableHashSet();
        var claims = new ClaimReader(document, tree, actors, lexicon.Classes).Read();
        var agreements = new AgreementReader(document, tree, actors, lexicon, register, doubted).Read();
        EventCoder coder = new(document, tree, actors, naming, lexicon, agreements);
        var events = coder.Code();
        if (!doubted.IsEmpty)
            events = events.RemoveAll(draft => draft.Source.Concat(draft.Target).Any(actor => Enumerable.Range(actor.Tokens.Start, actor.Tokens.Length).Any(doubted.Contains)));
        var reactions = new StanceFinder(document, tree, actors, lexicon.Classes).Find(events, agreements, claims);
        var report = new ReportBuilder(document, tree, register, engine, Choice(document, tree, naming, actors, events, coder, doubted)).Build(naming, actors, events, agreements, claims, reactions, flags);
        return new(report, closely ? new SilenceFinder(document, tree, actors, naming, lexicon).Find(report) : []);
    }

    // A text that is all sport or games is asked of no networks, as the lexicon reads nothing in it.
    private EventChoice Choice(Document document, Tree tree, Naming naming, ActorResolver actors, ImmutableArray<EventDraft> read, EventCoder coder, ImmutableHashSet<int> doubted) =>
        new(document, new(document, tree, naming, actors, lexicon), models is null || coder.IsOfPastime ? null : new(document, tree, naming, actors, lexicon, models, read, coder.Matcher), doubted, leastChance);
}
