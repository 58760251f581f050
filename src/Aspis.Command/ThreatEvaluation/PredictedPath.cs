using Aspis.Command.Tracking;
using Aspis.Kernel.Geometry;
using Aspis.Kernel.Numerics;
using Aspis.Kernel.Timing;
using Aspis.Messages;

namespace Aspis.Command.ThreatEvaluation;

/// <summary>
/// Where a post believes a track will go, in points at equal steps: a ballistic one until it comes down, any other as far
/// as going straight on means anything. Re-used between tracks.
/// </summary>
public sealed class PredictedPath
{
    /// <summary>Time between two points, s.</summary>
    public const double StepSeconds = 4;

    private const int MostPoints = 400;

    // Five minutes: nobody can say where an aircraft will be after that.
    private const int MostLevelPoints = 75;
    private readonly Position[] points = new Position[MostPoints];
    private readonly double[] heights = new double[MostPoints];
    private double longestStepMetres;
    private double longestRiseMetres;

    /// <summary>Number of points.</summary>
    public int Count { get; private set; }

    /// <summary>Time of the first point.</summary>
    public Instant From { get; private set; }

    /// <summary>Speed at the first point, m/s.</summary>
    public double SpeedMs { get; private set; }

    /// <summary>Whether the path comes down within the prediction.</summary>
    public bool ComesDown { get; private set; }

    /// <summary>When and where it comes down, if it does.</summary>
    public (Instant Time, Position Position) Impact { get; private set; }

    /// <summary>From the last point but one to the last, m.</summary>
    public Vector LastDirection => Count > 1 ? points[Count - 1] - points[Count - 2] : Vector.Zero;

    /// <summary>Point i.</summary>
    public Position this[int i] => points[i];

    /// <summary>Height of point i above the ellipsoid, m.</summary>
    public double HeightMetres(int i) => heights[i];

    /// <summary>How many points after any one are surely no farther from it than a distance, less one step for rounding.</summary>
    public int StepsWithin(double metres) => Math.Clamp((int)(metres / longestStepMetres) - 1, 0, MostPoints);

    /// <summary>How many points after any one are surely no more above or below it than so far, less one step for rounding.</summary>
    public int StepsRising(double metres) => Math.Clamp((int)(metres / longestRiseMetres) - 1, 0, MostPoints);

    /// <summary>
    /// How many points after any one a shot of a speed surely reaches too late too, when it is so late for that one, less one step
    /// for rounding: with each step it gains the step's time, and what the path comes nearer by.
    /// </summary>
    public int StepsLate(double seconds, double speedMs) => Math.Clamp((int)(seconds / LongestStepSeconds(speedMs)) - 1, 0, MostPoints);

    /// <summary>No step changes the latest launch of a shot of a speed by more than so much, s.</summary>
    public double LongestStepSeconds(double speedMs) => StepSeconds + (longestStepMetres / speedMs);

    /// <summary>Follows a track from a time on.</summary>
    public void Follow(Track track, Instant from)
    {
        var (position, velocity) = AssumedMotion.After(
            track.Class, track.Position, track.Velocity, (from - track.Time).InSeconds, StepSeconds);
        From = from;
        SpeedMs = velocity.Length;
        ComesDown = false;
        if (track.Class == TargetClass.Ballistic)
        {
            Fall(position, velocity);
            MeasureSteps();
        }
        else
        {
            GoOn(position, velocity);
        }
    }

    private void MeasureSteps()
    {
        var longest = 1.0;
        longestRiseMetres = 1;
        for (var i = 1; i < Count; i++)
        {
            longest = Math.Max(longest, (points[i] - points[i - 1]).LengthSquared);
            longestRiseMetres = Math.Max(longestRiseMetres, Math.Abs(heights[i] - heights[i - 1]));
        }

        longestStepMetres = Math.Sqrt(longest);
    }

    /// <summary>Free fall by the velocity form of Verlet's method: one acceleration a step.</summary>
    private void Fall(Position position, Vector velocity)
    {
        var acceleration = AssumedMotion.Acceleration(TargetClass.Ballistic, position, velocity);
        for (Count = 0; Count < MostPoints; Count++)
        {
            points[Count] = position;
            heights[Count] = GeodeticPoint.HeightMetres(position);
            if (heights[Count] <= 0)
            {
                Land();
                return;
            }

            position += (velocity * StepSeconds) + (acceleration * (StepSeconds * StepSeconds / 2));
            var next = AssumedMotion.Acceleration(TargetClass.Ballistic, position, velocity + (acceleration * StepSeconds));
            velocity += (acceleration + next) * (StepSeconds / 2);
            acceleration = next;
        }
    }

    /// <summary>
    /// On along the great circle at the present speed and climb: a rotation about the Earth's centre, step after step. A level course
    /// keeps its height above the ellipsoid, whose radius is taken to first order in the flattening, a (1 − f sin²ψ): on a meridian it
    /// changes by 3 m a kilometre, and the terms left out by centimetres.
    /// </summary>
    private void GoOn(Position position, Vector velocity)
    {
        var fromCentre = position - new Position(0, 0, 0);
        var radius = fromCentre.Length;
        var up = fromCentre * (1 / radius);
        var away = velocity.Dot(up);
        var along = velocity - (up * away);
        var groundSpeed = along.Length;
        var forward = groundSpeed > 0 ? along * (1 / groundSpeed) : Vector.Zero;
        var (sine, cosine) = Elementary.SinCos(groundSpeed * StepSeconds / radius);
        var height = GeodeticPoint.HeightMetres(position);
        const double Flattened = Wgs84.A * Wgs84.F;
        var climb = away + (2 * Flattened * up.Z * along.Z / radius);
        var start = radius + (Flattened * up.Z * up.Z);
        for (Count = 0; Count < MostLevelPoints; Count++)
        {
            var risen = climb * Count * StepSeconds;
            points[Count] = new Position(0, 0, 0) + (up * (start - (Flattened * up.Z * up.Z) + risen));
            heights[Count] = height + risen;
            (up, forward) = ((up * cosine) + (forward * sine), (forward * cosine) - (up * sine));
        }

        // An arc at the greatest radius, the climb and the flattening's share of it: no step is longer.
        var highest = 1 + ((Flattened + (Math.Max(0, climb) * MostLevelPoints * StepSeconds)) / radius);
        longestRiseMetres = Math.Max(1, Math.Abs(climb) * StepSeconds);
        longestStepMetres = (groundSpeed * StepSeconds * highest * (1 + Wgs84.F)) + longestRiseMetres;
    }

    /// <summary>Position a fraction of a step after point i, by a parabola through three points.</summary>
    public Position Between(int i, double fraction)
    {
        if (i + 1 >= Count)
            return points[Count - 1];
        var first = i == 0 ? points[0] - (points[1] - points[0]) : points[i - 1];
        var rise = points[i + 1] - first;
        var bend = (points[i + 1] - points[i]) - (points[i] - first);
        if (i == 0)
            return points[0] + ((points[1] - points[0]) * fraction);
        return points[i] + (rise * (fraction / 2)) + (bend * (fraction * fraction / 2));
    }

    private void Land()
    {
        ComesDown = true;
        var last = Count;
        Count++;
        if (last == 0)
        {
            Impact = (From, points[0]);
            return;
        }

        var fraction = heights[last - 1] / (heights[last - 1] - heights[last]);
        Impact = (
            From + Duration.FromSeconds((last - 1 + fraction) * StepSeconds),
            points[last - 1] + ((points[last] - points[last - 1]) * fraction));
    }
}
