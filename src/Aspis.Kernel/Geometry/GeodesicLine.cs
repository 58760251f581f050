namespace Aspis.Kernel.Geometry;

/// <summary>The shortest line between two points of the ellipsoid.</summary>
/// <param name="DistanceMetres">Its length in metres.</param>
/// <param name="Azimuth1Degrees">Its direction at the first point, clockwise from north, from -180 to 180.</param>
/// <param name="Azimuth2Degrees">Its forward direction at the second point, likewise.</param>
public readonly record struct GeodesicLine(double DistanceMetres, double Azimuth1Degrees, double Azimuth2Degrees);
