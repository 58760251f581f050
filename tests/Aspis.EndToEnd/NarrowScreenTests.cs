using System.Text.RegularExpressions;

namespace Aspis.EndToEnd;

/// <summary>What people read fits their screen and breaks no word, down to 40 columns.</summary>
public sealed partial class NarrowScreenTests : IDisposable
{
    private const int Wide = 400;
    private static readonly char[] Gaps = [' ', '\n', '│', '─', '╭', '╮', '╰', '╯', '├', '┤', '┬', '┴', '┼'];
    private static readonly string[] Next = ["report ", "pairs ", "why ", "verify "];
    private readonly string folder = Directory.CreateTempSubdirectory("aspis-screen-").FullName;

    private static readonly int[] Widths = [40, 60, 80, 120];

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Run_AndWhy_FitEveryScreen()
    {
        AssertFits(Widths, "run", Path.Combine(AspisProgram.Repository, "scenarios", "ain-al-asad-2020"), "--basis", "sampled",
            "--draws", "3", "--replications", "6", "--defence", "none", "--defence", "patriot-two-bases", "--defence", "s400-and-pantsir", "--out", "run");
        foreach (var defence in new[] { "none", "s400-and-pantsir" })
            AssertFits(Widths, "why", "run", "--defence", defence);
    }

    [Theory]
    [InlineData("list")]
    [InlineData("show 91n6e")]
    [InlineData("show s400-battalion")]
    [InlineData("show fateh-313")]
    [InlineData("compare 48n6e3 gem-t")]
    [InlineData("compare fateh-313 qiam-1")]
    public void Catalog_FitsEveryScreen(string verb) => AssertFits(Widths, ["catalog", .. verb.Split(' ')]);

    // Where there is room for addresses they are broken: they are longer than any screen.
    [Fact]
    public void CatalogSources_WithoutAddresses_FitEveryScreen() => AssertFits(Widths[..^1], "catalog", "sources");

    private void AssertFits(int[] widths, params string[] command)
    {
        var whole = Words(Output(Wide, command)).ToHashSet();
        foreach (var columns in widths)
        {
            var narrow = Output(columns, command);
            Assert.All(
                narrow.Split('\n').Where(line => !Array.Exists(Next, start => line.StartsWith(start, StringComparison.Ordinal))),
                line => Assert.True(line.Length <= columns, $"{line.Length} columns where {columns} fit: {line}"));

            // Strips and their axes are drawn to the width: what stands in them is no word.
            Assert.All(Words(Strips().Replace(narrow, string.Empty)), word => Assert.True(whole.Contains(word), $"\"{word}\" is part of a word at {columns} columns"));
        }
    }

    private string Output(int columns, string[] command)
    {
        using var process = AspisProgram.Start(folder, columns, command);
        var outcome = AspisProgram.Finish(process);
        Assert.True(outcome.ExitCode == 0, outcome.Error);
        return outcome.Output;
    }

    [GeneratedRegex(@"^(\S[^\n│]* │[^│\n]*│|[ ]+[0-9: ]+)$", RegexOptions.Multiline)]
    private static partial Regex Strips();

    private static string[] Words(string text) => text.Split(Gaps, StringSplitOptions.RemoveEmptyEntries);
}
