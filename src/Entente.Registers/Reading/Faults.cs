namespace Entente.Registers.Reading;

/// <summary>Collects what is wrong with the files, so that every fault is told and not the first alone.</summary>
internal sealed class Faults
{
    private readonly List<Problem> found = [];

    public IReadOnlyList<Problem> Found => found;

    public void Add(string file, int line, string fault, string remedy) => found.Add(new(file, line, fault, remedy));
}
