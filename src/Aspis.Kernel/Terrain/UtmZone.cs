namespace Aspis.Kernel.Terrain;

/// <summary>A zone of the Universal Transverse Mercator grid on WGS-84.</summary>
/// <param name="Number">1 to 60, from 180 degrees west in steps of six degrees.</param>
/// <param name="IsNorth">Whether northings count from the equator, and not from 10,000 km south of it.</param>
public readonly record struct UtmZone(int Number, bool IsNorth)
{
    private const double Scale = 0.9996;
    private const double FalseEasting = 500_000;
    private const double FalseNorthing = 10_000_000;

    /// <summary>Longitude of the central meridian, degrees.</summary>
    public double MeridianDegrees => (6 * Number) - 183;

    /// <summary>The zone's code in the EPSG register.</summary>
    public int EpsgCode => (IsNorth ? 32600 : 32700) + Number;

    /// <summary>The zone with an EPSG code of WGS-84 UTM, or null.</summary>
    public static UtmZone? FromEpsg(int code) => code switch
    {
        > 32600 and <= 32660 => new UtmZone(code - 32600, true),
        > 32700 and <= 32760 => new UtmZone(code - 32700, false),
        _ => null,
    };

    /// <summary>
    /// The zone a point lies in by the six-degree rule, without the exceptions of Norway and Svalbard.
    /// </summary>
    public static UtmZone Of(double latitudeDegrees, double longitudeDegrees)
    {
        var turned = longitudeDegrees + 180 - (360 * Math.Floor((longitudeDegrees + 180) / 360));
        return new UtmZone(Math.Min(60, (int)(turned / 6) + 1), latitudeDegrees >= 0);
    }

    /// <summary>Easting and northing of a point, m.</summary>
    public (double EastingMetres, double NorthingMetres) ToGrid(double latitudeDegrees, double longitudeDegrees)
    {
        var fromMeridian = Math.IEEERemainder(longitudeDegrees - MeridianDegrees, 360);
        var (east, north) = TransverseMercator.Forward(latitudeDegrees, fromMeridian);
        return ((Scale * east) + FalseEasting, (Scale * north) + (IsNorth ? 0 : FalseNorthing));
    }

    /// <summary>Latitude and longitude of a grid point, degrees.</summary>
    public (double LatitudeDegrees, double LongitudeDegrees) ToGeographic(double eastingMetres, double northingMetres)
    {
        var north = northingMetres - (IsNorth ? 0 : FalseNorthing);
        var (latitude, fromMeridian) = TransverseMercator.Inverse((eastingMetres - FalseEasting) / Scale, north / Scale);
        return (latitude, Math.IEEERemainder(MeridianDegrees + fromMeridian, 360));
    }
}
