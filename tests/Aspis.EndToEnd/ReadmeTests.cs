namespace Aspis.EndToEnd;

/// <summary>Every command the README prints runs as printed, in its order.</summary>
public sealed class ReadmeTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("aspis-readme-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    [Trait("Speed", "slow")]
    public void Readme_Commands_Run()
    {
        foreach (var shipped in new[] { "scenarios", "data" })
            Directory.CreateSymbolicLink(Path.Combine(folder, shipped), Path.Combine(AspisProgram.Repository, shipped));
        var commands = File.ReadLines(Path.Combine(AspisProgram.Repository, "README.md"))
            .Where(line => line.StartsWith("./aspis ", StringComparison.Ordinal))
            .Select(line => line.Split('#')[0].Split(' ', StringSplitOptions.RemoveEmptyEntries)[1..])
            .ToArray();
        Assert.True(commands.Length >= 7);
        foreach (var command in commands)
        {
            var outcome = AspisProgram.RunIn(folder, command);
            Assert.True(outcome.ExitCode == 0, $"aspis {string.Join(' ', command)}: {outcome.Error}");
            Assert.NotEmpty(outcome.Output);
        }
    }
}
