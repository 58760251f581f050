namespace Aspis.Kernel.Geometry;

/// <summary>A geodesic between two parallels for a trial direction, in the arrangement of the search.</summary>
/// <param name="DistanceMetres">Its length in metres.</param>
/// <param name="SineAzimuth1">Sine of its azimuth at the start.</param>
/// <param name="CosineAzimuth1">Cosine of the same.</param>
/// <param name="SineAzimuth2">Sine of its azimuth at the end.</param>
/// <param name="CosineAzimuth2">Cosine of the same.</param>
/// <param name="LongitudeRadians">The longitude it covers.</param>
/// <param name="Slope">Derivative of that longitude by the first azimuth; not finite due east or west.</param>
internal readonly record struct GeodesicCourse(
    double DistanceMetres,
    double SineAzimuth1,
    double CosineAzimuth1,
    double SineAzimuth2,
    double CosineAzimuth2,
    double LongitudeRadians,
    double Slope);
