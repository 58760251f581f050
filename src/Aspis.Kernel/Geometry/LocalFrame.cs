using Aspis.Kernel.Numerics;

namespace Aspis.Kernel.Geometry;

/// <summary>East, north and up at an origin, up being the normal of the WGS-84 ellipsoid.</summary>
public sealed class LocalFrame
{
    /// <summary>The frame at this origin.</summary>
    public LocalFrame(Position origin)
    {
        var point = GeodeticPoint.FromPosition(origin);
        var (sinLatitude, cosLatitude) = Elementary.SinCos(point.Latitude.InRadians);
        var (sinLongitude, cosLongitude) = Elementary.SinCos(point.Longitude.InRadians);
        Origin = origin;
        East = new Vector(-sinLongitude, cosLongitude, 0);
        North = new Vector(-sinLatitude * cosLongitude, -sinLatitude * sinLongitude, cosLatitude);
        Up = new Vector(cosLatitude * cosLongitude, cosLatitude * sinLongitude, sinLatitude);
    }

    /// <summary>The origin, Earth-centred Earth-fixed.</summary>
    public Position Origin { get; }

    /// <summary>The unit vector to the east.</summary>
    public Vector East { get; }

    /// <summary>The unit vector to the north.</summary>
    public Vector North { get; }

    /// <summary>The unit vector along the ellipsoid normal.</summary>
    public Vector Up { get; }

    /// <summary>A point as seen from the origin, in metres.</summary>
    public LocalVector ToLocal(Position point) => RotateToLocal(point - Origin);

    /// <summary>The point at this local vector from the origin.</summary>
    public Position FromLocal(LocalVector local) => Origin + RotateFromLocal(local);

    /// <summary>A free vector expressed along the local axes.</summary>
    public LocalVector RotateToLocal(Vector vector) =>
        new(vector.Dot(East), vector.Dot(North), vector.Dot(Up));

    /// <summary>A local vector expressed along the Earth-fixed axes.</summary>
    public Vector RotateFromLocal(LocalVector local) => East * local.East + North * local.North + Up * local.Up;
}
