using Aspis.Messages;
using Aspis.Scenarios;
using Aspis.Scenarios.Catalogues;
using Aspis.Scenarios.Laydowns;
using Aspis.Tests.Builders;

namespace Aspis.Tests.EngagementControl;

public sealed class UnorientedSectorTests
{
    [Fact]
    public void Play_SectorNobodyOrientedThatSeesTheRaid_IsNotTurnedAwayFromIt()
    {
        var scenario = ScenarioReader.Read(AinAlAsad.Folder, AinAlAsad.Terrain);
        var figures = new FigureResolver(AinAlAsad.Catalogue, BasisChoice.Of(Basis.Assessed), 1, 0, 1);
        var raid = RaidBuilder.Build(scenario, scenario.Raids["15-launched"], AinAlAsad.Catalogue, figures, new FlightBook(scenario.Ground));
        var laydown = scenario.Laydowns.Single(one => one.Name == "patriot-two-bases");
        var run = new Run(LaydownBuilder.Build(scenario, laydown, AinAlAsad.Catalogue, figures, raid, earlyWarning: false));
        run.Messages.Keeps = true;
        var sawIt = 0;
        for (var replication = 0; replication < 30; replication++)
        {
            var outcome = run.Play(1, 0, replication);
            sawIt += outcome.Detected.Count(detected => detected) > 5 ? 1 : 0;

            // Each radar sees one group from one side: it has nothing to turn to.
            Assert.DoesNotContain(run.Messages.Messages, logged => logged.Message is SectorOrder);
        }

        // A sector of 120 degrees set up anywhere looks the right way about once in three.
        Assert.InRange(sawIt, 4, 18);
    }
}
