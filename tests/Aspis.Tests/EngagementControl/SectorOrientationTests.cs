using Aspis.Command.EngagementControl;
using Aspis.Messages;
using Aspis.Scenarios;
using Aspis.Scenarios.Catalogues;
using Aspis.Scenarios.Laydowns;
using Aspis.Tests.Builders;

namespace Aspis.Tests.EngagementControl;

/// <summary>Who turns a sector that was set up facing away from the raid.</summary>
public sealed class SectorOrientationTests
{
    // Two Patriot batteries set up facing west; the raid comes from the east, and early warning says so.
    [Theory]
    [InlineData(SectorOrientation.All, true)]
    [InlineData(SectorOrientation.Cue, true)]
    [InlineData(SectorOrientation.Post, false)]
    [InlineData(SectorOrientation.Fixed, false)]
    public void Play_SectorsFacingAway_TurnOnlyForThoseWhoMayTurnThem(SectorOrientation orientedBy, bool turns)
    {
        var scenario = ScenarioReader.Read(AinAlAsad.Folder, AinAlAsad.Terrain);
        var figures = new FigureResolver(AinAlAsad.Catalogue, BasisChoice.Of(Basis.Claimed), 1, 0, 1);
        var raid = RaidBuilder.Build(scenario, scenario.Raids["15-launched"], AinAlAsad.Catalogue, figures, new FlightBook(scenario.Ground));
        var laydown = scenario.Laydowns.Single(one => one.Name == "patriot-two-bases");
        laydown = laydown with
        {
            Batteries = [.. laydown.Batteries.Select(battery => battery with { Facing = "250 deg" })],
            Doctrine = new DoctrineFile(OrientedBy: orientedBy),
        };
        var run = new Run(LaydownBuilder.Build(scenario, laydown, AinAlAsad.Catalogue, figures, raid, earlyWarning: true));
        run.Messages.Keeps = true;
        var outcome = run.Play(1, 0, 1);
        Assert.Equal(turns, run.Messages.Messages.Any(logged => logged.Message is SectorOrder));
        Assert.Equal(turns, outcome.InterceptorsFired > 0);
        if (!turns)
            Assert.Contains(Constraint.OutsideRadarSector, outcome.Reasons);
    }
}
