using System.Runtime.CompilerServices;

namespace Aspis.Kernel.Geometry;

/// <summary>A point in the WGS-84 Earth-centred Earth-fixed frame, in metres.</summary>
/// <param name="X">Metres towards latitude 0, longitude 0.</param>
/// <param name="Y">Metres towards latitude 0, longitude 90 degrees east.</param>
/// <param name="Z">Metres towards the north pole.</param>
public readonly record struct Position(double X, double Y, double Z)
{
    /// <summary>The vector from right to left.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector operator -(Position left, Position right) =>
        new(left.X - right.X, left.Y - right.Y, left.Z - right.Z);

    /// <summary>The point displaced by the vector.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Position operator +(Position point, Vector displacement) =>
        new(point.X + displacement.X, point.Y + displacement.Y, point.Z + displacement.Z);

    /// <summary>The point displaced against the vector.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Position operator -(Position point, Vector displacement) =>
        new(point.X - displacement.X, point.Y - displacement.Y, point.Z - displacement.Z);

    /// <summary>The straight-line distance in metres.</summary>
    public double DistanceTo(Position other) => (other - this).Length;
}
