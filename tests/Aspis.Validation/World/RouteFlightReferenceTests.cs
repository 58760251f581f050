using Aspis.Kernel.Geometry;
using Aspis.Validation.Kernel;
using Aspis.World.Motion;

namespace Aspis.Validation.World;

public sealed class RouteFlightReferenceTests
{
    private const double SpeedMs = 250;
    private const double LeastReducedLengthMetres = 1;

    // Karney, "Test data for geodesics" (GeodTest), 2010, CC0. Columns: lat1 lon1 azi1 lat2 lon2 azi2 s12 a12 m12 ...
    [Fact]
    public void Along_EveryGeodTestLine_IsAsLongAndEndsThereToAMillimetre()
    {
        var count = 0;
        foreach (var line in ReferenceFile.Numbers("geodesic.dat", ' '))
        {
            var (from, to) = (new GeodesicEnd(line[0], line[1], 0).Point, new GeodesicEnd(line[3], line[4], 0).Point);
            var flight = RouteFlight.Along([from, to], SpeedMs);
            Assert.Equal(line[6], flight.ArrivalSeconds * SpeedMs, 1e-3);
            Assert.InRange(flight.At(flight.ArrivalSeconds).Position.DistanceTo(to.ToPosition()), 0, 1e-3);

            // Between conjugate points (reduced length near zero) the ends do not settle which way a geodesic goes.
            if (Math.Abs(line[8]) < LeastReducedLengthMetres)
                continue;
            foreach (var share in new[] { 0.1234, 0.5, 0.9 })
            {
                var there = Geodesic.Direct(line[0], line[1], line[2], share * line[6]).Point.ToPosition();
                Assert.InRange(flight.At(share * flight.ArrivalSeconds).Position.DistanceTo(there), 0, 1e-3);
            }

            count++;
        }

        Assert.True(count > 40);
    }
}
