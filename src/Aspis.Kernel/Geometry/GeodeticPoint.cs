using System.Runtime.CompilerServices;
using Aspis.Kernel.Numerics;
using Aspis.Kernel.Quantities;

namespace Aspis.Kernel.Geometry;

/// <summary>A point by geodetic latitude, longitude and height above the WGS-84 ellipsoid.</summary>
/// <param name="Latitude">Geodetic latitude, north positive.</param>
/// <param name="Longitude">Longitude, east positive.</param>
/// <param name="Height">Height along the ellipsoid normal.</param>
public readonly record struct GeodeticPoint(Angle Latitude, Angle Longitude, Length Height)
{
    /// <summary>The same point in the Earth-centred Earth-fixed frame.</summary>
    public Position ToPosition()
    {
        var (sinLatitude, cosLatitude) = Elementary.SinCos(Latitude.InRadians);
        var (sinLongitude, cosLongitude) = Elementary.SinCos(Longitude.InRadians);
        var height = Height.InMetres;
        var normal = Wgs84.A / Math.Sqrt(1 - Wgs84.EccentricitySquared * sinLatitude * sinLatitude);
        var axial = (normal + height) * cosLatitude;
        return new Position(
            axial * cosLongitude,
            axial * sinLongitude,
            (normal * (1 - Wgs84.EccentricitySquared) + height) * sinLatitude);
    }

    /// <summary>
    /// The geodetic point at a position, to 1e-9 rad and 1e-6 m outside the Earth's inner 50 km and up to
    /// 10,000 km height (Bowring, "The accuracy of geodetic latitude and height equations", 1985, iterated).
    /// </summary>
    public static GeodeticPoint FromPosition(Position position)
    {
        var axial = Math.Sqrt(position.X * position.X + position.Y * position.Y);
        var (sin, cos) = SinCosLatitude(axial, position.Z, 4);
        return new GeodeticPoint(
            Angle.Radians(Elementary.Atan2(sin, cos)),
            Angle.Radians(Elementary.Atan2(position.Y, position.X)),
            Length.Metres(HeightAt(axial, position.Z, sin, cos)));
    }

    /// <summary>Height above the ellipsoid in metres, within 1 mm below 1000 km, without any trigonometry.</summary>
    public static double HeightMetres(Position position)
    {
        var axial = Math.Sqrt(position.X * position.X + position.Y * position.Y);
        var (sin, cos) = SinCosLatitude(axial, position.Z, 1);
        return HeightAt(axial, position.Z, sin, cos);
    }

    // The error of the height is second order in that of the latitude, so one iteration is enough for it.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double HeightAt(double axial, double z, double sin, double cos) =>
        axial * cos + z * sin - Wgs84.A * Math.Sqrt(1 - Wgs84.EccentricitySquared * sin * sin);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (double Sin, double Cos) SinCosLatitude(double axial, double z, int iterations)
    {
        const double SecondEccentricitySquared =
            Wgs84.EccentricitySquared / (1 - Wgs84.EccentricitySquared);
        const double OnAxis = SecondEccentricitySquared * Wgs84.B;
        const double OnPlane = Wgs84.EccentricitySquared * Wgs84.A;
        // Start with the reduced latitude of the point itself: tan(beta) = z / ((1 - f) axial) scaled by b/a.
        var (sin, cos) = Unit(z, axial * (1 - Wgs84.F));
        for (var i = 0; i < iterations; i++)
        {
            var (numerator, denominator) = (z + OnAxis * sin * sin * sin, axial - OnPlane * cos * cos * cos);
            if (i == iterations - 1)
                return Unit(numerator, denominator);
            (sin, cos) = Unit(numerator * (1 - Wgs84.F), denominator);
        }

        return (sin, cos);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (double Sin, double Cos) Unit(double opposite, double adjacent)
    {
        var length = Math.Sqrt(opposite * opposite + adjacent * adjacent);
        return length > 0 ? (opposite / length, adjacent / length) : (0, 1);
    }
}
