using Aspis.Kernel.Geometry;
using Aspis.Kernel.Quantities;
using Aspis.Kernel.Terrain;
using Aspis.Scenarios.Files;

namespace Aspis.Scenarios.Laydowns;

/// <summary>
/// Reads points on the ground. A point stands as high as its file says, but never lower than the ground: coarse elevation knows
/// no hill tops, and a file no ground.
/// </summary>
internal static class GroundPoint
{
    /// <summary>Height of the ground under a point, m.</summary>
    public static double Under(GeodeticPoint point, Ground ground) =>
        ground.HeightMetres(point.Latitude.InDegrees, point.Longitude.InDegrees);

    /// <summary>A point from its three texts at a place in a file.</summary>
    public static GeodeticPoint Read(InputFile file, string place, string latitude, string longitude, string height, Ground ground)
    {
        var north = file.Quantity($"{place}.latitude", latitude, Dimension.Angle);
        var east = file.Quantity($"{place}.longitude", longitude, Dimension.Angle);
        var up = file.Quantity($"{place}.height", height, Dimension.Length);
        if (Math.Abs(north) > Math.PI / 2)
            throw file.Error($"{place}.latitude", $"\"{latitude}\" is beyond a pole; a latitude lies between -90 deg and 90 deg");
        if (Math.Abs(east) > Math.PI)
            throw file.Error($"{place}.longitude", $"\"{longitude}\" is out of range; a longitude lies between -180 deg and 180 deg");
        if (up is < -500 or > 9000)
            throw file.Error($"{place}.height", $"\"{height}\" is no height of ground; it lies between -500 m and 9000 m");
        var point = new GeodeticPoint(Angle.Radians(north), Angle.Radians(east), Length.Metres(up));
        return ground.IsSmooth ? point : point with { Height = Length.Metres(Math.Max(up, Under(point, ground))) };
    }

    /// <summary>A point so far east and north of another, as high above the ground, close enough for offsets of a few kilometres.</summary>
    public static GeodeticPoint Offset(GeodeticPoint from, double eastMetres, double northMetres, Ground ground)
    {
        var frame = new LocalFrame(from.ToPosition());
        var moved = GeodeticPoint.FromPosition(frame.FromLocal(new LocalVector(eastMetres, northMetres, 0)));
        return moved with { Height = Length.Metres(from.Height.InMetres + (Under(moved, ground) - Under(from, ground))) };
    }
}
