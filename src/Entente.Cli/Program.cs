using Entente.Cli;

return await EntenteProgram.RunAsync(args, Screen.OfProcess(), Engine.Shipped);
