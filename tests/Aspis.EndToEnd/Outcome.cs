namespace Aspis.EndToEnd;

/// <summary>What one call of the program gave back.</summary>
internal sealed record Outcome(int ExitCode, string Output, string Error)
{
    public string[] ErrorLines => Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>One clear line, no stack trace, nothing on standard output that a script could take for an answer.</summary>
    public void IsRefused(int exitCode, params string[] says)
    {
        Assert.Equal(exitCode, ExitCode);
        var line = Assert.Single(ErrorLines);
        Assert.StartsWith("error: ", line, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", Error, StringComparison.Ordinal);
        foreach (var fragment in says)
            Assert.Contains(fragment, line, StringComparison.Ordinal);
    }
}
