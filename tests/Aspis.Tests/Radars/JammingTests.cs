using Aspis.Kernel.Randomness;
using Aspis.Kernel.Timing;
using Aspis.Messages;
using Aspis.Scenarios;
using Aspis.Scenarios.Catalogues;
using Aspis.Scenarios.Files;
using Aspis.Scenarios.Laydowns;
using Aspis.Tests.Builders;
using Aspis.World.Radars;

namespace Aspis.Tests.Radars;

/// <summary>What noise jamming does to looks and to runs.</summary>
public sealed class JammingTests
{
    private static readonly RadarSite Site = new TestField().Build().World.Radars[0];

    // The same draw decides with jamming and without: what would have been detected is jammed, the rest too weak anyhow.
    [Fact]
    public void Detect_Jamming_NamesOnlyWhatItTook()
    {
        var radar = new Radar(Site with { Spec = Site.Spec with { DetectionConstant = [.. Enumerable.Repeat(RadarSpec.ConstantFor(100_000, 1, 0.7, TestField.OnePulse), 5)] } }, 1);
        var luck = Luck.For(1, 0, 0);
        radar.Reset(luck);
        var counts = new int[3];
        for (var i = 0; i < 20_000; i++)
        {
            var (clear, jammed) = (Look(0, i), Look(3, i));
            counts[(int)jammed]++;
            Assert.NotEqual(Finding.Jammed, clear);
            Assert.True(clear == Finding.Detected ? jammed != Finding.BelowThreshold : jammed == Finding.BelowThreshold);
        }

        var expected = TestField.OnePulse.Probability(1, TestField.OnePulse.RequiredSignalToNoise(1, 0.7) / 4);
        Assert.InRange(counts[(int)Finding.Detected] / 20_000.0, expected - 0.012, expected + 0.012);
        Assert.InRange(counts[(int)Finding.Jammed] / 20_000.0, 0.7 - expected - 0.016, 0.7 - expected + 0.016);

        Finding Look(double jamming, int i) => radar.Detect(
            new Sighting(100_000, 1, 0.3, -900), new Echo(7, TargetClass.Aircraft, 1), jamming, 1, Instant.AtSeconds(i), luck, i, out _);
    }

    // A jammer below the horizon is not heard; one in the beam is heard by the main lobe, one beside it by the side lobes.
    [Fact]
    public void Jamming_Geometry_DecidesHowMuchIsHeard()
    {
        var radar = new Radar(Site, 1);
        var look = new Sighting(50_000, 1, 0.01, 0);
        var high = Site.Antenna + (Site.Frame.Up * 9000);
        var inBeam = radar.Jamming(new Sighting(100_000, 1.01, 0.01, 0), high, look, 1e-4);
        Assert.True(inBeam > 100);
        Assert.Equal(inBeam * Site.Spec.SidelobeRatio, radar.Jamming(new Sighting(100_000, 2, 0.01, 0), high, look, 1e-4), 1e-9 * inBeam);
        Assert.Equal(inBeam / 4, radar.Jamming(new Sighting(200_000, 1.01, 0.01, 0), high, look, 1e-4), 1e-9 * inBeam);
        var low = Site.Antenna + (Site.Frame.Up * -5);
        Assert.Equal(0, radar.Jamming(new Sighting(100_000, 1.01, -0.01, 0), low, look, 1e-4));
    }

    // Nothing is seen through a jammer far stronger than any, and the ledger says that it was the jamming.
    [Fact]
    public void Run_OverwhelmingJammer_IsTheReasonWhy()
    {
        var (scenario, figures, raid) = Raid(group => group with { Jams = true });
        raid = raid with
        {
            Flyers = [.. raid.Flyers.Select(flyer => flyer.JammerWattsPerHertz > 0 ? flyer with { JammerWattsPerHertz = 1e6, Reliability = 1 } : flyer)],
        };
        var laydown = scenario.Laydowns.Single(one => one.Name == "patriot");
        var run = new Run(LaydownBuilder.Build(scenario, laydown, AinAlAsad.Catalogue, figures, raid, earlyWarning: false));
        var outcomes = Enumerable.Range(0, 6).Select(replication => run.Play(1, 0, replication)).ToArray();
        var carriers = Enumerable.Range(0, raid.Flyers.Length).Where(i => raid.Flyers[i].Role == World.Objects.ObjectRole.Carrier).ToArray();
        Assert.All(outcomes, outcome => Assert.All(carriers, i => Assert.False(outcome.Detected[i])));
        Assert.Contains(outcomes, outcome => carriers.All(i => outcome.Reasons[i] == Constraint.Jammed));
    }

    // The fighters of a shipped raid jam: they are detected less often, and silent ones are seen as before.
    [Fact]
    public void Run_Jammers_TakeDetectionsAndGiveThemBack()
    {
        var (silent, jamming, again) = (Play(false), Play(true), Play(false));
        Assert.True(silent.Plots > 200);
        Assert.True(jamming.Plots < 0.8 * silent.Plots, $"{jamming.Plots} of {silent.Plots}");
        Assert.Equal(silent, again);
    }

    [Fact]
    public void Build_JammerThatTheCatalogueDoesNotKnow_IsRefused()
    {
        var error = Assert.Throws<InputException>(() => Raid(group => group with { Threat = "f-35", Jams = true }));
        Assert.Contains("jams", error.Message, StringComparison.Ordinal);
        Assert.Contains("jammerPower", error.Message, StringComparison.Ordinal);
    }

    private static (int Plots, ulong Digest) Play(bool jams)
    {
        var (scenario, figures, raid) = Raid(group => group with { Jams = jams });
        var laydown = scenario.Laydowns.Single(one => one.Name == "patriot");
        var run = new Run(LaydownBuilder.Build(scenario, laydown, AinAlAsad.Catalogue, figures, raid, earlyWarning: false));
        var (plots, digest) = (0, 0UL);
        for (var replication = 0; replication < 6; replication++)
        {
            digest ^= run.Play(1, 0, replication).Digest;
            plots += run.PlotOrigins.Count(origin => origin >= 0 && raid.Flyers[origin].Role == World.Objects.ObjectRole.Carrier);
        }

        return (plots, digest);
    }

    private static (Scenario Scenario, FigureResolver Figures, PreparedRaid Raid) Raid(Func<WeaponGroupFile, WeaponGroupFile> change)
    {
        var scenario = ScenarioReader.Read(RepositoryFolder.Of("scenarios", "al-saqr-2019"), AinAlAsad.Terrain);
        var figures = new FigureResolver(AinAlAsad.Catalogue, BasisChoice.Of(Basis.Assessed), 1, 0, 1);
        var file = scenario.Raids.Values.First(one => one.Groups.Any(group => group is { Role: GroupRole.Carrier, Threat: "f-35" or "f-16" }));
        file = file with { Groups = [.. file.Groups.Select(group => group.Role == GroupRole.Carrier ? change(group with { Threat = "f-16" }) : group)] };
        return (scenario, figures, RaidBuilder.Build(scenario, file, AinAlAsad.Catalogue, figures, new FlightBook(scenario.Ground)));
    }
}
