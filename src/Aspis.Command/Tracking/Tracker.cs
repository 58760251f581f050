using Aspis.Kernel.Geometry;
using Aspis.Kernel.Timing;
using Aspis.Messages;

namespace Aspis.Command.Tracking;

/// <summary>
/// One picture from all radars of a post: a Kalman filter for each track in Earth-fixed axes with white-noise acceleration,
/// statistical gating on position and range rate, nearest neighbour, M-of-N confirmation, coasting and dropping
/// (Bar-Shalom, Li, Kirubarajan, 2001, chapters 5 and 6). It knows plots, never what caused them.
/// </summary>
public sealed class Tracker(TrackerSpec spec, CommandPostSpec post)
{
    private const double SameScanShare = 0.4;
    private readonly List<Track> tracks = [];

    // A plot younger than the link's delay cannot have come yet, so silence is counted only up to then.
    private readonly Duration link = Duration.FromSeconds(post.LongestLinkSeconds);
    private int count;

    /// <summary>Live tracks, oldest first.</summary>
    public IReadOnlyList<Track> Tracks => tracks;

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        tracks.Clear();
        count = 0;
    }

    /// <summary>Takes plots in order of measurement time.</summary>
    public void Take(ReadOnlySpan<RadarPlot> plots)
    {
        foreach (var plot in plots)
        {
            var index = IndexOf(plot.Radar);
            var radar = post.Radars[index];
            var measurement = Measurement.From(plot, radar.Frame);
            var track = Nearest(plot, measurement, index);
            if (track is null)
                track = Start(plot, measurement);
            else
                Update(track, plot, measurement);
            Note(track, plot, index);
        }
    }

    /// <summary>
    /// Settles each track's status at a time and gives up those long unseen; one that is being fired at is kept until the
    /// shots have been assessed, or its missiles would fly on uncorrected.
    /// </summary>
    public void Age(Instant now, Outbox outbox)
    {
        for (var i = tracks.Count - 1; i >= 0; i--)
        {
            var track = tracks[i];
            var silentSeconds = (now - link - track.LastHit).InSeconds;
            var looks = silentSeconds / track.RevisitSeconds;

            // A radar that looks seldom gets its chances too, or a track would be given up between two of its looks.
            var isGone = looks > spec.DropLooks && silentSeconds > spec.SlowDropLooks * track.SlowestRevisitSeconds;
            var before = track.Status;
            if ((isGone && track.ShotsPending == 0) || (before == TrackStatus.Tentative && MissedItsChance(track, now)))
                Drop(track, now, outbox);
            else if (before != TrackStatus.Tentative)
                track.Status = looks > spec.CoastLooks ? TrackStatus.Coasting : TrackStatus.Confirmed;
            if (track.Status != TrackStatus.Dropped && track.IsFirm && (track.Refreshed || track.Status != before))
                outbox.Report(track);
            track.Refreshed = false;
        }
    }

    /// <summary>Gives a track up.</summary>
    public void Drop(Track track, Instant now, Outbox outbox)
    {
        var wasFirm = track.IsFirm;
        track.Status = TrackStatus.Dropped;
        track.Time = now;
        tracks.Remove(track);
        if (wasFirm)
            outbox.Report(track);
    }

    private bool MissedItsChance(Track track, Instant now) =>
        (now - link - track.FirstHit).InSeconds / track.RevisitSeconds > spec.ConfirmLooks;

    private int IndexOf(ulong id)
    {
        for (var r = 0; r < post.Radars.Length; r++)
        {
            if (post.Radars[r].Id == id)
                return r;
        }

        throw new InvalidOperationException("a plot came from a radar the post does not know");
    }

    /// <summary>Remembers which radar looked, and what the target answered it.</summary>
    private void Note(Track track, in RadarPlot plot, int radar)
    {
        track.LastHitBy[radar] = plot.Time;
        track.Interrogations += post.Radars[radar].Interrogates ? 1 : 0;
        track.OwnReplies += plot.Reply == TransponderReply.Own ? 1 : 0;
        track.CivilReplies += plot.Reply == TransponderReply.Civil ? 1 : 0;
    }

    private Track? Nearest(in RadarPlot plot, in Measurement measurement, int radar)
    {
        // A radar sees one object once a scan: two plots of one scan are two objects.
        var sameScan = plot.Time - Duration.FromSeconds(SameScanShare * plot.RevisitSeconds);
        Track? nearest = null;
        var least = spec.GateSquared;
        foreach (var track in tracks)
        {
            if (track.LastHitBy[radar] > sameScan)
                continue;
            var seconds = (plot.Time - track.Time).InSeconds;

            // A cheap bound first: most tracks are nowhere near.
            var offset = measurement.Position - (track.Position + (track.Velocity * seconds));
            var reach = track.PositionCovariance.Trace + (seconds * seconds * track.VelocityCovariance.Trace)
                + measurement.Covariance.Trace + (1e4 * seconds * seconds * seconds * seconds);
            if (offset.LengthSquared > spec.GateSquared * 4 * reach)
                continue;
            var distance = StatisticalDistance(track, plot, measurement, seconds);
            if (distance < least)
                (nearest, least) = (track, distance);
        }

        return nearest;
    }

    private double StatisticalDistance(Track track, in RadarPlot plot, in Measurement measurement, double seconds)
    {
        var (position, velocity) = AssumedMotion.After(track.Class, track.Position, track.Velocity, seconds, 6);
        var covariance = PredictedPositionCovariance(track, seconds) + measurement.Covariance;
        var residual = measurement.Position - position;
        var rateResidual = plot.RangeRateMs - velocity.Dot(measurement.LineOfSight);
        var radialSpeedVariance = measurement.LineOfSight.Dot(track.VelocityCovariance * measurement.LineOfSight)
            + (AccelerationVariance(track) * seconds * seconds)
            + (plot.RangeRateSigmaMs * plot.RangeRateSigmaMs);
        return residual.Dot(covariance.Inverse() * residual) + (rateResidual * rateResidual / radialSpeedVariance);
    }

    private Matrix3 PredictedPositionCovariance(Track track, double seconds)
    {
        var noise = AccelerationVariance(track) * seconds * seconds * seconds * seconds / 4;
        return track.PositionCovariance
            + ((track.CrossCovariance + track.CrossCovariance.Transpose()) * seconds)
            + (track.VelocityCovariance * (seconds * seconds))
            + (Matrix3.Identity * noise);
    }

    private double AccelerationVariance(Track track)
    {
        var sigma = spec.AccelerationSigmaMs2[(int)track.Class];
        return sigma * sigma;
    }

    private Track Start(in RadarPlot plot, in Measurement measurement)
    {
        // Along the line of sight the range rate gives the speed; across it anything a fast target does is possible.
        var along = Matrix3.OuterProduct(measurement.LineOfSight, measurement.LineOfSight);
        var transverse = spec.TransverseSpeedSigmaMs * spec.TransverseSpeedSigmaMs;
        var track = new Track
        {
            Number = ++count,
            Told = new Constraint[post.Batteries.Length],
            LastHitBy = new Instant[post.Radars.Length],
            Status = TrackStatus.Tentative,
            Time = plot.Time,
            Position = measurement.Position,
            Velocity = measurement.LineOfSight * plot.RangeRateMs,
            PositionCovariance = measurement.Covariance,
            CrossCovariance = Matrix3.Zero,
            VelocityCovariance = (Matrix3.Identity * transverse)
                + (along * ((plot.RangeRateSigmaMs * plot.RangeRateSigmaMs) - transverse)),
            FirstHit = plot.Time,
            LastHit = plot.Time,
            Hits = 1,
            LastPlot = plot.Id,
            RevisitSeconds = plot.RevisitSeconds,
            SlowestRevisitSeconds = plot.RevisitSeconds,
            Refreshed = true,
        };
        Array.Fill(track.LastHitBy, new Instant(long.MinValue / 2));
        tracks.Add(track);
        return track;
    }

    private void Update(Track track, in RadarPlot plot, in Measurement measurement)
    {
        var seconds = (plot.Time - track.Time).InSeconds;
        Predict(track, seconds);
        var gainInverse = (track.PositionCovariance + measurement.Covariance).Inverse();
        var positionGain = track.PositionCovariance * gainInverse;
        var velocityGain = track.CrossCovariance.Transpose() * gainInverse;
        var residual = measurement.Position - track.Position;
        track.Position += positionGain * residual;
        track.Velocity += velocityGain * residual;
        track.VelocityCovariance = Even(track.VelocityCovariance - (velocityGain * track.CrossCovariance));
        track.CrossCovariance -= positionGain * track.CrossCovariance;
        track.PositionCovariance = Even(track.PositionCovariance - (positionGain * track.PositionCovariance));
        track.Time = plot.Time;
        var quickRadarIsSilent = (plot.Time - track.LastHit).InSeconds > spec.CoastLooks * track.RevisitSeconds;
        if (plot.RevisitSeconds < track.RevisitSeconds || quickRadarIsSilent)
            track.RevisitSeconds = plot.RevisitSeconds;
        track.SlowestRevisitSeconds = Math.Max(track.SlowestRevisitSeconds, plot.RevisitSeconds);
        track.LastHit = plot.Time;
        track.LastPlot = plot.Id;
        track.Hits++;
        track.Refreshed = true;

        // M of N is judged plot by plot: a cycle may be longer than N looks.
        var looks = (plot.Time - track.FirstHit).InSeconds / track.RevisitSeconds;
        if (track.Status == TrackStatus.Tentative && track.Hits >= spec.ConfirmHits && looks <= spec.ConfirmLooks)
            (track.Status, track.FirmSince) = (TrackStatus.Confirmed, plot.Time);
    }

    // Rounding leaves a covariance a little lopsided, and over some hundred updates that grows until the filter fails.
    private static Matrix3 Even(Matrix3 covariance) => (covariance + covariance.Transpose()) * 0.5;

    private void Predict(Track track, double seconds)
    {
        (track.Position, track.Velocity) = AssumedMotion.After(track.Class, track.Position, track.Velocity, seconds, 6);
        var variance = AccelerationVariance(track);
        track.PositionCovariance = PredictedPositionCovariance(track, seconds);
        track.CrossCovariance += (track.VelocityCovariance * seconds)
            + (Matrix3.Identity * (variance * seconds * seconds * seconds / 2));
        track.VelocityCovariance += Matrix3.Identity * (variance * seconds * seconds);
    }
}
