using Aspis.Kernel.Geometry;
using Aspis.Kernel.Quantities;
using Aspis.Validation.Kernel;
using Aspis.World.Motion;

namespace Aspis.Validation.World;

public sealed class PointMassFlightReferenceTests
{
    private const double FootMetres = 0.3048;
    private const double SlugKilograms = 14.593902937206364;
    private const double AreaM2 = 0.1963495 * FootMetres * FootMetres;
    private const double StepSeconds = 0.05;

    // NASA Engineering and Safety Center, "Check-Cases for Verification of 6-Degree-of-Freedom Flight Vehicle Simulations",
    // NASA/TM-2015-218675, 2015, cases 1 and 9, once a second for 30 s.
    [Theory]
    [InlineData(1, 0)]
    [InlineData(9, 0.1)]
    public void After_NasaCheckCase_IsWithinATwentiethOfAFoot(int number, double dragCoefficient)
    {
        var rows = ReferenceFile.Numbers("nasa-point-mass.csv", ',').Where(row => (int)row[0] == number).ToArray();
        Assert.Equal(31, rows.Length);
        var flight = new PointMassFlight(SlugKilograms / (AreaM2 * dragCoefficient));
        var start = Start(rows[0]);
        foreach (var row in rows.Skip(1))
        {
            var end = flight.After(start, row[1], StepSeconds);
            var point = GeodeticPoint.FromPosition(end.Position);
            var wanted = new GeodeticPoint(Angle.Degrees(row[4]), Angle.Degrees(row[3]), Length.Feet(row[2]));
            Assert.Equal(row[2], point.Height.InFeet, 0.05);
            Assert.InRange(wanted.ToPosition().DistanceTo(end.Position) / FootMetres, 0, 0.05);
            var velocity = new LocalFrame(end.Position).RotateToLocal(end.Velocity);
            Assert.Equal(row[6], velocity.East / FootMetres, 0.01);
            Assert.Equal(row[7], -velocity.Up / FootMetres, 0.01);
        }
    }

    // Velocities of these cases are north, east and down, relative to the ground.
    private static MotionState Start(double[] row)
    {
        var place = new GeodeticPoint(Angle.Degrees(row[4]), Angle.Degrees(row[3]), Length.Feet(row[2])).ToPosition();
        var local = new LocalVector(row[6] * FootMetres, row[5] * FootMetres, -row[7] * FootMetres);
        return new MotionState(place, new LocalFrame(place).RotateFromLocal(local));
    }
}
