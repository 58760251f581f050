using Aspis.Kernel.Geometry;
using Aspis.Kernel.Numerics;
using Aspis.Kernel.Quantities;
using Aspis.Messages;
using Aspis.Scenarios;
using Aspis.Scenarios.Laydowns;
using Aspis.Tests.Builders;
using Aspis.World.Motion;
using Aspis.World.Objects;
using Aspis.World.Radars;

namespace Aspis.Tests.Identification;

/// <summary>Whole runs in which aircraft fly over a defended place, one a minute, under a radar that reads transponders.</summary>
public sealed class IdentifierTests
{
    private const int Aircraft = 12;

    [Theory]
    [InlineData(ObjectRole.Civil, TransponderReply.Civil, WeaponControlStatus.Tight, Identity.Neutral)]
    [InlineData(ObjectRole.Civil, TransponderReply.Civil, WeaponControlStatus.Free, Identity.Neutral)]
    [InlineData(ObjectRole.Friend, TransponderReply.Own, WeaponControlStatus.Tight, Identity.Friend)]
    [InlineData(ObjectRole.Friend, TransponderReply.Own, WeaponControlStatus.Free, Identity.Friend)]
    public void Identify_AircraftThatAnswersOverThePlace_IsNeverFiredAt(
        ObjectRole role, TransponderReply reply, WeaponControlStatus control, Identity identity)
    {
        var run = new Run(Traffic(role, reply, 1, beside: 0, control));
        run.Messages.Keeps = true;
        for (var replication = 0; replication < 5; replication++)
        {
            var outcome = run.Play(1, 0, replication);
            Assert.DoesNotContain(true, outcome.Engaged);
            Assert.DoesNotContain(false, outcome.Detected);
            var last = Declarations(run).GroupBy(declaration => declaration.Track).Select(track => track.Last()).ToArray();
            Assert.True(last.Length >= Aircraft);
            Assert.All(last, declaration => Assert.Equal(identity, declaration.Identity));
        }
    }

    [Theory]
    [InlineData(ObjectRole.Civil, TransponderReply.Civil)]
    [InlineData(ObjectRole.Friend, TransponderReply.Own)]
    public void Identify_SilentAircraftOverThePlace_IsFiredAt(ObjectRole role, TransponderReply reply)
    {
        var outcome = new Run(Traffic(role, reply, 0, beside: 0, WeaponControlStatus.Tight)).Play(1, 0, 0);
        Assert.DoesNotContain(false, outcome.Engaged);
        Assert.All(outcome.Terminals, end => Assert.Equal(TerminalState.Killed, end));
    }

    [Fact]
    public void Identify_SilentAircraftThatPassesFarFromThePlace_IsLeftAlone()
    {
        var outcome = new Run(Traffic(ObjectRole.Civil, TransponderReply.Civil, 0, beside: 40_000, WeaponControlStatus.Tight)).Play(1, 0, 0);
        Assert.DoesNotContain(true, outcome.Engaged);
        Assert.DoesNotContain(false, outcome.Detected);
    }

    // 4.4 standard deviations of the binomial distribution: one false alarm in 100,000 seeds.
    [Fact]
    public void Identify_TransponderThatOftenFails_IsFiredAtAsOftenAsItFails()
    {
        const double works = 0.75;
        const int replications = 40;
        var run = new Run(Traffic(ObjectRole.Civil, TransponderReply.Civil, works, beside: 0, WeaponControlStatus.Tight));
        var engaged = Enumerable.Range(0, replications).Sum(i => run.Play(1, 0, i).Engaged.Count(isEngaged => isEngaged));
        var tolerance = 4.4 * Math.Sqrt(works * (1 - works) / (replications * Aircraft));
        Assert.Equal(1 - works, (double)engaged / (replications * Aircraft), tolerance);
    }

    [Theory]
    [InlineData(50, 2_000, TargetClass.Drone)]
    [InlineData(50, 200, TargetClass.Drone)]
    [InlineData(240, 300, TargetClass.Cruise)]
    [InlineData(240, 9_000, TargetClass.Aircraft)]
    public void Identify_SpeedAndHeight_AreTakenForWhatFliesSo(double speedMs, double heightMetres, TargetClass expected)
    {
        var field = new TestField { KillProbability = 0 };
        var run = new Run(Over(field, [Flyer(0, ObjectRole.Weapon, TransponderReply.None, 0, 0, speedMs, heightMetres)]));
        run.Messages.Keeps = true;
        _ = run.Play(1, 0, 0);
        var last = Declarations(run).Last();
        Assert.Equal((expected, Identity.Hostile), (last.Class, last.Identity));
    }

    private static IEnumerable<IdentityDeclaration> Declarations(Run run) =>
        run.Messages.Messages.Select(logged => logged.Message).OfType<IdentityDeclaration>();

    private static PreparedLaydown Traffic(
        ObjectRole role, TransponderReply reply, double works, double beside, WeaponControlStatus control)
    {
        var field = new TestField { KillProbability = 1, Doctrine = TestField.DefaultDoctrine with { WeaponControl = control } };
        return Over(field, [.. Enumerable.Range(0, Aircraft).Select(i => Flyer(i, role, reply, works, beside, 230, 9_000))]);
    }

    /// <summary>A test field over which other things fly than it was made for, under an interrogating radar.</summary>
    private static PreparedLaydown Over(TestField field, FlyerSpec[] flyers)
    {
        var laydown = field.Build();
        var radar = laydown.World.Radars[0];

        // It measures well: a course must be known before it can be said to lead to a place or past it.
        radar = radar with { Spec = radar.Spec with { Interrogates = true, AzimuthSigmaRadians = 1e-4, ElevationSigmaRadians = 1e-4 } };
        var post = laydown.Posts[0];
        return laydown with
        {
            World = laydown.World with
            {
                Flyers = [.. flyers],
                Radars = [radar],
                Windows = [.. flyers.Select(flyer => VisibleWindow.Of(radar, flyer.Trajectory, 0))],
            },
            Posts = [post with { Radars = [post.Radars[0] with { Interrogates = true }] }],
        };
    }

    /// <summary>In from the east at 80 km, past the place so far to its south, m, and out to the west.</summary>
    private static FlyerSpec Flyer(
        int i, ObjectRole role, TransponderReply reply, double works, double beside, double speedMs, double heightMetres)
    {
        var middle = Geodesic.Direct(33, 44, 180, beside);
        var (from, to) = (Ahead(middle, 90), Ahead(middle, 270));
        return new FlyerSpec
        {
            Name = $"aircraft-{i:D2}",
            Id = MixingHash.OfText($"aircraft-{i:D2}"),
            Group = 0,
            Role = role,
            Class = TargetClass.Aircraft,
            Trajectory = RouteFlight.Along([from, to], speedMs),
            AimFrame = new LocalFrame(to.ToPosition()),
            LaunchSeconds = 60 * i,
            JitterSeconds = 0,
            Reliability = 1,
            CrossSectionM2 = 10,
            Reply = reply,
            ReplyReliability = works,
            CostUsd = 1,
        };

        GeodeticPoint Ahead(GeodesicEnd start, double bearing) =>
            Geodesic.Direct(start.LatitudeDegrees, start.LongitudeDegrees, bearing, 80_000).Point with { Height = Length.Metres(heightMetres) };
    }
}
