namespace Aspis.Kernel.Geometry;

/// <summary>A three-by-three matrix; Mij is row i, column j.</summary>
/// <param name="M11">Row 1, column 1.</param>
/// <param name="M12">Row 1, column 2.</param>
/// <param name="M13">Row 1, column 3.</param>
/// <param name="M21">Row 2, column 1.</param>
/// <param name="M22">Row 2, column 2.</param>
/// <param name="M23">Row 2, column 3.</param>
/// <param name="M31">Row 3, column 1.</param>
/// <param name="M32">Row 3, column 2.</param>
/// <param name="M33">Row 3, column 3.</param>
public readonly record struct Matrix3(
    double M11,
    double M12,
    double M13,
    double M21,
    double M22,
    double M23,
    double M31,
    double M32,
    double M33)
{
    /// <summary>The identity.</summary>
    public static Matrix3 Identity => Diagonal(1, 1, 1);

    /// <summary>All zeros.</summary>
    public static Matrix3 Zero => default;

    /// <summary>The sum of the diagonal.</summary>
    public double Trace => M11 + M22 + M33;

    /// <summary>The determinant.</summary>
    public double Determinant =>
        M11 * (M22 * M33 - M23 * M32) - M12 * (M21 * M33 - M23 * M31) + M13 * (M21 * M32 - M22 * M31);

    /// <summary>A diagonal matrix.</summary>
    public static Matrix3 Diagonal(double a, double b, double c) => new(a, 0, 0, 0, b, 0, 0, 0, c);

    /// <summary>The matrix of products left_i right_j.</summary>
    public static Matrix3 OuterProduct(Vector left, Vector right) => new(
        left.X * right.X, left.X * right.Y, left.X * right.Z,
        left.Y * right.X, left.Y * right.Y, left.Y * right.Z,
        left.Z * right.X, left.Z * right.Y, left.Z * right.Z);

    /// <summary>The sum.</summary>
    public static Matrix3 operator +(Matrix3 left, Matrix3 right) => new(
        left.M11 + right.M11, left.M12 + right.M12, left.M13 + right.M13,
        left.M21 + right.M21, left.M22 + right.M22, left.M23 + right.M23,
        left.M31 + right.M31, left.M32 + right.M32, left.M33 + right.M33);

    /// <summary>The difference.</summary>
    public static Matrix3 operator -(Matrix3 left, Matrix3 right) => new(
        left.M11 - right.M11, left.M12 - right.M12, left.M13 - right.M13,
        left.M21 - right.M21, left.M22 - right.M22, left.M23 - right.M23,
        left.M31 - right.M31, left.M32 - right.M32, left.M33 - right.M33);

    /// <summary>The matrix times a number.</summary>
    public static Matrix3 operator *(Matrix3 value, double factor) => new(
        value.M11 * factor, value.M12 * factor, value.M13 * factor,
        value.M21 * factor, value.M22 * factor, value.M23 * factor,
        value.M31 * factor, value.M32 * factor, value.M33 * factor);

    /// <summary>A number times the matrix.</summary>
    public static Matrix3 operator *(double factor, Matrix3 value) => value * factor;

    /// <summary>The matrix applied to a column vector.</summary>
    public static Vector operator *(Matrix3 matrix, Vector column) => new(
        matrix.M11 * column.X + matrix.M12 * column.Y + matrix.M13 * column.Z,
        matrix.M21 * column.X + matrix.M22 * column.Y + matrix.M23 * column.Z,
        matrix.M31 * column.X + matrix.M32 * column.Y + matrix.M33 * column.Z);

    /// <summary>The matrix product.</summary>
    public static Matrix3 operator *(Matrix3 left, Matrix3 right) => new(
        left.M11 * right.M11 + left.M12 * right.M21 + left.M13 * right.M31,
        left.M11 * right.M12 + left.M12 * right.M22 + left.M13 * right.M32,
        left.M11 * right.M13 + left.M12 * right.M23 + left.M13 * right.M33,
        left.M21 * right.M11 + left.M22 * right.M21 + left.M23 * right.M31,
        left.M21 * right.M12 + left.M22 * right.M22 + left.M23 * right.M32,
        left.M21 * right.M13 + left.M22 * right.M23 + left.M23 * right.M33,
        left.M31 * right.M11 + left.M32 * right.M21 + left.M33 * right.M31,
        left.M31 * right.M12 + left.M32 * right.M22 + left.M33 * right.M32,
        left.M31 * right.M13 + left.M32 * right.M23 + left.M33 * right.M33);

    /// <summary>Rows and columns exchanged.</summary>
    public Matrix3 Transpose() => new(M11, M21, M31, M12, M22, M32, M13, M23, M33);

    /// <summary>The inverse by cofactors; a singular matrix is refused.</summary>
    public Matrix3 Inverse()
    {
        var determinant = Determinant;
        if (determinant == 0 || !double.IsFinite(determinant))
            throw new InvalidOperationException("The matrix has no inverse.");
        var adjugate = new Matrix3(
            M22 * M33 - M23 * M32, M13 * M32 - M12 * M33, M12 * M23 - M13 * M22,
            M23 * M31 - M21 * M33, M11 * M33 - M13 * M31, M13 * M21 - M11 * M23,
            M21 * M32 - M22 * M31, M12 * M31 - M11 * M32, M11 * M22 - M12 * M21);
        return adjugate * (1 / determinant);
    }
}
