using Aspis.Scenarios;
using Aspis.Scenarios.Catalogues;
using Aspis.Tests.Builders;
using Aspis.World.Objects;

namespace Aspis.Tests.Golden;

/// <summary>
/// How much of what gets through on the cautious reading is owed to luck that many shots share: the same hundred nights with
/// everything up, alert, in line and working. Values as last judged, like those of <see cref="FirstScenarioTests"/>.
/// </summary>
public sealed class ChanceInLayersTests
{
    private const int Replications = 100;

    [Theory]
    [InlineData("patriot-two-bases", 5.16, 2.21)]
    [InlineData("s400-al-asad", 8.96, 7.52)]
    [InlineData("s400-and-pantsir", 8.99, 7.52)]
    public void Play_ChanceInLayersTakenOut_LetsLessThrough(string name, double with, double without)
    {
        var prepared = AinAlAsad.Prepare(name, Basis.Assessed);
        Assert.Equal((with, without), (Leakers(new Run(prepared)), Leakers(new Run(ChanceInLayers.TakenOutOf(prepared)))));
    }

    private static double Leakers(Run run) =>
        Enumerable.Range(0, Replications).Average(i => run.Play(1, 0, i).Terminals.Count(end => end == TerminalState.Arrived));
}
