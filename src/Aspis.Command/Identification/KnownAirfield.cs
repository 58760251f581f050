using Aspis.Kernel.Geometry;

namespace Aspis.Command.Identification;

/// <summary>An airfield a post knows of.</summary>
/// <param name="Centre">Its middle on the ground, Earth-centred Earth-fixed, m.</param>
/// <param name="RadiusMetres">Within this of it, what is first seen low has risen from it, m.</param>
public sealed record KnownAirfield(Position Centre, double RadiusMetres)
{
    // Higher than this above it, what is first seen has come from elsewhere.
    private const double LowMetres = 3000;
    private readonly double heightMetres = GeodeticPoint.HeightMetres(Centre);

    /// <summary>Whether what is first seen at a position has risen from here.</summary>
    public bool IsOriginOf(Position first) =>
        first.DistanceTo(Centre) < RadiusMetres && GeodeticPoint.HeightMetres(first) < heightMetres + LowMetres;
}
