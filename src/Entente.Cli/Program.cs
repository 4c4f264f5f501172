System.CommandLine.RootCommand root = new("Reads articles about politics between states and keeps what they tell as a ledger with evidence.");
root.Add(Entente.Cli.Commands.ParseCommand.Create());
System.CommandLine.Command eval = new("eval", "Scores the engine against gold data");
eval.Add(Entente.Cli.Commands.Eval.ConlluEvaluation.Create());
root.Add(eval);
return await root.Parse(args).InvokeAsync();
