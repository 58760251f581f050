using System.Collections.Immutable;
using Aspis.Kernel.Geometry;
using Aspis.Kernel.Timing;
using Aspis.Messages;

namespace Aspis.Command.Tracking;

/// <summary>
/// Makes tracks of plots, scan by scan, for a command post and for a user's files alike: one Kalman filter or three
/// interacting ones a track, gating by a spatial index, global nearest neighbour or joint probabilistic association, M-of-N
/// confirmation, coasting and dropping. All state lies in flat arrays by slot; nothing is allocated but to grow.
/// </summary>
public sealed partial class TrackEngine
{
    private static readonly Instant Never = new(long.MinValue / 2);
    private readonly TrackerSpec spec;
    private readonly ImmutableArray<TrackingSensor> sensors;
    private readonly bool roundEarth;
    private readonly int models;
    private readonly bool needsClutter;
    private MotionState[] states = [];
    private MotionState[] means = [];
    private double[] weights = [];
    private TrackLife[] lives = [];
    private readonly Instant[][] lastHitBy;
    private int[] live = [];
    private int[] free = [];
    private int liveCount;
    private int freeCount;
    private int slotCount;
    private int born;

    /// <summary>A tracker of plots of these sensors, in Earth-fixed axes or over flat ground with z upwards.</summary>
    public TrackEngine(TrackerSpec spec, ImmutableArray<TrackingSensor> sensors, bool roundEarth)
    {
        this.spec = spec;
        this.sensors = sensors;
        this.roundEarth = roundEarth;
        models = spec.Filter == TrackFilter.Imm ? ModelMixing.Models : 1;
        needsClutter = spec.Association == PlotAssociation.Probabilistic || spec.ConfirmScore > double.NegativeInfinity;
        lastHitBy = [.. sensors.Select(_ => Array.Empty<Instant>())];
        freePlots = new double[sensors.Length];
        boxes = new (Position Low, Position High)[sensors.Length];
        Clear();
    }

    /// <summary>Slots of live tracks, oldest first; valid until the next call that changes them.</summary>
    public ReadOnlySpan<int> Live => live.AsSpan(0, liveCount);

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        (liveCount, freeCount, slotCount, born) = (0, 0, 0, 0);
        freePlots.AsSpan().Clear();
        var nowhere = new Position(double.PositiveInfinity, double.PositiveInfinity, double.PositiveInfinity);
        boxes.AsSpan().Fill((nowhere, new Position(double.NegativeInfinity, double.NegativeInfinity, double.NegativeInfinity)));
    }

    /// <summary>
    /// Takes the plots of one scan of one sensor, in order of time, one for each object at most; says which track took each,
    /// by slot. What no track takes starts one.
    /// </summary>
    public void Take(ReadOnlySpan<Measurement> scan, Span<int> owners)
    {
        if (scan.IsEmpty)
            return;
        owners.Fill(-1);
        Prepare(scan);
        Associate(scan, owners, firm: true);
        if (needsClutter)
            CountClutter(scan, owners);
        Associate(scan, owners, firm: false);
        for (var j = 0; j < scan.Length; j++)
        {
            if (owners[j] < 0)
                owners[j] = Start(scan[j]);
        }
    }

    /// <summary>Tells the tracker what kind of object the caller believes a track to be.</summary>
    public void Classify(int slot, TargetClass kind) => lives[slot].Class = kind;

    /// <summary>What is believed of a track at the time of its last plot.</summary>
    public TrackEstimate Estimate(int slot) => Estimate(slot, MeanOf(slot), lives[slot].Time);

    /// <summary>Number of a track, from 1 in order of birth.</summary>
    public int NumberOf(int slot) => lives[slot].Number;

    /// <summary>Brings a post's track up to date.</summary>
    internal void Describe(int slot, Track track)
    {
        ref readonly var life = ref lives[slot];
        ref readonly var mean = ref MeanOf(slot);
        track.Status = life.Status;
        track.Time = life.Time;
        track.Position = mean.Position;
        track.Velocity = mean.Velocity;
        track.PositionCovariance = mean.PositionCovariance;
        track.CrossCovariance = mean.CrossCovariance;
        track.VelocityCovariance = mean.VelocityCovariance;
        track.FirstHit = life.FirstHit;
        track.LastHit = life.LastHit;
        track.FirmSince = life.FirmSince;
        track.Hits = life.Hits;
        track.LastPlot = life.LastPlot;
        track.RevisitSeconds = life.RevisitSeconds;
        track.SlowestRevisitSeconds = life.SlowestRevisitSeconds;
        track.Refreshed = true;
    }

    /// <summary>What is believed of a track at a time.</summary>
    public TrackEstimate EstimateAt(int slot, Instant time)
    {
        if (time == lives[slot].Time)
            return Estimate(slot);
        EnsureRows(1);
        Predict(0, slot, time, loud: false);
        var mean = predicted[0];
        if (models > 1)
            ModelMixing.Combine(predicted.AsSpan(0, models), chances.AsSpan(0, models), ref mean);
        return Estimate(slot, mean, time);
    }

    /// <summary>Chance of a model of motion, in the order straight, turn, free fall; 1 for the only one.</summary>
    public double ChanceOf(int slot, int model) => weights[(slot * models) + model];

    private TrackEstimate Estimate(int slot, in MotionState mean, Instant time)
    {
        ref readonly var life = ref lives[slot];
        return new TrackEstimate(
            life.Number, life.Status, time, mean.Position, mean.Velocity, mean.PositionCovariance.ToMatrix(), mean.CrossCovariance,
            mean.VelocityCovariance.ToMatrix(), life.FirstHit, life.LastHit, life.FirmSince, life.Hits, life.LastPlot, life.RevisitSeconds, life.SlowestRevisitSeconds);
    }

    private ref MotionState MeanOf(int slot) => ref models == 1 ? ref states[slot] : ref means[slot];

    /// <summary>Predicts all filters of a track to a time, into a row of the scratch arrays.</summary>
    private void Predict(int row, int slot, Instant time, bool loud)
    {
        var seconds = (time - lives[slot].Time).InSeconds;
        var (from, to) = (slot * models, row * models);
        if (models == 1)
        {
            predicted[to] = states[from];
            chances[to] = 1;
            if (seconds > 0)
                Carry(ref predicted[to], lives[slot].Class, seconds, QuietVariance(slot));
        }
        else if (seconds <= 0)
        {
            states.AsSpan(from, models).CopyTo(predicted.AsSpan(to));
            weights.AsSpan(from, models).CopyTo(chances.AsSpan(to));
        }
        else
        {
            PredictAll(from, to, slot, seconds);
        }

        for (var m = to; loud && m < to + models; m++)
            AddManoeuvre(ref predicted[m], lives[slot], Math.Max(seconds, 0));
    }

    private void PredictAll(int from, int to, int slot, double seconds)
    {
        ModelMixing.Mix(
            states.AsSpan(from, models), weights.AsSpan(from, models), seconds, spec.TurnRateSigma * spec.TurnRateSigma,
            predicted.AsSpan(to, models), chances.AsSpan(to, models));
        Carry(ref predicted[to], roundEarth ? TargetClass.Aircraft : TargetClass.Unknown, seconds, QuietVariance(slot));
        Turn(ref predicted[to + (int)MotionModel.Turn], seconds, VarianceOf(MotionModel.Turn, slot));
        Carry(ref predicted[to + (int)MotionModel.FreeFall], TargetClass.Ballistic, seconds, VarianceOf(MotionModel.FreeFall, slot));
    }

    private void Carry(ref MotionState state, TargetClass kind, double seconds, double accelerationVariance)
    {
        if (roundEarth)
            MotionPredictor.Carry(ref state, kind, seconds, accelerationVariance);
        else
            MotionPredictor.CarryFlat(ref state, kind == TargetClass.Ballistic, seconds, accelerationVariance);
    }

    private void Turn(ref MotionState state, double seconds, double accelerationVariance)
    {
        var up = roundEarth ? (state.Position - new Position(0, 0, 0)).Normalized() : new Vector(0, 0, 1);
        var sink = roundEarth ? AssumedMotion.Acceleration(TargetClass.Aircraft, state.Position, state.Velocity) : Vector.Zero;
        MotionPredictor.Turn(ref state, up, sink, seconds, accelerationVariance, spec.TurnRateWander * spec.TurnRateWander);
    }

    private double VarianceOf(MotionModel model, int slot) => model switch
    {
        MotionModel.Straight => QuietVariance(slot),
        MotionModel.Turn => Bounded(spec.TurnSigmaMs2, LooseIndex * spec.QuietIndex, slot),
        _ => Bounded(spec.FreeFallSigmaMs2, LooseIndex * spec.QuietIndex, slot),
    };

    /// <summary>Variance of a noise that is not let grow beyond what plots can show of it between two looks.</summary>
    private double Bounded(double sigma, double index, int slot)
    {
        ref readonly var life = ref lives[slot];
        var bounded = Math.Min(sigma, index * life.PlotSigmaMetres / (life.RevisitSeconds * life.RevisitSeconds));
        return bounded * bounded;
    }

    private double LoudVariance => spec.ManoeuvreSigmaMs2 * spec.ManoeuvreSigmaMs2;

    /// <summary>
    /// Noise of a track that is not known to manoeuvre. It grows with the track's unrest: continuous noise level adjustment
    /// (Bar-Shalom, Li, Kirubarajan, 2001, section 11.2).
    /// </summary>
    private double QuietVariance(int slot)
    {
        ref readonly var life = ref lives[slot];
        var sigma = spec.AccelerationSigmaMs2[(int)life.Class];
        if (spec.ManoeuvreSigmaMs2 == 0)
            return sigma * sigma;
        var quiet = Bounded(sigma, spec.QuietIndex, slot);
        if (models > 1 || life.Unrest <= CalmUnrest)
            return quiet;
        var scale = life.PlotSigmaMetres / (life.RevisitSeconds * life.RevisitSeconds);
        var needed = UnrestGain * (life.Unrest - CalmUnrest) * 4 * scale * scale;
        return quiet + Math.Min(needed, spec.UnrestSigmaMs2 * spec.UnrestSigmaMs2);
    }

    // What the noise must grow by for innovations of that size to be usual again, the plots' own noise counted in.
    private const double LooseIndex = 15;
    private const double UnrestGain = 1.5;
    private const double CalmUnrest = 2;
}
