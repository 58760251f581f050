using Aspis.Kernel.Geometry;
using Aspis.Kernel.Quantities;
using Aspis.World.Motion;

namespace Aspis.Validation.World;

/// <summary>
/// Minimum-energy arcs over a sphere of 6,371 km (Bate, Mueller, White, "Fundamentals of Astrodynamics", 1971, chapter 6),
/// checked three ways: printed digits, an integration written here, and the full model's departure from both.
/// </summary>
public sealed class BallisticArcReferenceTests
{
    [Theory]
    [InlineData(300, 1696.481, 44.3255, 74.110, 251.035)]
    [InlineData(1000, 3016.118, 42.7517, 239.938, 474.360)]
    public void Over_PublishedRanges_AgreesToTheirDigits(
        double kilometres, double speed, double degrees, double apogee, double seconds)
    {
        var arc = MinimumEnergyArc.Over(kilometres * 1000);
        Assert.Equal(speed, arc.SpeedMs, 5e-4);
        Assert.Equal(degrees, arc.AngleRadians * 180 / Math.PI, 5e-5);
        Assert.Equal(apogee, arc.ApogeeMetres / 1000, 5e-4);
        Assert.Equal(seconds, arc.TimeSeconds, 5e-4);
    }

    [Theory]
    [InlineData(100)]
    [InlineData(300)]
    [InlineData(1000)]
    [InlineData(3000)]
    public void Over_AnyRange_MeetsAnIntegratedOrbit(double kilometres)
    {
        var arc = MinimumEnergyArc.Over(kilometres * 1000);
        var (range, apogee, seconds) = Integrate(arc.SpeedMs, arc.AngleRadians);
        Assert.Equal(kilometres * 1000, range, 1);
        Assert.Equal(arc.ApogeeMetres, apogee, 1);
        Assert.Equal(arc.TimeSeconds, seconds, 1e-3);
    }

    [Theory]
    [InlineData(300)]
    [InlineData(1000)]
    public void Over_AnyRange_IsTheLeastSpeed(double kilometres)
    {
        var arc = MinimumEnergyArc.Over(kilometres * 1000);
        Assert.True(Integrate(arc.SpeedMs, arc.AngleRadians + 0.02).Range < kilometres * 1000);
        Assert.True(Integrate(arc.SpeedMs, arc.AngleRadians - 0.02).Range < kilometres * 1000);
    }

    /// <summary>
    /// The full model without drag. To first order rotation lengthens an eastbound range and shortens a westbound one by
    /// 2 ω cos φ (v/g − 2HT/3R): less weight (Eötvös) less the backward drift at height. The mean of the two differs from
    /// the closed form only by the ellipsoid, J2 and second order.
    /// </summary>
    [Theory]
    [InlineData(300)]
    [InlineData(1000)]
    public void FullModel_EastAndWest_DepartsFromTheClosedFormByRotation(double kilometres)
    {
        var arc = MinimumEnergyArc.Over(kilometres * 1000);
        var (east, west) = (FullRange(arc, 1) / (kilometres * 1000), FullRange(arc, -1) / (kilometres * 1000));
        var drift = 2 * arc.ApogeeMetres * arc.TimeSeconds / (3 * kilometres * 1000);
        var share = 2 * Wgs84.RotationRate * Math.Cos(35 * Math.PI / 180)
            * ((arc.SpeedMs * Math.Cos(arc.AngleRadians) / 9.8) - drift);
        Assert.InRange((east - west) / 2, 0.9 * share, 1.12 * share);
        Assert.InRange((east + west) / 2, 0.996, 1.004);
    }

    private static double FullRange(MinimumEnergyArc arc, int eastward)
    {
        var start = new GeodeticPoint(Angle.Degrees(35), Angle.Degrees(45), Length.Zero);
        var frame = new LocalFrame(start.ToPosition());
        var velocity = (frame.East * (eastward * Math.Cos(arc.AngleRadians))) + (frame.Up * Math.Sin(arc.AngleRadians));
        var flight = new PointMassFlight(double.PositiveInfinity);
        var state = new MotionState(frame.Origin, velocity * arc.SpeedMs);
        do
        {
            state = flight.Step(state, 0.1);
        }
        while (GeodeticPoint.HeightMetres(state.Position) > 0);
        return Geodesic.Inverse(start, GeodeticPoint.FromPosition(state.Position)).DistanceMetres;
    }

    /// <summary>A planar orbit in polar coordinates, angular momentum kept exactly, by Runge–Kutta in steps of 0.05 s.</summary>
    private static (double Range, double Apogee, double Seconds) Integrate(double speed, double angle)
    {
        const double radius = MinimumEnergyArc.RadiusMetres, step = 0.05;
        var momentum = radius * speed * Math.Cos(angle);
        var (r, climb, turned, time, top) = (radius, speed * Math.Sin(angle), 0.0, 0.0, radius);
        while (true)
        {
            var (r1, c1, t1) = Step(r, climb, turned, step, momentum);
            if (r1 < radius)
            {
                var share = (r - radius) / (r - r1);
                return ((turned + (share * (t1 - turned))) * radius, top - radius, time + (share * step));
            }

            (r, climb, turned, time, top) = (r1, c1, t1, time + step, Math.Max(top, r1));
        }
    }

    private static (double R, double Climb, double Turned) Step(double r, double climb, double turned, double h, double momentum)
    {
        var (a1, b1, c1) = Rates(r, climb, momentum);
        var (a2, b2, c2) = Rates(r + (a1 * h / 2), climb + (b1 * h / 2), momentum);
        var (a3, b3, c3) = Rates(r + (a2 * h / 2), climb + (b2 * h / 2), momentum);
        var (a4, b4, c4) = Rates(r + (a3 * h), climb + (b3 * h), momentum);
        return (
            r + (h * (a1 + (2 * (a2 + a3)) + a4) / 6),
            climb + (h * (b1 + (2 * (b2 + b3)) + b4) / 6),
            turned + (h * (c1 + (2 * (c2 + c3)) + c4) / 6));
    }

    private static (double Climb, double Acceleration, double Turn) Rates(double r, double climb, double momentum) =>
        (climb, (momentum * momentum / (r * r * r)) - (MinimumEnergyArc.Mu / (r * r)), momentum / (r * r));
}
