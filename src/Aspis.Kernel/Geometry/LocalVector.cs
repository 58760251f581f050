namespace Aspis.Kernel.Geometry;

/// <summary>A vector along the axes of a local frame, in metres or metres per second.</summary>
/// <param name="East">Component to the east.</param>
/// <param name="North">Component to the north.</param>
/// <param name="Up">Component along the ellipsoid normal.</param>
public readonly record struct LocalVector(double East, double North, double Up);
