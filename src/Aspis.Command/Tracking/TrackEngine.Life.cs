using Aspis.Kernel.Geometry;
using Aspis.Kernel.Timing;
using Aspis.Messages;

namespace Aspis.Command.Tracking;

/// <summary>Birth, confirmation, coasting and end of tracks.</summary>
public sealed partial class TrackEngine
{
    private const double UnrestShare = 0.3;
    private const double MostUnrest = 100;

    /// <summary>
    /// Settles a track's status when everything up to a time has been heard. One that should end ends and gives up its slot,
    /// unless it is held.
    /// </summary>
    public TrackStatus Settle(int slot, Instant heard, bool held)
    {
        ref var life = ref lives[slot];
        var silentSeconds = (heard - life.LastHit).InSeconds;
        var looks = silentSeconds / life.RevisitSeconds;
        if (life.Status == TrackStatus.Tentative)
        {
            if ((heard - life.FirstHit).InSeconds / life.RevisitSeconds > spec.ConfirmLooks)
                Release(slot);
        }
        else if (!held && looks > spec.DropLooks && silentSeconds > spec.SlowDropLooks * life.SlowestRevisitSeconds)
        {
            // A sensor that looks seldom gets its chances too, or a track would be given up between two of its looks.
            Release(slot);
        }
        else
        {
            life.Status = looks > spec.CoastLooks ? TrackStatus.Coasting : TrackStatus.Confirmed;
        }

        return life.Status;
    }

    /// <summary>Gives a track up.</summary>
    public void Release(int slot)
    {
        lives[slot].Status = TrackStatus.Dropped;
        var at = Array.IndexOf(live, slot, 0, liveCount);
        Array.Copy(live, at + 1, live, at, --liveCount - at);
        free[freeCount++] = slot;
    }

    private int Start(in Measurement plot)
    {
        var slot = NewSlot();
        ref var life = ref lives[slot];
        life = new TrackLife
        {
            Number = ++born,
            Status = TrackStatus.Tentative,
            Time = plot.Time,
            FirstHit = plot.Time,
            LastHit = plot.Time,
            Hits = 1,
            LastPlot = plot.Id,
            RevisitSeconds = RevisitSeconds(plot),
            SlowestRevisitSeconds = RevisitSeconds(plot),
            PlotSigmaMetres = Math.Sqrt(plot.Covariance.Trace / 3),
            Unrest = 1,
        };
        var state = FirstState(plot);
        if (models > 1)
        {
            means[slot] = state;
            ModelMixing.Initial.CopyTo(weights.AsSpan(slot * models));
        }

        weights[slot * models] = models == 1 ? 1 : weights[slot * models];
        states.AsSpan(slot * models, models).Fill(state);
        foreach (var hits in lastHitBy)
            hits[slot] = Never;
        lastHitBy[plot.Sensor][slot] = plot.Time;
        return slot;
    }

    /// <summary>Along the line of sight the range rate gives the speed; across it anything a fast target does is possible.</summary>
    private MotionState FirstState(in Measurement plot)
    {
        var transverse = spec.TransverseSpeedSigmaMs * spec.TransverseSpeedSigmaMs;
        var state = new MotionState
        {
            Position = plot.Position,
            PositionCovariance = plot.Covariance,
            VelocityCovariance = Symmetric3.Scaled(transverse),
            TurnRateVariance = spec.TurnRateSigma * spec.TurnRateSigma,
        };
        if (!double.IsFinite(plot.RangeRateSigmaMs))
            return state;
        state.Velocity = plot.LineOfSight * plot.RangeRateMs;
        state.VelocityCovariance += Symmetric3.Square(plot.LineOfSight) * ((plot.RangeRateSigmaMs * plot.RangeRateSigmaMs) - transverse);
        return state;
    }

    /// <summary>A plot was taken by a track.</summary>
    private void Hit(int slot, in Measurement plot)
    {
        ref var life = ref lives[slot];
        var scan = RevisitSeconds(plot);
        var quickSensorIsSilent = (plot.Time - life.LastHit).InSeconds > spec.CoastLooks * life.RevisitSeconds;
        if (scan < life.RevisitSeconds || quickSensorIsSilent)
            life.RevisitSeconds = scan;
        life.SlowestRevisitSeconds = Math.Max(life.SlowestRevisitSeconds, scan);
        if (plot.Time > life.LastHit)
            life.LastHit = plot.Time;
        life.LastPlot = plot.Id;
        life.Hits++;
        life.PlotSigmaMetres = Math.Sqrt(plot.Covariance.Trace / 3);
        life.Unrest += UnrestShare * (Math.Min(life.LastDistance / 3, MostUnrest) - life.Unrest);
        lastHitBy[plot.Sensor][slot] = plot.Time;

        // M of N is judged plot by plot: the caller may settle seldom.
        var looks = (plot.Time - life.FirstHit).InSeconds / life.RevisitSeconds;
        if (life.Status == TrackStatus.Tentative && life.Hits >= spec.ConfirmHits && looks <= spec.ConfirmLooks && life.Score >= spec.ConfirmScore)
            (life.Status, life.FirmSince) = (TrackStatus.Confirmed, plot.Time);
    }

    private double RevisitSeconds(in Measurement plot) =>
        plot.RevisitSeconds > 0 ? plot.RevisitSeconds : sensors[plot.Sensor].ScanSeconds;

    private int NewSlot()
    {
        var slot = freeCount > 0 ? free[--freeCount] : slotCount++;
        if (slot >= lives.Length)
        {
            var size = Math.Max(16, 2 * slot);
            Array.Resize(ref lives, size);
            Array.Resize(ref states, size * models);
            Array.Resize(ref weights, size * models);
            Array.Resize(ref means, models > 1 ? size : 0);
            for (var s = 0; s < lastHitBy.Length; s++)
                Array.Resize(ref lastHitBy[s], size);
            Array.Resize(ref live, size);
            Array.Resize(ref free, size);
        }

        live[liveCount++] = slot;
        return slot;
    }
}
