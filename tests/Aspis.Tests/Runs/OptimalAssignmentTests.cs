using System.Collections.Immutable;
using Aspis.Command.EngagementControl;
using Aspis.Command.WeaponAssignment;
using Aspis.Kernel.Geometry;
using Aspis.Kernel.Numerics;
using Aspis.Kernel.Quantities;
using Aspis.Messages;
using Aspis.Scenarios;
using Aspis.Scenarios.Laydowns;
using Aspis.Tests.Builders;
using Aspis.World.Objects;

namespace Aspis.Tests.Runs;

/// <summary>Rules of assignment in whole runs, on fields whose outcome follows by hand.</summary>
public sealed class OptimalAssignmentTests
{
    private const int Nights = 20;
    private static readonly EngagementZone Wide = new(1000, 400_000, 500, 400_000, double.PositiveInfinity, 1);

    /// <summary>
    /// Two missiles, from the east and the west. One battery at the place reaches both and has one shot; another, 55 km to the east,
    /// reaches only what comes from there, and that later. Shots kill. Worth first fires at once at what comes from the east, which
    /// comes first by four seconds, and then the other gets through, every night; the best plan leaves the eastern one to the eastern
    /// battery, and hardly anything ever does: only where the other's track is still so bad that it is not known whether it comes here.
    /// </summary>
    [Theory]
    [InlineData(AssignmentMethod.Greedy, Nights, Nights)]
    [InlineData(AssignmentMethod.Rules, Nights, Nights)]
    [InlineData(AssignmentMethod.Optimal, 0, Nights / 5)]
    public void Play_OneBatteryReachesBothAndOneOnlyOne_LeaksByRule(AssignmentMethod method, int least, int most)
    {
        var field = new TestField { Ready = 1, KillProbability = 1, From = [90, 270], LaunchSeconds = [0, 4], Zone = Wide with { MaximumRangeMetres = 110_000 }, Doctrine = By(method) };
        var run = new Run(WithSecond(field.Build(), (90, 55_000), new EngagementZone(1000, 46_000, 500, 100_000, double.PositiveInfinity, 0.9), 1500));
        var leaked = Enumerable.Range(0, Nights).Sum(night => run.Play(1, 0, night).Terminals.Count(end => end == TerminalState.Arrived));
        Assert.InRange(leaked, least, most);
    }

    /// <summary>
    /// One weapon, that two batteries side by side can both meet at once: one with a faster missile that is believed to kill 5 times
    /// in 10, the other 9 times. Whoever meets it first is the worse by 1 − 5/9; the surer one is the best.
    /// </summary>
    [Theory]
    [InlineData(AssignmentMethod.Rules, 1 - (0.5 / 0.9))]
    [InlineData(AssignmentMethod.Greedy, 0)]
    [InlineData(AssignmentMethod.Optimal, 0)]
    public void Play_TheFasterMissileIsTheLessSure_HasThatGap(AssignmentMethod method, double gap)
    {
        var field = new TestField { KillProbability = 1, Zone = Wide with { KillProbability = 0.9 }, Doctrine = By(method) };
        var run = new Run(WithSecond(field.Build(), (0, 1000), Wide with { KillProbability = 0.5 }, 3000));
        run.KeepAll();
        Assert.Equal(gap, run.Play(1, 0, 0).AssignmentGap, 1e-12);
        var order = run.Messages.Messages.Select(logged => logged.Message).OfType<EngagementOrder>().First();
        Assert.Equal(MixingHash.OfText(gap > 0 ? "battery-b" : "battery"), order.Battery);
    }

    /// <summary>
    /// A saturated field, and two batteries that both reach everything: under no rule is a track ever given to both, and the
    /// best plan lets no more through than worth first, in the mean over nights of the same luck.
    /// </summary>
    [Fact]
    public void Play_TwoBatteriesSaturated_OneOfThemATrackAndTheBestNoWorse()
    {
        var leaked = new Dictionary<AssignmentMethod, int>();
        foreach (var method in Enum.GetValues<AssignmentMethod>())
        {
            var field = new TestField
            {
                Ready = 6, Channels = 2, MissileChannels = 3, KillProbability = 0.7, From = [60, 90, 120],
                LaunchSeconds = [.. Enumerable.Range(0, 14).Select(i => 2.0 * i)], Doctrine = By(method) with { SalvoSizes = [2, 2, 2, 2, 2] },
            };
            var run = new Run(WithSecond(field.Build(), (180, 8_000), field.Zone with { MaximumRangeMetres = 60_000, KillProbability = 0.6 }, 1200));
            run.KeepAll();
            for (var night = 0; night < Nights; night++)
            {
                var outcome = run.Play(1, 0, night);
                leaked[method] = leaked.GetValueOrDefault(method) + outcome.Terminals.Count(end => end == TerminalState.Arrived);
                AssertOneBatteryATrack(run);
            }
        }

        Assert.InRange(leaked[AssignmentMethod.Optimal], 1, leaked[AssignmentMethod.Greedy]);
    }

    /// <summary>Between an order at a track and the assessment of the last shot at it, nobody else is ordered to fire at it.</summary>
    internal static void AssertOneBatteryATrack(Run run)
    {
        var at = new Dictionary<int, (ulong Battery, int Track)>();
        foreach (var (_, message) in run.Messages.Messages)
        {
            if (message is KillAssessmentReport report)
            {
                at.Remove(report.Order);
            }
            else if (message is EngagementOrder order)
            {
                Assert.DoesNotContain(at.Values, other => other.Track == order.Track && other.Battery != order.Battery);
                at.Add(order.Id, (order.Battery, order.Track));
            }
        }
    }

    private static Doctrine By(AssignmentMethod method) => TestField.DefaultDoctrine with { Assignment = method, MeasuresAssignment = true };

    /// <summary>A second battery of the same post and under the same radar, with a missile of its own.</summary>
    private static PreparedLaydown WithSecond(PreparedLaydown field, (double Bearing, double Metres) at, EngagementZone zone, double speedMs)
    {
        var (site, known) = (field.World.Batteries[0], field.Posts[0].Batteries[0]);
        var end = Geodesic.Direct(33, 44, at.Bearing, at.Metres);
        var place = new GeodeticPoint(Angle.Degrees(end.LatitudeDegrees), Angle.Degrees(end.LongitudeDegrees), Length.Zero).ToPosition();
        var (id, shot) = (MixingHash.OfText("battery-b"), MixingHash.OfText("shot-b"));
        var magazine = site.Magazines[0] with { Effector = site.Magazines[0].Effector with { Name = "shot-b", Id = shot, SpeedMs = speedMs } };
        var effector = known.Effectors[0] with { Id = shot, SpeedMs = speedMs, Zones = [.. Enumerable.Repeat(zone, 5)] };
        ImmutableArray<Aspis.World.Effectors.BatterySite> sites = [site, site with { Name = "battery-b", Id = id, Place = place, Magazines = [magazine] }];
        return field with
        {
            World = field.World with { Batteries = sites },
            Posts = [field.Posts[0] with { Batteries = [known, known with { Id = id, Place = place, Effectors = [effector] }] }],
        };
    }
}
