using Aspis.Scenarios;
using Aspis.Scenarios.Catalogues;
using Aspis.Scenarios.Laydowns;
using Aspis.Tests.Builders;

namespace Aspis.Tests.Determinism;

/// <summary>Luck belongs to what it is for, so things that take no part disturb nothing, replication by replication.</summary>
public sealed class UnusedRadarTests
{
    private const int Replications = 20;

    // The Arabian Sea, where nothing of the raid ever rises above the horizon; and Baghdad, where a lone radar sees most of it.
    [Theory]
    [InlineData("patriot-two-bases", "15.4 deg", "60.9 deg")]
    [InlineData("s400-al-asad", "15.4 deg", "60.9 deg")]
    [InlineData("patriot-two-bases", "33.262 deg", "44.234 deg")]
    [InlineData("s400-al-asad", "33.262 deg", "44.234 deg")]
    public void Play_RadarWithoutBattery_ChangesNoOutcome(string name, string latitude, string longitude)
    {
        var scenario = ScenarioReader.Read(AinAlAsad.Folder, AinAlAsad.Terrain);
        var laydown = scenario.Laydowns.Single(one => one.Name == name);
        var withRadar = laydown with
        {
            Posts = [.. laydown.Posts ?? [], new PostFile("lone-post", "55k6e", latitude, longitude, "34 m")],
            Radars = [new RadarFile("a-lone-radar", "91n6e", latitude, longitude, "34 m", "lone-post")],
        };
        AssertSameOutcomes(
            AinAlAsad.Prepare(scenario, laydown, Basis.Assessed), AinAlAsad.Prepare(scenario, withRadar, Basis.Assessed));
    }

    [Theory]
    [InlineData("s400-baghdad", Basis.Claimed)]
    [InlineData("s400-baghdad", Basis.Assessed)]
    [InlineData("pantsir-two-bases", Basis.Claimed)]
    [InlineData("pantsir-two-bases", Basis.Assessed)]
    public void Play_DefenceThatCannotReach_EqualsNone(string name, Basis basis) =>
        AssertSameOutcomes(AinAlAsad.Prepare("none", basis), AinAlAsad.Prepare(name, basis));

    internal static void AssertSameOutcomes(PreparedLaydown left, PreparedLaydown right, int replications = Replications)
    {
        var (first, second) = (new Run(left), new Run(right));
        for (var i = 0; i < replications; i++)
        {
            var (a, b) = (first.Play(1, 0, i), second.Play(1, 0, i));
            Assert.Equal(a.Terminals, b.Terminals);
            Assert.Equal(a.Hits, b.Hits);
        }
    }
}
