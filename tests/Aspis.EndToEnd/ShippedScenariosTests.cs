using System.Text.Json;

namespace Aspis.EndToEnd;

/// <summary>
/// Every shipped scenario is sound, runs on every basis, and keeps the books: a weapon launched has failed, was withdrawn,
/// was killed or leaked. Two replications show that it runs, not what it says.
/// </summary>
public sealed class ShippedScenariosTests : IDisposable
{
    private static readonly string Shipped = Path.Combine(AspisProgram.Repository, "scenarios");
    private readonly string folder = Directory.CreateTempSubdirectory("aspis-shipped-").FullName;

    public static TheoryData<string> Scenarios => [.. Names];

    public static MatrixTheoryData<string, string> ScenariosAndBases => new(Names, ["claimed", "assessed", "sampled"]);

    private static IEnumerable<string> Names =>
        Directory.EnumerateDirectories(Shipped).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [Trait("Speed", "slow")]
    [MemberData(nameof(Scenarios))]
    public void Check_ShippedScenario_FindsNothingWrong(string scenario) =>
        Assert.Equal(0, AspisProgram.Run("check", Path.Combine(Shipped, scenario)).ExitCode);

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void Folder_ShippedScenario_HasAPageAndALaydownWithoutDefence(string scenario)
    {
        Assert.True(File.Exists(Path.Combine(Shipped, scenario, "README.md")), "README.md");
        Assert.True(File.Exists(Path.Combine(Shipped, scenario, "defences", "none.json")), "defences/none.json");
    }

    [Theory]
    [Trait("Speed", "slow")]
    [MemberData(nameof(ScenariosAndBases))]
    public void Run_ShippedScenarioOnEachBasis_AccountsForEveryWeapon(string scenario, string basis)
    {
        var run = AspisProgram.Json(
            "run", Path.Combine(Shipped, scenario), "--replications", "2", "--draws", "2", "--basis", basis, "--out", Path.Combine(folder, "run"));
        var laydowns = run.GetProperty("results").EnumerateArray().ToArray();
        Assert.True(laydowns.Length >= 2);
        foreach (var laydown in laydowns)
        {
            var ended = Mean(laydown, "threatsFailed") + Mean(laydown, "threatsWithdrawn") + Mean(laydown, "threatsKilled") + Mean(laydown, "leakers");
            Assert.True(Mean(laydown, "threatsLaunched") > 0);
            Assert.Equal(Mean(laydown, "threatsLaunched"), ended, 1e-9);
        }

        var none = laydowns.Single(laydown => laydown.GetProperty("defence").GetString() == "none");
        foreach (var untouched in new[] { "threatsKilled", "interceptorsFired", "civilEngaged", "civilKilled", "friendlyEngaged", "friendlyKilled" })
            Assert.Equal(0, Mean(none, untouched));
    }

    private static double Mean(JsonElement laydown, string measure) =>
        laydown.GetProperty("measures").GetProperty(measure).GetProperty("mean").GetDouble();
}
