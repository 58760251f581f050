using Aspis.Kernel.Geometry;
using Aspis.Kernel.Quantities;
using Aspis.World.Motion;

namespace Aspis.Tests.Motion;

/// <summary>
/// Out, a level turn of 180 degrees to the right at 2 g, and home. A level turn at load factor n has the radius
/// v²/(g √(n² − 1)) (Anderson, "Introduction to Flight"); its arc is flown here as twelve chords.
/// </summary>
public sealed class SortieFlightTests
{
    private const double OutMetres = 80_000;
    private const double ShortOfMetres = 20_000;
    private const int Chords = 12;
    private static readonly GeodeticPoint Entry = new(Angle.Degrees(33), Angle.Degrees(44), Length.Metres(9_000));
    private static readonly GeodeticPoint Target = Geodesic.Direct(33, 44, 60, OutMetres + ShortOfMetres).Point;

    [Theory]
    [InlineData(90)]
    [InlineData(250)]
    public void Towards_Turn_HasTheRadiusOfTwoG(double speed)
    {
        var radius = speed * speed / (9.80665 * Math.Sqrt(3));
        var flight = SortieFlight.Towards(Entry, Target, ShortOfMetres, speed);
        var turning = Geodesic.Direct(33, 44, 60, OutMetres).Point with { Height = Entry.Height };
        Assert.InRange(flight.At(OutMetres / speed).Position.DistanceTo(turning.ToPosition()), 0, 0.1);
        var chord = 2 * radius * Math.Sin(Math.PI / (2 * Chords));

        // The corners lie on the circle around the point a radius to the right of the turning point.
        var course = Geodesic.Inverse(turning, Target).Azimuth1Degrees;
        var centre = Geodesic.Direct(turning.Latitude.InDegrees, turning.Longitude.InDegrees, course + 90, radius).Point;
        for (var i = 0; i <= Chords; i++)
        {
            var at = GeodeticPoint.FromPosition(flight.At((OutMetres + (i * chord)) / speed).Position);
            Assert.Equal(radius, Geodesic.Inverse(centre, at).DistanceMetres, 1e-3 * radius);
        }

        var end = GeodeticPoint.FromPosition(flight.At((OutMetres + (Chords * chord)) / speed).Position);
        Assert.Equal(2 * radius, Geodesic.Inverse(turning, end).DistanceMetres, 1e-3 * radius);
    }

    [Fact]
    public void Towards_WholeWay_ReturnsToItsEntryAtOneHeightInTheClosedFormTime()
    {
        const double speed = 250;
        var flight = SortieFlight.Towards(Entry, Target, ShortOfMetres, speed);
        const double diameter = 2 * speed * speed / (9.80665 * 1.7320508075688772);
        var length = OutMetres + (Chords * diameter * Math.Sin(Math.PI / (2 * Chords))) + Math.Sqrt((OutMetres * OutMetres) + (diameter * diameter));
        Assert.Equal(length / speed, flight.ArrivalSeconds, 0.01);
        Assert.InRange(flight.At(0).Position.DistanceTo(Entry.ToPosition()), 0, 1e-6);
        Assert.InRange(flight.At(flight.ArrivalSeconds).Position.DistanceTo(Entry.ToPosition()), 0, 1e-3);
        for (var t = 0.0; t < flight.ArrivalSeconds; t += 3)
            Assert.Equal(9_000, GeodeticPoint.HeightMetres(flight.At(t).Position), 0.01);
    }

    [Fact]
    public void Towards_EntryInsideTheTurningDistance_SaysSo()
    {
        var message = Assert.Throws<ArgumentException>(() => SortieFlight.Towards(Entry, Target, OutMetres + ShortOfMetres, 250)).Message;
        Assert.Contains("would have to turn at 100 km", message, StringComparison.Ordinal);
    }
}
