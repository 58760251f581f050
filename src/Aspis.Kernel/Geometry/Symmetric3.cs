using System.Runtime.CompilerServices;

namespace Aspis.Kernel.Geometry;

/// <summary>A symmetric three-by-three matrix by its upper triangle: what a covariance is, and stays.</summary>
/// <param name="XX">Row 1, column 1.</param>
/// <param name="XY">Row 1, column 2.</param>
/// <param name="XZ">Row 1, column 3.</param>
/// <param name="YY">Row 2, column 2.</param>
/// <param name="YZ">Row 2, column 3.</param>
/// <param name="ZZ">Row 3, column 3.</param>
public readonly record struct Symmetric3(double XX, double XY, double XZ, double YY, double YZ, double ZZ)
{
    /// <summary>The identity.</summary>
    public static Symmetric3 Identity => Scaled(1);

    /// <summary>All zeros.</summary>
    public static Symmetric3 Zero => default;

    /// <summary>The sum of the diagonal.</summary>
    public double Trace => XX + YY + ZZ;

    /// <summary>The determinant.</summary>
    public double Determinant => (XX * ((YY * ZZ) - (YZ * YZ))) - (XY * ((XY * ZZ) - (YZ * XZ))) + (XZ * ((XY * YZ) - (YY * XZ)));

    /// <summary>A multiple of the identity.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Symmetric3 Scaled(double value) => new(value, 0, 0, value, 0, value);

    /// <summary>The matrix of products of a vector with itself.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Symmetric3 Square(Vector value) => new(
        value.X * value.X, value.X * value.Y, value.X * value.Z, value.Y * value.Y, value.Y * value.Z, value.Z * value.Z);

    /// <summary>Left times the transpose of right, where that is known to be symmetric.</summary>
    public static Symmetric3 Product(in Matrix3 left, in Matrix3 right) => new(
        (left.M11 * right.M11) + (left.M12 * right.M12) + (left.M13 * right.M13),
        (left.M11 * right.M21) + (left.M12 * right.M22) + (left.M13 * right.M23),
        (left.M11 * right.M31) + (left.M12 * right.M32) + (left.M13 * right.M33),
        (left.M21 * right.M21) + (left.M22 * right.M22) + (left.M23 * right.M23),
        (left.M21 * right.M31) + (left.M22 * right.M32) + (left.M23 * right.M33),
        (left.M31 * right.M31) + (left.M32 * right.M32) + (left.M33 * right.M33));

    /// <summary>A matrix and its transpose added: twice its symmetric part.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Symmetric3 WithTranspose(in Matrix3 value) => new(
        2 * value.M11, value.M12 + value.M21, value.M13 + value.M31, 2 * value.M22, value.M23 + value.M32, 2 * value.M33);

    /// <summary>The sum.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Symmetric3 operator +(Symmetric3 left, Symmetric3 right) => new(
        left.XX + right.XX, left.XY + right.XY, left.XZ + right.XZ, left.YY + right.YY, left.YZ + right.YZ, left.ZZ + right.ZZ);

    /// <summary>The difference.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Symmetric3 operator -(Symmetric3 left, Symmetric3 right) => new(
        left.XX - right.XX, left.XY - right.XY, left.XZ - right.XZ, left.YY - right.YY, left.YZ - right.YZ, left.ZZ - right.ZZ);

    /// <summary>The matrix times a number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Symmetric3 operator *(Symmetric3 value, double factor) => new(
        value.XX * factor, value.XY * factor, value.XZ * factor, value.YY * factor, value.YZ * factor, value.ZZ * factor);

    /// <summary>The matrix applied to a column vector.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector operator *(Symmetric3 matrix, Vector column) => new(
        (matrix.XX * column.X) + (matrix.XY * column.Y) + (matrix.XZ * column.Z),
        (matrix.XY * column.X) + (matrix.YY * column.Y) + (matrix.YZ * column.Z),
        (matrix.XZ * column.X) + (matrix.YZ * column.Y) + (matrix.ZZ * column.Z));

    /// <summary>A matrix times a symmetric one.</summary>
    public static Matrix3 operator *(Matrix3 left, Symmetric3 right) => new(
        (left.M11 * right.XX) + (left.M12 * right.XY) + (left.M13 * right.XZ),
        (left.M11 * right.XY) + (left.M12 * right.YY) + (left.M13 * right.YZ),
        (left.M11 * right.XZ) + (left.M12 * right.YZ) + (left.M13 * right.ZZ),
        (left.M21 * right.XX) + (left.M22 * right.XY) + (left.M23 * right.XZ),
        (left.M21 * right.XY) + (left.M22 * right.YY) + (left.M23 * right.YZ),
        (left.M21 * right.XZ) + (left.M22 * right.YZ) + (left.M23 * right.ZZ),
        (left.M31 * right.XX) + (left.M32 * right.XY) + (left.M33 * right.XZ),
        (left.M31 * right.XY) + (left.M32 * right.YY) + (left.M33 * right.YZ),
        (left.M31 * right.XZ) + (left.M32 * right.YZ) + (left.M33 * right.ZZ));

    /// <summary>The same as a full matrix.</summary>
    public Matrix3 ToMatrix() => new(XX, XY, XZ, XY, YY, YZ, XZ, YZ, ZZ);

    /// <summary>The inverse by cofactors, with the determinant; a singular matrix gives infinities or not-a-numbers.</summary>
    public Symmetric3 Inverse(out double determinant)
    {
        var a = (YY * ZZ) - (YZ * YZ);
        var b = (XZ * YZ) - (XY * ZZ);
        var c = (XY * YZ) - (XZ * YY);
        determinant = (XX * a) + (XY * b) + (XZ * c);
        var factor = 1 / determinant;
        return new(a * factor, b * factor, c * factor, ((XX * ZZ) - (XZ * XZ)) * factor, ((XY * XZ) - (XX * YZ)) * factor, ((XX * YY) - (XY * XY)) * factor);
    }

    /// <summary>The matrix between a vector and itself: vᵀMv.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Between(Vector value) => (this * value).Dot(value);
}
