System.CommandLine.RootCommand root = new("Reads articles about politics between states and keeps what they tell as a ledger with evidence.");
return await root.Parse(args).InvokeAsync();
