namespace Entente.Registers.Checks;

/// <summary>Tells every fault of a register, by file and line, with its remedy.</summary>
public static class RegisterCheck
{
    private static readonly string[] WholeRegister = ["states.tsv", "names.tsv", "offices", "persons", "agreements"];

    /// <summary>The faults of a register in memory, sorted by place.</summary>
    public static IReadOnlyList<Problem> Run(Register register)
    {
        Known known = new(register);
        return
        [
            .. register.FormatProblems
                .Concat(SourceChecks.Run(register))
                .Concat(StateChecks.Run(register, known))
                .Concat(OfficeChecks.Run(register, known))
                .Concat(BodyChecks.Run(register, known))
                .Concat(AgreementChecks.Run(register, known))
                .Distinct()
                .OrderBy(problem => problem.File, StringComparer.Ordinal).ThenBy(problem => problem.Line).ThenBy(problem => problem.Fault, StringComparer.Ordinal),
        ];
    }

    /// <summary>
    /// The faults of a folder: a folder that holds a whole register is checked by itself, any other as it lies over the shipped register.
    /// </summary>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static IReadOnlyList<Problem> Run(string directory)
    {
        if (HoldsAll(directory))
            return Run(Register.LoadAlone(directory));
        var prefix = Path.Combine(directory, "x").Replace('\\', '/')[..^1];
        return [.. Run(Register.Load(directory)).Where(problem => problem.File.StartsWith(prefix, StringComparison.Ordinal))];
    }

    private static bool HoldsAll(string directory) => WholeRegister.All(name => Path.Exists(Path.Combine(directory, name)));
}
