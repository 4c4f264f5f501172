using System.CommandLine;
using Entente.Registers;
using Entente.Registers.Checks;

namespace Entente.Cli.Commands;

/// <summary><c>entente register</c>: what is wrong with a register, and what is in it.</summary>
internal static class RegisterCommand
{
    public static Command Create(Screen screen) =>
        new("register", "The dated facts that are known before any text is read") { Check(screen), Count(screen), Draw(screen), RegisterImport.Create(screen) };

    private static Command Check(Screen screen)
    {
        Argument<string?> folder = new("DIR")
        {
            Description = "a folder of registers: a whole one is checked by itself, any other as it lies over the shipped one; the shipped one by default",
            Arity = ArgumentArity.ZeroOrOne,
        };
        Command check = new("check", "Tells every fault with file, line and remedy") { folder };
        check.SetAction(parsed =>
        {
            var problems = parsed.GetValue(folder) is { } directory ? RegisterCheck.Run(directory) : RegisterCheck.Run(Register.Shipped);
            foreach (var problem in problems)
                screen.Out.WriteLine(problem);
            return problems.Count == 0 ? ExitCode.Done : screen.Fail(ExitCode.Failed, problems.Count == 1 ? "1 fault." : $"{problems.Count} faults.");
        });
        return check;
    }

    private static Command Count(Screen screen)
    {
        var registers = Shared.Registers();
        Command count = new("count", "How much the register holds") { registers };
        count.SetAction(parsed =>
        {
            var register = parsed.GetValue(registers) is { } folder ? Register.Load(folder) : Register.Shipped;
            foreach (var (what, number) in register.Counts)
                screen.Out.WriteLine($"{what}\t{number}");
        });
        return count;
    }

    private static Command Draw(Screen screen)
    {
        Argument<string?> folder = new("DIR") { Description = "a folder of registers; the shipped tables by default", Arity = ArgumentArity.ZeroOrOne };
        Option<int> seed = new("--seed") { Description = "draws the same facts again", DefaultValueFactory = _ => 7 };
        Option<int> count = new("--count") { Description = "how many", DefaultValueFactory = _ => 60 };
        Command draw = new("draw", "Draws facts at random, to be checked by hand against their sources") { folder, seed, count };
        draw.SetAction(parsed =>
        {
            foreach (var fact in RegisterSample.Draw(parsed.GetValue(folder), parsed.GetValue(seed), parsed.GetValue(count)))
                screen.Out.WriteLine($"{fact.Place}\t{fact.Text}");
        });
        return draw;
    }
}
