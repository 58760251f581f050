using Aspis.Kernel.Geometry;
using Aspis.Kernel.Quantities;
using Aspis.Scenarios.Files;
using Aspis.World.Motion;

namespace Aspis.App.Calc;

/// <summary>A flight computed with steps so short that halving them changes nothing.</summary>
internal static class SettledFlight
{
    private const double LongestStepSeconds = 0.1;
    private const double MostSteps = 2e7;
    private const double SettledMetres = 1e-5;
    private const double SettledMs = 1e-6;
    private const double LowestMetres = -1000;

    /// <summary>Where a point mass is after a time, and how fast it then sinks, m/s.</summary>
    /// <param name="latitudeDegrees">Geodetic latitude of the start, degrees.</param>
    /// <param name="longitudeDegrees">Longitude of the start, degrees.</param>
    /// <param name="heightMetres">Height of the start above the ellipsoid, m.</param>
    /// <param name="velocity">Velocity relative to the ground at the start, m/s.</param>
    /// <param name="ballisticCoefficient">m/(C_D·A), kg/m²; infinite without drag.</param>
    /// <param name="seconds">Time of flight, s.</param>
    public static (GeodeticPoint Point, double DownMs) From(
        double latitudeDegrees, double longitudeDegrees, double heightMetres, LocalVector velocity, double ballisticCoefficient, double seconds)
    {
        var place = new GeodeticPoint(Angle.Degrees(latitudeDegrees), Angle.Degrees(longitudeDegrees), Length.Metres(heightMetres)).ToPosition();
        var start = new MotionState(place, new LocalFrame(place).RotateFromLocal(velocity));
        var end = seconds > 0 ? Settle(new PointMassFlight(ballisticCoefficient), start, seconds) : start;
        var point = GeodeticPoint.FromPosition(end.Position);
        if (!(point.Height.InMetres > LowestMetres))
            throw new InputException($"seconds: after {seconds} s it is {-point.Height.InMetres:F0} m below the ellipsoid; ask for a time before it comes down");
        return (point, -new LocalFrame(end.Position).RotateToLocal(end.Velocity).Up);
    }

    private static MotionState Settle(PointMassFlight flight, MotionState start, double seconds)
    {
        var step = Math.Min(LongestStepSeconds, seconds);
        var coarse = flight.After(start, seconds, step);
        while (seconds / step < MostSteps)
        {
            step /= 2;
            var fine = flight.After(start, seconds, step);
            if (fine.Position.DistanceTo(coarse.Position) < SettledMetres && (fine.Velocity - coarse.Velocity).Length < SettledMs)
                return fine;
            coarse = fine;
        }

        throw new InputException("seconds: the flight cannot be followed that long with these figures; it may have gone through the ground");
    }
}
