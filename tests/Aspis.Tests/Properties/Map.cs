using System.Globalization;
using Aspis.Kernel.Geometry;

namespace Aspis.Tests.Properties;

/// <summary>The ground on which scenarios made by chance take place: a town and what lies around it.</summary>
internal static class Map
{
    private const double Latitude = 33;
    private const double Longitude = 44;

    /// <summary>Latitude and longitude, as files have them, of the point on a bearing of the town, degrees, so many km away.</summary>
    public static (string Latitude, string Longitude) Away(double bearingDegrees, double kilometres)
    {
        var end = Geodesic.Direct(Latitude, Longitude, bearingDegrees, kilometres * 1000);
        return (
            string.Create(CultureInfo.InvariantCulture, $"{end.LatitudeDegrees:F6} deg"),
            string.Create(CultureInfo.InvariantCulture, $"{end.LongitudeDegrees:F6} deg"));
    }
}
