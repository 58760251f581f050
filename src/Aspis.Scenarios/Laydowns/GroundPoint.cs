using Aspis.Kernel.Geometry;
using Aspis.Kernel.Quantities;
using Aspis.Scenarios.Files;

namespace Aspis.Scenarios.Laydowns;

/// <summary>Reads points on the ground.</summary>
internal static class GroundPoint
{
    /// <summary>A point from its three texts at a place in a file.</summary>
    public static GeodeticPoint Read(InputFile file, string place, string latitude, string longitude, string height)
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
        return new GeodeticPoint(Angle.Radians(north), Angle.Radians(east), Length.Metres(up));
    }

    /// <summary>A point so far east and north of another, at the same height, close enough for offsets of a few kilometres.</summary>
    public static GeodeticPoint Offset(GeodeticPoint from, double eastMetres, double northMetres)
    {
        var frame = new LocalFrame(from.ToPosition());
        var moved = GeodeticPoint.FromPosition(frame.FromLocal(new LocalVector(eastMetres, northMetres, 0)));
        return moved with { Height = from.Height };
    }
}
