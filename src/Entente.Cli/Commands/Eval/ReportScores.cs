namespace Entente.Cli.Commands.Eval;

/// <summary>Compares what the engine reports with what people have marked, text by text, and sums it up.</summary>
internal sealed class ReportScores
{
    private readonly Found events = new();
    private readonly Found claims = new();
    private readonly Found agreements = new();
    private readonly Found provisions = new();
    private readonly Found reactions = new();
    private readonly Found flags = new();
    private readonly List<(string Gold, string Given)> modalities = [];
    private readonly List<(double Confidence, bool IsRight)> confidences = [];
    private readonly Share speakers = new();
    private readonly Share polarity = new();
    private readonly Share quotations = new();
    private readonly Share disclosure = new();
    private readonly Share kind = new();
    private readonly Share status = new();
    private int quiet;
    private int falseInQuiet;
    private int forbidden;
    private int forbiddenCoded;
    private bool whole;

    /// <summary>Compares one text.</summary>
    public void Compare(MarkedText gold, MarkedText given)
    {
        CompareEvents(gold, given);
        CompareClaims(gold, given);
        CompareAgreements(gold, given);
        whole |= gold.Reactions is not null;
        var (wanted, found) = ((gold.Reactions ?? []).ToHashSet(), (given.Reactions ?? []).ToHashSet());
        reactions.Count(wanted.Count(found.Contains), found.Count, wanted.Count);
        var alike = Pairs(gold.Flags, given.Flags, (one, other) => one.Kind == other.Kind
            && (Words.Likeness(one.Text, other.Text) > 0
                || (other.Text.Length > 0 && (one.Text.Contains(other.Text, StringComparison.Ordinal) || other.Text.Contains(one.Text, StringComparison.Ordinal)))));
        flags.Count(alike.Count, given.Flags.Count, gold.Flags.Count);
    }

    /// <summary>The figures of all texts.</summary>
    public void Write(Figures figures)
    {
        figures.Add("events", events);
        figures.Add("modality_macroF1", Figures.MacroF1(modalities));
        figures.Add("asserted_recall", modalities.Count(pair => pair is ("asserted", "asserted")) / (double)Math.Max(1, modalities.Count(pair => pair.Gold is "asserted")));
        figures.Add("false_per_quiet_item", Figures.Share(falseInQuiet, quiet));
        figures.Add("said_by_acc", speakers.Value);
        figures.Add("claims", claims);
        if (polarity.Of > 0)
            figures.Add("polarity_acc", polarity.Value);
        figures.Add("agreements", agreements);
        if (disclosure.Of > 0)
            figures.Add("disclosure_acc", disclosure.Value);
        figures.Add("agreement_kind_acc", kind.Value);
        figures.Add("agreement_status_acc", status.Value);
        if (confidences.Count > 0)
            figures.Add("ece", Calibration.Error(confidences));
        if (whole)
        {
            figures.Add("provisions", provisions);
            figures.Add("reactions", reactions);
            figures.Add("flags", flags);
            figures.Add($"forbidden_coded {forbiddenCoded} of {forbidden}");
        }

        if (quotations.Of > 0)
            figures.Add("direct_quotes_found", quotations.Value);
    }

    private void CompareEvents(MarkedText gold, MarkedText given)
    {
        var wanted = EventPairs.Weights(gold.Events);

        // Where several sign or clash together, either order of the two is right.
        var together = gold.Events.Where(told => told.Type is "SUPPORT" or "ASSAULT" && told.Target.Count is 0 && told.Source.Count > 1).SelectMany(EventPairs.Of).ToHashSet();
        EventPair Turn(EventPair pair) => !wanted.ContainsKey(pair) && together.Contains(pair.Turned) ? pair.Turned : pair;
        static EventPair AsIs(EventPair pair) => pair;

        var found = new Dictionary<EventPair, double>();
        foreach (var (pair, weight) in EventPairs.Weights(given.Events))
            found[Turn(pair)] = weight;
        var common = wanted.Keys.Where(found.ContainsKey).ToArray();
        events.Hit += common.Sum(pair => wanted[pair]);
        events.Right += common.Sum(pair => found[pair]);
        events.Given += found.Values.Sum();
        events.Gold += wanted.Values.Sum();
        if (wanted.Count is 0)
        {
            quiet++;
            falseInQuiet += found.Count;
        }

        confidences.AddRange(given.Events.Select(told => (told.Confidence, EventPairs.AreRight(told, gold.Events))));
        var (goldModes, givenModes) = (EventPairs.Gather(gold.Events, AsIs, told => told.Modality), EventPairs.Gather(given.Events, Turn, told => told.Modality));
        var (goldSpeakers, givenSpeakers) = (EventPairs.Gather(gold.Events, AsIs, told => told.Speaker), EventPairs.Gather(given.Events, Turn, told => told.Speaker));
        foreach (var pair in common)
        {
            speakers.Count(goldSpeakers[pair].Overlaps(givenSpeakers[pair]) && givenSpeakers[pair].Count <= goldSpeakers[pair].Count);
            var (right, told) = (goldModes[pair], givenModes[pair]);
            modalities.AddRange(right.Select(mode => (mode, told.Contains(mode) && told.Count <= right.Count ? mode
                : told.Order(StringComparer.Ordinal).FirstOrDefault(other => other != mode) ?? "-")));
        }

        var asserted = EventPairs.Weights(given.Events.Where(told => told.Modality is "asserted")).Keys.Where(pair => !wanted.ContainsKey(pair)).ToHashSet();
        foreach (var no in gold.MustNot.Select(EventPairs.Of))
        {
            // A pact that was never made was never signed either.
            var signed = no.Where(pair => pair.Type is "AGREE").Select(pair => pair with { Type = "SUPPORT" }).ToArray();
            forbidden++;
            forbiddenCoded += no.Concat(signed).Concat(signed.Select(pair => pair.Turned)).Any(asserted.Contains) ? 1 : 0;
        }
    }

    private void CompareClaims(MarkedText gold, MarkedText given)
    {
        var pairs = Pairs(gold.Claims, given.Claims, (one, other) =>
            (Words.NameTheSame(one.Speaker, other.Speaker) || (Lands.Of(one.Code) is not "?" and var land && land == Lands.Of(other.Code))) && Words.Likeness(one.Content, other.Content) >= 0.5);
        claims.Count(pairs.Count, given.Claims.Count, gold.Claims.Count);
        foreach (var quoted in gold.Claims.Where(claim => claim.IsQuoted))
            quotations.Count(pairs.Exists(pair => ReferenceEquals(pair.Gold, quoted)));
        foreach (var (one, other) in pairs.Where(pair => pair.Gold.Polarity is { Length: > 0 }))
            polarity.Count(one.Polarity == other.Polarity);
    }

    private void CompareAgreements(MarkedText gold, MarkedText given)
    {
        var pairs = Pairs(gold.Agreements, given.Agreements, (one, other) => one.Parties.SequenceEqual(other.Parties));
        agreements.Count(pairs.Count, given.Agreements.Count, gold.Agreements.Count);
        var matched = 0;
        foreach (var (one, other) in pairs)
        {
            if (one.Disclosure is { Length: > 0 })
                disclosure.Count(one.Disclosure == other.Disclosure);
            kind.Count(one.Kind == other.Kind);
            status.Count(one.Status == other.Status);
            matched += one.Provisions.Distinct(StringComparer.Ordinal).Count(other.Provisions.Contains);
        }

        provisions.Count(matched, Kinds(given), Kinds(gold));
        static int Kinds(MarkedText text) => text.Agreements.Sum(agreement => agreement.Provisions.Distinct(StringComparer.Ordinal).Count());
    }

    /// <summary>Matches each of the gold with the first that fits and is left.</summary>
    private static List<(T Gold, T Given)> Pairs<T>(IEnumerable<T> gold, IEnumerable<T> given, Func<T, T, bool> fit)
    {
        var left = given.ToList();
        var pairs = new List<(T, T)>();
        foreach (var one in gold)
        {
            var at = left.FindIndex(other => fit(one, other));
            if (at < 0)
                continue;
            pairs.Add((one, left[at]));
            left.RemoveAt(at);
        }

        return pairs;
    }

    private sealed class Share
    {
        private int right;

        public int Of { get; private set; }

        public double Value => Figures.Share(right, Of);

        public void Count(bool isRight)
        {
            Of++;
            right += isRight ? 1 : 0;
        }
    }
}
