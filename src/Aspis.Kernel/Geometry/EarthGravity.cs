namespace Aspis.Kernel.Geometry;

/// <summary>Attraction of the Earth: a central mass and its oblateness (second zonal harmonic).</summary>
public static class EarthGravity
{
    /// <summary>
    /// Attraction at a point, m/s2, without the effects of rotation: central term and J2
    /// (Vallado, "Fundamentals of Astrodynamics and Applications", 2013, section 8.6).
    /// </summary>
    public static Vector Acceleration(Position position)
    {
        var (x, y, z) = (position.X, position.Y, position.Z);
        var radiusSquared = x * x + y * y + z * z;
        var radius = Math.Sqrt(radiusSquared);
        var central = -Wgs84.Mu / (radiusSquared * radius);
        var oblateness = 1.5 * Wgs84.J2 * Wgs84.A * Wgs84.A / radiusSquared;
        var axial = 5 * z * z / radiusSquared;
        var lateral = central * (1 + oblateness * (1 - axial));
        return new Vector(lateral * x, lateral * y, central * (1 + oblateness * (3 - axial)) * z);
    }
}
