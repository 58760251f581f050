using System.Collections.Immutable;
using Aspis.Kernel.Geometry;
using Aspis.Kernel.Numerics;

namespace Aspis.World.Motion;

/// <summary>
/// Flies a ballistic missile from a launch point to an aim point with a stated apogee: constant acceleration along a
/// straight line until burnout, then free flight with drag. Burnout speed, elevation and azimuth are found by Newton's
/// method so that the arc comes down on the aim point and tops out where the spec says.
/// </summary>
public sealed class BallisticFlight(BallisticSpec spec)
{
    private const double SolveStepSeconds = 1;
    private const double TableStepSeconds = 0.5;
    private const double MissToleranceMetres = 1;
    private const int MostIterations = 40;
    private const double LongestFlightSeconds = 3000;
    private readonly PointMassFlight flight = new(spec.BallisticCoefficientKgM2);

    /// <summary>The flight, or an <see cref="ArgumentException"/> that says why no such arc exists.</summary>
    public Trajectory Between(GeodeticPoint launch, GeodeticPoint aim)
    {
        var line = Geodesic.Inverse(launch, aim);
        if (line.DistanceMetres < 20_000)
            throw new ArgumentException("a ballistic flight of less than 20 km is outside this model");
        var apogee = spec.ApogeeRatio * MinimumEnergyArc.Over(line.DistanceMetres).ApogeeMetres;
        var frame = new LocalFrame(launch.ToPosition());
        var aimFrame = new LocalFrame(aim.ToPosition());
        var aimHeight = aim.Height.InMetres;
        var boost = FirstGuess(line.DistanceMetres, apogee, line.Azimuth1Degrees * Math.PI / 180);
        var error = Miss(boost);
        for (var i = 0; i < MostIterations; i++)
        {
            if (Math.Max(Math.Abs(error.X), Math.Max(Math.Abs(error.Y), Math.Abs(error.Z))) < MissToleranceMetres)
                return Tabulate(frame, boost, aimHeight);
            (boost, error) = Improve(boost, error, Miss);
        }

        throw new ArgumentException(
            $"no ballistic arc of {line.DistanceMetres / 1000:F0} km with an apogee of {apogee / 1000:F0} km was found");

        // Miss east and north of the aim point and error of the apogee, m.
        Vector Miss(Boost candidate)
        {
            var (end, top, _) = Descend(frame, candidate, aimHeight);
            var miss = aimFrame.ToLocal(end.Position);
            return new Vector(miss.East, miss.North, top - apogee);
        }
    }

    private static Boost FirstGuess(double rangeMetres, double apogeeMetres, double azimuth)
    {
        // Flat Earth without air: good to a few per cent, and Newton does the rest.
        var elevation = Elementary.Atan(4 * apogeeMetres / rangeMetres);
        var speed = Math.Sqrt(9.8 * rangeMetres / Elementary.Sin(2 * elevation));
        return new Boost(speed, elevation, azimuth);
    }

    private static (Boost Boost, Vector Error) Improve(Boost boost, Vector error, Func<Boost, Vector> miss)
    {
        const double speedStep = 1, angleStep = 1e-4;
        var bySpeed = (miss(boost with { SpeedMs = boost.SpeedMs + speedStep }) - error) * (1 / speedStep);
        var byElevation = (miss(boost with { Elevation = boost.Elevation + angleStep }) - error) * (1 / angleStep);
        var byAzimuth = (miss(boost with { Azimuth = boost.Azimuth + angleStep }) - error) * (1 / angleStep);
        var jacobian = new Matrix3(
            bySpeed.X, byElevation.X, byAzimuth.X,
            bySpeed.Y, byElevation.Y, byAzimuth.Y,
            bySpeed.Z, byElevation.Z, byAzimuth.Z);
        var change = jacobian.Inverse() * error;

        // Halve the step until it helps: far from the solution the full step overshoots.
        for (var fraction = 1.0; fraction > 0.01; fraction /= 2)
        {
            var next = new Boost(
                boost.SpeedMs - (fraction * change.X),
                Math.Clamp(boost.Elevation - (fraction * change.Y), 0.05, 1.55),
                boost.Azimuth - (fraction * change.Z));
            var nextError = miss(next);
            if (nextError.LengthSquared < error.LengthSquared)
                return (next, nextError);
        }

        return (boost, error);
    }

    private MotionState Burnout(LocalFrame frame, Boost boost)
    {
        var direction = Direction(frame, boost);
        return new MotionState(
            frame.Origin + (direction * (boost.SpeedMs * spec.BurnSeconds / 2)), direction * boost.SpeedMs);
    }

    private static Vector Direction(LocalFrame frame, Boost boost)
    {
        var (sinElevation, cosElevation) = Elementary.SinCos(boost.Elevation);
        var (sinAzimuth, cosAzimuth) = Elementary.SinCos(boost.Azimuth);
        return frame.RotateFromLocal(
            new LocalVector(cosElevation * sinAzimuth, cosElevation * cosAzimuth, sinElevation));
    }

    /// <summary>State at the end of the descent, apogee height and seconds from burnout to the end.</summary>
    private (MotionState End, double Apogee, double Seconds) Descend(LocalFrame frame, Boost boost, double endHeight)
    {
        var state = Burnout(frame, boost);
        var apogee = GeodeticPoint.HeightMetres(state.Position);
        for (var seconds = 0.0; seconds < LongestFlightSeconds; seconds += SolveStepSeconds)
        {
            var next = flight.Step(state, SolveStepSeconds);
            var height = GeodeticPoint.HeightMetres(next.Position);
            apogee = Math.Max(apogee, Top(state, next, height));
            if (height <= endHeight)
            {
                var (end, fraction) = Cross(state, SolveStepSeconds, endHeight);
                return (end, apogee, seconds + fraction);
            }

            state = next;
        }

        return (state, apogee, LongestFlightSeconds);
    }

    /// <summary>Height of the top between two states a step apart: exact for constant vertical acceleration.</summary>
    private static double Top(in MotionState before, in MotionState after, double heightAfter)
    {
        var up = (after.Position - new Position(0, 0, 0)).Normalized();
        var climbBefore = before.Velocity.Dot(up);
        var climbAfter = after.Velocity.Dot(up);
        if (climbBefore <= 0 || climbAfter >= 0)
            return heightAfter;
        var fraction = climbBefore / (climbBefore - climbAfter);
        return GeodeticPoint.HeightMetres(before.Position) + (climbBefore * fraction * SolveStepSeconds / 2);
    }

    private (MotionState End, double Seconds) Cross(in MotionState before, double step, double endHeight)
    {
        double low = 0, high = step;
        for (var i = 0; i < 40; i++)
        {
            var middle = (low + high) / 2;
            if (GeodeticPoint.HeightMetres(flight.Step(before, middle).Position) > endHeight)
                low = middle;
            else
                high = middle;
        }

        return (flight.Step(before, high), high);
    }

    private Trajectory Tabulate(LocalFrame frame, Boost boost, double endHeight)
    {
        var direction = Direction(frame, boost);
        var acceleration = boost.SpeedMs / spec.BurnSeconds;
        var boostSteps = Math.Max(1, (int)Math.Ceiling(spec.BurnSeconds / TableStepSeconds));

        // The table's step divides the burn, so that burnout is a node.
        var step = spec.BurnSeconds / boostSteps;
        var states = ImmutableArray.CreateBuilder<MotionState>();
        for (var i = 0; i < boostSteps; i++)
        {
            var t = i * step;
            states.Add(new MotionState(
                frame.Origin + (direction * (acceleration * t * t / 2)), direction * (acceleration * t)));
        }

        var state = Burnout(frame, boost);
        states.Add(state);
        for (var seconds = spec.BurnSeconds; ; seconds += step)
        {
            var next = flight.Step(state, step);
            if (GeodeticPoint.HeightMetres(next.Position) <= endHeight)
            {
                var (end, rest) = Cross(state, step, endHeight);
                states.Add(end);
                return new Trajectory(states.ToImmutable(), step, spec.BurnSeconds, seconds + rest);
            }

            states.Add(next);
            state = next;
        }
    }

    private readonly record struct Boost(double SpeedMs, double Elevation, double Azimuth);
}
