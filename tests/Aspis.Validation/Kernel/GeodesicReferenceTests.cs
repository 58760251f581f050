using Aspis.Kernel.Geometry;

namespace Aspis.Validation.Kernel;

public sealed class GeodesicReferenceTests
{
    // Karney, "Test data for geodesics" (GeodTest), 2010, CC0: accurate to about 1e-8 m. Columns: lat1 lon1 azi1 lat2
    // lon2 azi2 s12 ...
    [Fact]
    public void Inverse_EveryGeodTestLine_IsWithinAHundredNanometres()
    {
        var lines = ReferenceFile.Numbers("geodesic.dat", ' ').ToArray();
        Assert.Equal(50, lines.Length);
        foreach (var line in lines)
        {
            var found = Geodesic.Inverse(line[0], line[1], line[3], line[4]);
            Assert.Equal(line[6], found.DistanceMetres, 1e-7);
            AssertArrives(line[0], line[1], found, line[3], line[4]);
        }
    }

    [Fact]
    public void Direct_EveryGeodTestLine_IsWithinAHundredNanometres()
    {
        foreach (var line in ReferenceFile.Numbers("geodesic.dat", ' '))
        {
            AssertArrives(line[0], line[1], new GeodesicLine(line[6], line[2], 0), line[3], line[4]);
            var end = Geodesic.Direct(line[0], line[1], line[2], line[6]);
            // Close to a pole the azimuth turns with the longitude, so a nanometre counts there.
            Assert.Equal(0, Math.IEEERemainder(end.Azimuth2Degrees - line[5], 360), 1e-9);
        }
    }

    // The hard ones: nearly antipodal, nearly equatorial, very short, nearly polar and meridional lines, solved with
    // GeographicLib 2.1.2 (Karney 2022), GeodSolve -i -p 10. Columns: lat1 lon1 lat2 lon2 azi1 azi2 s12.
    [Fact]
    public void Inverse_HardLines_AreWithinAHundredNanometres()
    {
        var count = 0;
        foreach (var line in ReferenceFile.Numbers("geodesic-hard.dat", ' '))
        {
            var found = Geodesic.Inverse(line[0], line[1], line[2], line[3]);
            Assert.Equal(line[6], found.DistanceMetres, 1e-7);
            AssertArrives(line[0], line[1], found, line[2], line[3]);
            count++;
        }

        Assert.Equal(800, count);
    }

    // Vincenty's classic failures, distances from Karney, "Algorithms for geodesics", 2013, and GeographicLib.
    [Theory]
    [InlineData(0.5, 179.5, 19936288.578965)]
    [InlineData(0.5, 179.7, 19944127.421)]
    public void Inverse_PublishedNearlyAntipodalLines_Agree(double latitude, double longitude, double metres) =>
        Assert.Equal(metres, Geodesic.Inverse(0, 0, latitude, longitude).DistanceMetres, 1e-3);

    private static void AssertArrives(
        double latitude1, double longitude1, GeodesicLine line, double latitude2, double longitude2)
    {
        var end = Geodesic.Direct(latitude1, longitude1, line.Azimuth1Degrees, line.DistanceMetres);
        var wanted = new GeodesicEnd(latitude2, longitude2, 0);
        Assert.InRange(end.Point.ToPosition().DistanceTo(wanted.Point.ToPosition()), 0, 1e-7);
    }
}
