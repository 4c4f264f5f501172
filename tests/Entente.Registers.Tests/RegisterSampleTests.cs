using Entente.Registers.Checks;
using Xunit;

namespace Entente.Registers.Tests;

public sealed class RegisterSampleTests
{
    [Fact] public void The_same_seed_draws_the_same_facts()
    {
        using Folder folder = new();
        folder.Write("offices/mine.tsv", "# comment\nperson\toffice\n" + string.Concat(Enumerable.Range(1, 50).Select(at => $"person-{at}\thead-of-state\n")));
        folder.Write("agreements/a.yaml", "id: a\nparties:\n  - { state: RUS }\nclauses:\n  - article: 1\n    duty: defence\n");
        Assert.Equal(RegisterSample.Draw(folder.Path, 7, 10), RegisterSample.Draw(folder.Path, 7, 10));
        Assert.Equal(52, RegisterSample.Draw(folder.Path, 7, 1000).Count);
        Assert.Contains(new("agreements/a.yaml:5", "- article: 1 duty: defence"), RegisterSample.Draw(folder.Path, 7, 1000));
        Assert.Contains(new("offices/mine.tsv:3", "person-1\thead-of-state"), RegisterSample.Draw(folder.Path, 7, 1000));
    }
}
