using Aspis.Scenarios.Laydowns;
using Aspis.World.Effectors;

namespace Aspis.Tests.Builders;

/// <summary>Luck that many shots share: batteries down, slow crews, radars out of line, bad lots and misfires.</summary>
internal static class ChanceInLayers
{
    /// <summary>The same laydown on nights on which everything is up, alert, in line and works.</summary>
    public static PreparedLaydown TakenOutOf(PreparedLaydown laydown) => laydown with
    {
        World = laydown.World with
        {
            Batteries = [.. laydown.World.Batteries.Select(Perfect)],
            Radars = [.. laydown.World.Radars.Select(radar => radar with { Spec = radar.Spec with { AlignmentSigmaRadians = 0 } })],
        },
    };

    private static BatterySite Perfect(BatterySite battery) => battery with
    {
        Readiness = 1,
        CrewAlert = 1,
        Magazines = [.. battery.Magazines.Select(magazine => magazine with
        {
            Effector = magazine.Effector with { LaunchReliability = 1, BadLotProbability = 0 },
        })],
    };
}
