using Aspis.Command.Tracking;
using Aspis.Kernel.Geometry;
using Aspis.Kernel.Randomness;
using Aspis.Kernel.Timing;
using Aspis.Messages;
using Aspis.Tests.Builders;

namespace Aspis.Tests.Tracking;

public sealed class TrackEngineTests
{
    public static TheoryData<TrackFilter, PlotAssociation, double> Trials
    {
        get
        {
            var data = new TheoryData<TrackFilter, PlotAssociation, double>();
            foreach (var filter in Enum.GetValues<TrackFilter>())
            {
                foreach (var association in Enum.GetValues<PlotAssociation>())
                {
                    foreach (var scan in new[] { 1.0, 4, 10 })
                        data.Add(filter, association, scan);
                }
            }

            return data;
        }
    }

    /// <summary>
    /// The trial of the specification: 50 targets, 100 scans, detection 0.9, 50 m, 20 false plots a scan over 200 × 200 × 8 km,
    /// speeds of 100 to 900 m/s. One miss or false track at every scan would alone cost 707 m.
    /// </summary>
    [Theory]
    [MemberData(nameof(Trials))]
    public void Take_FiftyTargetsAmongFalsePlots_KeepsFiftyTracks(TrackFilter filter, PlotAssociation association, double scanSeconds)
    {
        var scene = new TrackingScene(50, scanSeconds, 1);
        var score = scene.Play(filter, association);
        Assert.InRange(scene.FirmTracks, 48, 52);
        Assert.InRange(score.MeanGospa, 150, 320);
    }

    /// <summary>Turns of 2 g for a fifth of the time: interacting filters lose nobody, and one filter alone hardly anybody.</summary>
    [Theory]
    [InlineData(TrackFilter.Kalman, PlotAssociation.NearestNeighbour, 600)]
    [InlineData(TrackFilter.Kalman, PlotAssociation.Probabilistic, 600)]
    [InlineData(TrackFilter.Imm, PlotAssociation.NearestNeighbour, 380)]
    [InlineData(TrackFilter.Imm, PlotAssociation.Probabilistic, 380)]
    public void Take_TurningTargets_KeepsThem(TrackFilter filter, PlotAssociation association, double most)
    {
        var scene = new TrackingScene(50, 1, 2) { TurnMs2 = 20 };
        var score = scene.Play(filter, association);
        Assert.InRange(scene.FirmTracks, 48, 52);
        Assert.InRange(score.MeanGospa, 150, most);
    }

    /// <summary>
    /// Truth and filter share one model, no false plots: the normalised error of position is chi-square with three degrees of
    /// freedom (Bar-Shalom, Li, Kirubarajan, 2001, section 5.4). 400 runs, 4.4 standard errors: one false alarm in 100,000.
    /// </summary>
    [Theory]
    [InlineData(3)]
    [InlineData(15)]
    [InlineData(50)]
    public void Take_MatchedModel_IsConsistent(int scans)
    {
        const int runs = 400;
        const double sigma = 5;
        var sum = 0.0;
        for (var i = 0; i < runs; i++)
        {
            var luck = Luck.For(8, 0, (ulong)i);
            var spec = TrackerSpec.Default with { GateSquared = 200, AccelerationSigmaMs2 = [sigma, sigma, sigma, sigma, sigma], TransverseSpeedSigmaMs = 300 };
            var engine = new TrackEngine(spec, [TrackingSensor.Cartesian(1)], roundEarth: false);
            var position = new Position(0, 0, 5000);
            var velocity = Normal(luck, 0, 1) * 300;
            for (var k = 0; k <= scans; k++)
            {
                engine.Take([Measurement.Cartesian(k, Instant.AtSeconds(k), 0, position + (Normal(luck, k, 2) * 50), 50)], new int[1]);
                if (k == scans)
                    break;
                var acceleration = Normal(luck, k, 3) * sigma;
                position = position + velocity + (acceleration * 0.5);
                velocity += acceleration;
            }

            var track = engine.Estimate(engine.Live[0]);
            var error = track.Position - position;
            sum += error.Dot(track.PositionCovariance.Inverse() * error);
        }

        var tolerance = 4.4 * Math.Sqrt(6.0 / runs);
        Assert.InRange(sum / runs, 3 - tolerance, 3 + tolerance);
    }

    /// <summary>
    /// Steady-state gains of the α-β filter, from the tracking index Λ = σ_a T²/σ (Kalata, "The tracking index: a generalized
    /// parameter for α-β and α-β-γ target trackers", 1984): r = (4 + Λ − √(8Λ + Λ²))/4, α = 1 − r². The variance of position
    /// is α σ² and the covariance with velocity β σ²/T, β = 2(2 − α) − 4√(1 − α).
    /// </summary>
    [Theory]
    [InlineData(0.1, 1)]
    [InlineData(5, 1)]
    [InlineData(20, 2)]
    [InlineData(1, 10)]
    public void Take_SteadyState_HasTheGainsOfTheClosedForm(double accelerationMs2, double scan)
    {
        var spec = TrackerSpec.Default with { AccelerationSigmaMs2 = [.. Enumerable.Repeat(accelerationMs2, 5)] };
        var engine = new TrackEngine(spec, [TrackingSensor.Cartesian(scan)], roundEarth: false);
        for (var k = 0; k < 400; k++)
            engine.Take([Measurement.Cartesian(k, Instant.AtSeconds(k * scan), 0, new Position(200 * k * scan, 0, 0), 50)], new int[1]);
        var track = engine.Estimate(Assert.Single(engine.Live.ToArray()));
        var index = accelerationMs2 * scan * scan / 50;
        var r = (4 + index - Math.Sqrt((8 * index) + (index * index))) / 4;
        var alpha = 1 - (r * r);
        var beta = (2 * (2 - alpha)) - (4 * Math.Sqrt(1 - alpha));
        Assert.Equal(alpha, track.PositionCovariance.M11 / 2500, 6);
        Assert.Equal(beta, track.CrossCovariance.M11 * scan / 2500, 6);
        Assert.Equal(alpha, track.PositionCovariance.M33 / 2500, 6);
    }

    /// <summary>
    /// A late plot of another sensor is taken into the state as it stands. Without process noise that is exact: the answer is
    /// that of the plots in order, to rounding.
    /// </summary>
    [Fact]
    public void Take_OutOfOrderWithoutNoise_IsTheSameAsInOrder()
    {
        var spec = TrackerSpec.Default with { AccelerationSigmaMs2 = [0, 0, 0, 0, 0], TransverseSpeedSigmaMs = 300, GateSquared = 100 };
        var luck = Luck.For(21, 0, 0);
        Measurement Of(int id, double seconds, int sensor) => Measurement.Cartesian(
            id, Instant.AtSeconds(seconds), sensor, new Position(200 * seconds, 50 * seconds, 1000) + (Normal(luck, id, 1) * 30), 30);
        Measurement[] plots = [Of(1, 0, 0), Of(2, 1, 0), Of(3, 2, 0), Of(4, 2.6, 1), Of(5, 3, 0), Of(6, 4, 0)];
        var ordered = Fed(spec, plots);
        var late = Fed(spec, [plots[0], plots[1], plots[2], plots[4], plots[5], plots[3]]);
        Assert.Equal(6, late.Hits);
        Assert.Equal(Instant.AtSeconds(4), late.Time);
        Assert.InRange((late.Position - ordered.Position).Length, 0, 1e-6);
        Assert.InRange((late.Velocity - ordered.Velocity).Length, 0, 1e-6);
        Assert.Equal(ordered.PositionCovariance.M11, late.PositionCovariance.M11, 6);
    }

    /// <summary>Two targets cross at 200 m: global nearest neighbour keeps both, and never takes one plot twice.</summary>
    [Theory]
    [InlineData(TrackFilter.Kalman)]
    [InlineData(TrackFilter.Imm)]
    public void Take_TwoPlotsOneScan_GivesEachToOneTrack(TrackFilter filter)
    {
        var engine = new TrackEngine(TrackerSpec.OfUnknownTargets with { Filter = filter }, [TrackingSensor.Cartesian(1)], roundEarth: false);
        var luck = Luck.For(31, 0, 0);
        var owners = new int[2];
        for (var k = 0; k < 60; k++)
        {
            var time = Instant.AtSeconds(k);
            engine.Take(
                [
                    Measurement.Cartesian(1, time, 0, new Position(200 * k, 100 + (10 * (30 - k)), 5000) + (Normal(luck, k, 1) * 10), 10),
                    Measurement.Cartesian(2, time, 0, new Position(200 * k, -100 - (10 * (30 - k)), 5000) + (Normal(luck, k, 2) * 10), 10),
                ],
                owners);
            Assert.NotEqual(owners[0], owners[1]);
        }

        Assert.Equal(2, engine.Live.Length);
        Assert.All(engine.Live.ToArray(), slot => Assert.Equal(60, engine.Estimate(slot).Hits));
    }

    /// <summary>A turn at 0.1 rad/s, a fall and a straight course: the interacting filters come to believe what it is.</summary>
    [Theory]
    [InlineData(0, 0.6)]
    [InlineData(1, 0.8)]
    [InlineData(2, 0.8)]
    public void ChanceOf_LongMotion_NamesIt(int model, double least)
    {
        var engine = new TrackEngine(TrackerSpec.OfUnknownTargets with { Filter = TrackFilter.Imm }, [TrackingSensor.Cartesian(1)], roundEarth: false);
        var luck = Luck.For(41, 0, 0);
        var mean = 0.0;
        for (var k = 0; k < 60; k++)
        {
            var position = model switch
            {
                0 => new Position(250 * k, 0, 5000),
                1 => new Position(2500 * Math.Sin(0.1 * k), 2500 * Math.Cos(0.1 * k), 5000),
                _ => new Position(400 * k, 0, 20_000 + (600 * k) - (9.80665 * k * k / 2)),
            };
            engine.Take([Measurement.Cartesian(k, Instant.AtSeconds(k), 0, position + (Normal(luck, k, 1) * 20), 20)], new int[1]);
            mean += k >= 30 ? engine.ChanceOf(engine.Live[0], model) / 30 : 0;
        }

        Assert.Single(engine.Live.ToArray());
        Assert.InRange(mean, least, 1);
    }

    /// <summary>
    /// Polar plots at 200 km with an azimuth error of 1°: the extended filter's error stays what its covariance says, though the
    /// plots lie on an arc (Bar-Shalom, Li, Kirubarajan, 2001, section 10.4).
    /// </summary>
    [Fact]
    public void Take_CoarseAzimuth_IsConsistent()
    {
        const int runs = 200;
        var frame = new LocalFrame(new GeodeticPoint(Aspis.Kernel.Quantities.Angle.Degrees(33), Aspis.Kernel.Quantities.Angle.Degrees(44), default).ToPosition());
        var sum = 0.0;
        for (var i = 0; i < runs; i++)
        {
            var spec = TrackerSpec.Default with { AccelerationSigmaMs2 = [1, 1, 1, 1, 1], TransverseSpeedSigmaMs = 200, GateSquared = 200 };
            var engine = new TrackEngine(spec, [new TrackingSensor(frame.Origin, frame.Up, 5)], roundEarth: true);
            var plots = new PlotMaker(frame, 1, Luck.For(51, 0, (ulong)i)) { AngleSigmaRadians = 0.0175, RangeRateSigmaMs = 3 };
            var (start, velocity) = (frame.FromLocal(new LocalVector(140_000, 140_000, 12_000)), frame.East * -200);
            for (var k = 0; k < 40; k++)
            {
                var plot = plots.Of(k * 5, start + (velocity * (k * 5.0)), velocity);
                engine.Take([Measurement.From(plot, 0, frame)], new int[1]);
            }

            var track = engine.Estimate(Assert.Single(engine.Live.ToArray()));
            var error = track.Position - (start + (velocity * 195.0));
            sum += error.Dot(track.PositionCovariance.Inverse() * error);
        }

        // The truth does not accelerate and the filter allows for it, so the error is if anything smaller than three.
        Assert.InRange(sum / runs, 1.5, 3 + (4.4 * Math.Sqrt(6.0 / runs)));
    }

    private static TrackEstimate Fed(TrackerSpec spec, Measurement[] plots)
    {
        var engine = new TrackEngine(spec, [TrackingSensor.Cartesian(1), TrackingSensor.Cartesian(1)], roundEarth: false);
        foreach (var plot in plots)
            engine.Take([plot], new int[1]);
        return engine.Estimate(Assert.Single(engine.Live.ToArray()));
    }

    private static Vector Normal(Luck luck, int occasion, ulong purpose)
    {
        var (x, y) = luck.Draw(purpose, 0, 1, occasion).Normals();
        return new Vector(x, y, luck.Draw(purpose, 0, 2, occasion).Normals().First);
    }
}
