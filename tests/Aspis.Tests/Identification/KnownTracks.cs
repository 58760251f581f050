using Aspis.Command.Tracking;
using Aspis.Kernel.Geometry;
using Aspis.Kernel.Quantities;
using Aspis.Kernel.Timing;
using Aspis.Messages;

namespace Aspis.Tests.Identification;

/// <summary>Tracks as a post without error would have them: where they are, which way they fly, and since when.</summary>
internal static class KnownTracks
{
    /// <summary>A firm track over a point, flying so fast on a bearing, last seen by the only radar at a time.</summary>
    public static Track Over(
        int number, double latitude, double longitude, double heightMetres, double bearingDegrees, double speedMs, double seenSeconds = 0, int radars = 1)
    {
        var position = new GeodeticPoint(Angle.Degrees(latitude), Angle.Degrees(longitude), Length.Metres(heightMetres)).ToPosition();
        var frame = new LocalFrame(position);
        var bearing = bearingDegrees * Math.PI / 180;
        var seen = Instant.AtSeconds(seenSeconds);
        return new Track
        {
            Number = number,
            Slot = number,
            Status = TrackStatus.Confirmed,
            Time = seen,
            FirstHit = Instant.Start,
            Position = position,
            Velocity = (frame.East * (speedMs * Math.Sin(bearing))) + (frame.North * (speedMs * Math.Cos(bearing))),
            Told = [],
            ToldPossible = [],
            LastHitBy = [.. Enumerable.Repeat(seen, radars)],
        };
    }
}
