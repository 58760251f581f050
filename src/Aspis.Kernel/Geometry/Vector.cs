using System.Runtime.CompilerServices;

namespace Aspis.Kernel.Geometry;

/// <summary>A free vector along the Earth-centred Earth-fixed axes, in metres or metres per second.</summary>
/// <param name="X">Component towards latitude 0, longitude 0.</param>
/// <param name="Y">Component towards latitude 0, longitude 90 degrees east.</param>
/// <param name="Z">Component towards the north pole.</param>
public readonly record struct Vector(double X, double Y, double Z)
{
    /// <summary>The vector of no length.</summary>
    public static Vector Zero => default;

    /// <summary>The Euclidean norm.</summary>
    public double Length => Math.Sqrt(LengthSquared);

    /// <summary>The square of the Euclidean norm.</summary>
    public double LengthSquared => X * X + Y * Y + Z * Z;

    /// <summary>The sum.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector operator +(Vector left, Vector right) =>
        new(left.X + right.X, left.Y + right.Y, left.Z + right.Z);

    /// <summary>The difference.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector operator -(Vector left, Vector right) =>
        new(left.X - right.X, left.Y - right.Y, left.Z - right.Z);

    /// <summary>The opposite.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector operator -(Vector value) => new(-value.X, -value.Y, -value.Z);

    /// <summary>The vector times a number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector operator *(Vector value, double factor) =>
        new(value.X * factor, value.Y * factor, value.Z * factor);

    /// <summary>A number times the vector.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector operator *(double factor, Vector value) => value * factor;

    /// <summary>The vector divided by a number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector operator /(Vector value, double divisor) =>
        new(value.X / divisor, value.Y / divisor, value.Z / divisor);

    /// <summary>The scalar product.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Dot(Vector other) => X * other.X + Y * other.Y + Z * other.Z;

    /// <summary>The vector product.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector Cross(Vector other) =>
        new(Y * other.Z - Z * other.Y, Z * other.X - X * other.Z, X * other.Y - Y * other.X);

    /// <summary>The unit vector of the same direction; zero stays zero.</summary>
    public Vector Normalized()
    {
        var length = Length;
        return length > 0 ? this / length : this;
    }
}
