using System.Text.RegularExpressions;
using Aspis.Tests.Builders;

namespace Aspis.Tests.Conventions;

/// <summary>Promises that only the source tree can show.</summary>
public sealed partial class SourceTests
{
    private static readonly string[] Vague =
        ["Manager", "Helper", "Util", "Utils", "Common", "Data", "Info", "Base", "Core", "Handler", "Processor"];

    private static readonly (string Folder, string Page)[] Models =
    [
        ("World/Motion", "ballistic-flight"),
        ("World/Objects", "flying-objects"),
        ("World/Radars", "radar"),
        ("World/Effectors", "effectors"),
        ("World/Effects", "effects"),
        ("World/EarlyWarning", "early-warning"),
        ("World/Links", "links"),
        ("Command/Tracking", "tracking"),
        ("Command/Coordination", "command-and-control"),
        ("Command/Identification", "identification"),
        ("Command/ThreatEvaluation", "threat-evaluation"),
        ("Command/WeaponAssignment", "weapon-assignment"),
        ("Command/EngagementControl", "engagement-control"),
        ("Command/KillAssessment", "kill-assessment"),
    ];

    public static TheoryData<string> Sources => [.. SourceFiles().Select(file => Path.GetRelativePath(RepositoryFolder.Root, file))];

    [Fact]
    public void BannedSymbols_AreWired_IntoTheSixDeterministicProjects()
    {
        var wired = Directory.EnumerateFiles(RepositoryFolder.Of("src"), "*.csproj", SearchOption.AllDirectories)
            .Where(file => File.ReadAllText(file).Contains("<AspisDeterministic>true</AspisDeterministic>", StringComparison.Ordinal))
            .Select(Path.GetFileNameWithoutExtension)
            .Order(StringComparer.Ordinal);
        Assert.Equal(["Aspis.Command", "Aspis.Journal", "Aspis.Kernel", "Aspis.Messages", "Aspis.Scenarios", "Aspis.World"], wired);
        var targets = File.ReadAllText(RepositoryFolder.Of("Directory.Build.targets"));
        Assert.Contains("BannedApiAnalyzers", targets, StringComparison.Ordinal);
        Assert.Contains("eng/BannedSymbols.txt", targets, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Sources))]
    public void Source_TypeNames_SayWhatTheTypeIs(string file) => Assert.All(
        TypesIn(file), name => Assert.DoesNotContain(WordsOf(name), word => Vague.Contains(word, StringComparer.Ordinal)));

    [Theory]
    [MemberData(nameof(Sources))]
    public void Source_Holds_OneTopLevelType(string file)
    {
        var types = TopLevelType().Count(File.ReadAllText(RepositoryFolder.Of(file)));
        Assert.True(types == (Path.GetFileName(file) == "Program.cs" ? types : 1), $"{file} holds {types} types");
    }

    [Fact]
    public void Model_HasItsPage_AndEveryFolderIsAModel()
    {
        Assert.All(Models, model =>
        {
            Assert.True(Directory.Exists(RepositoryFolder.Of("src", "Aspis." + model.Folder)), model.Folder);
            var page = File.ReadAllText(RepositoryFolder.Of("docs", "models", model.Page + ".md"));
            Assert.All(["**Purpose.**", "**Assumptions.**", "**Limits.**", "**Validation.**"], part => Assert.Contains(part, page, StringComparison.Ordinal));
        });
        var known = Models.Select(model => model.Folder).Order(StringComparer.Ordinal);
        var folders = new[] { "World", "Command" }.SelectMany(half => Directory.EnumerateDirectories(RepositoryFolder.Of("src", "Aspis." + half))
            .Where(folder => Path.GetFileName(folder) is not ("bin" or "obj"))
            .Select(folder => $"{half}/{Path.GetFileName(folder)}"));
        Assert.Equal(known, folders.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Documents_Mention_NoWorkplace()
    {
        var pages = Directory.EnumerateFiles(RepositoryFolder.Of("docs"), "*.md", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(RepositoryFolder.Root, "*.md"));
        Assert.All(pages, page => Assert.DoesNotMatch(@"/(work|home|root|tmp|Users|mnt)/|[A-Z]:\\", File.ReadAllText(page)));
    }

    private static IEnumerable<string> SourceFiles() =>
        Directory.EnumerateFiles(RepositoryFolder.Of("src"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    private static IEnumerable<string> TypesIn(string file) =>
        AnyType().Matches(File.ReadAllText(RepositoryFolder.Of(file))).Select(match => match.Groups["name"].Value);

    private static IEnumerable<string> WordsOf(string name) => Word().Matches(name).Select(match => match.Value);

    [GeneratedRegex(@"^ *(public|internal|private|file) [a-z ]*?(class|struct|record|interface|enum|record struct|record class) (?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex AnyType();

    [GeneratedRegex(@"^(public |internal |file )?(static |sealed |abstract |readonly |partial |ref )*(class|struct|record|interface|enum|record struct|record class) \w+", RegexOptions.Multiline)]
    private static partial Regex TopLevelType();

    [GeneratedRegex("[A-Z][a-z]*")]
    private static partial Regex Word();
}
