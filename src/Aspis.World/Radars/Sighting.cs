using Aspis.Kernel.Geometry;
using Aspis.Kernel.Numerics;

namespace Aspis.World.Radars;

/// <summary>The true geometry of one look: what a perfect radar at the site would measure.</summary>
/// <param name="RangeMetres">Slant range, m.</param>
/// <param name="AzimuthRadians">Bearing clockwise from true north, rad in (−π, π].</param>
/// <param name="ElevationRadians">Elevation above the horizontal, rad.</param>
/// <param name="RangeRateMs">Rate of change of range, m/s.</param>
public readonly record struct Sighting(
    double RangeMetres, double AzimuthRadians, double ElevationRadians, double RangeRateMs)
{
    /// <summary>What the site has in its sights when an object is there and moves so.</summary>
    public static Sighting From(RadarSite site, Position position, Vector velocity)
    {
        var offset = position - site.Antenna;
        var range = offset.Length;
        var local = site.Frame.RotateToLocal(offset);
        return new Sighting(
            range,
            Elementary.Atan2(local.East, local.North),
            Elementary.Asin(Math.Clamp(local.Up / range, -1, 1)),
            velocity.Dot(offset) / range);
    }
}
