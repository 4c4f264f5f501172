using Entente.Training;

if (args is not [var treebank, var models, .. var rest])
{
    Console.Error.WriteLine("""
        Usage: Entente.Training TREEBANK MODELS [tagger|parser|lemmas|raw]...
          TREEBANK  the folder with ewt-train.conllu, ewt-dev.conllu, gum-train.conllu, gum-dev.conllu
          MODELS    the folder that the models are written to (src/Entente.Text/models)
        """);
    return 2;
}

Course course = new(treebank, models);
return course.Run(rest is [] ? ["lemmas", "tagger", "parser"] : rest);
