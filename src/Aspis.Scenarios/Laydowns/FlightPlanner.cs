using System.Collections.Immutable;
using Aspis.Kernel.Geometry;
using Aspis.Kernel.Quantities;
using Aspis.Kernel.Terrain;
using Aspis.Scenarios.Catalogues;
using Aspis.World.Motion;

namespace Aspis.Scenarios.Laydowns;

/// <summary>
/// Finds the flights of catalogue items between points; what is impossible is reported as an error at the place in the
/// scenario's file that asks for it.
/// </summary>
internal sealed class FlightPlanner(FigureResolver figures, FlightBook book)
{
    // The lift-to-drag ratio of a good small wing; published glide weapons stay well below it.
    private const int FlattestGlide = 15;
    private const double GroundCheckMetres = 1000;

    /// <summary>
    /// The flight of a weapon over ground points from launch to aim, starting so high above the first; its own cruise height
    /// unless another is given, m.
    /// </summary>
    public Trajectory Weapon(
        CatalogueItem item,
        ImmutableArray<GeodeticPoint> way,
        double startHeightMetres,
        double? cruiseHeightMetres,
        Func<string, Exception> error)
    {
        CheckRange(item, way, error);
        return item.Flight switch
        {
            ThreatFlight.Ballistic => Try(() => book.Ballistic(Ballistic(item), way[0], way[^1]), error),
            ThreatFlight.Cruise => Try(() => book.Cruise(Cruise(item, cruiseHeightMetres), way, startHeightMetres), error),
            _ => Glide(item, way, startHeightMetres, error),
        };
    }

    /// <summary>The flight of an aircraft from where it comes onto the scene to so many metres short of a target, and home.</summary>
    public Trajectory Sortie(CatalogueItem item, GeodeticPoint entry, GeodeticPoint target, double shortOfMetres, Func<string, Exception> error)
    {
        var distance = 2 * (Geodesic.Inverse(entry, target).DistanceMetres - shortOfMetres);
        CheckReach(item, distance, "there and back", error);
        var flight = Try(() => book.Sortie(entry, target, shortOfMetres, figures.Get(item, new("cruiseSpeed"))), error);
        CheckAboveGround(flight, book.Ground, error);
        return flight;
    }

    /// <summary>An aircraft keeps the height its file gives it; where the ground is in the way, the file must give more.</summary>
    public static void CheckAboveGround(Trajectory flight, Ground ground, Func<string, Exception> error)
    {
        if (ground.IsSmooth)
            return;
        var step = GroundCheckMetres / flight.GreatestSpeedMs();
        for (var seconds = 0.0; seconds < flight.ArrivalSeconds; seconds += step)
        {
            var point = GeodeticPoint.FromPosition(flight.At(seconds).Position);
            var under = GroundPoint.Under(point, ground);
            if (point.Height.InMetres < under)
                throw error($"it would fly into the ground: {under:F0} m high at {point.Latitude.InDegrees:F3} deg, {point.Longitude.InDegrees:F3} deg, where it flies at {point.Height.InMetres:F0} m; give it more height, or another way");
        }
    }

    private static T Try<T>(Func<T> work, Func<string, Exception> error)
    {
        try
        {
            return work();
        }
        catch (ArgumentException e)
        {
            throw error(e.Message);
        }
    }

    private Trajectory Glide(CatalogueItem item, ImmutableArray<GeodeticPoint> way, double startHeightMetres, Func<string, Exception> error)
    {
        if (startHeightMetres <= 0)
            throw error($"{item.Name} glides and must be released from an aircraft");
        var distance = Geodesic.Inverse(way[0], way[^1]).DistanceMetres;
        if (distance > FlattestGlide * startHeightMetres)
            throw error($"{item.Name} would have to glide {distance / 1000:F0} km from a height of {startHeightMetres / 1000:F1} km; nothing glides farther than {FlattestGlide} times its height");
        var start = way[0] with { Height = Length.Metres(way[0].Height.InMetres + startHeightMetres) };
        return book.Route([start, way[^1]], figures.Get(item, new("cruiseSpeed")));
    }

    private void CheckRange(CatalogueItem item, ImmutableArray<GeodeticPoint> way, Func<string, Exception> error)
    {
        var distance = 0.0;
        for (var i = 0; i + 1 < way.Length; i++)
            distance += Geodesic.Inverse(way[i], way[i + 1]).DistanceMetres;
        CheckReach(item, distance, way.Length > 2 ? "by its way points" : "away", error);
    }

    private void CheckReach(CatalogueItem item, double distance, string how, Func<string, Exception> error)
    {
        var range = figures.Get(item, new("range"));
        if (distance > range)
            throw error($"the target is {distance / 1000:F0} km {how}, but {item.Name} reaches {range / 1000:F0} km");
    }

    private BallisticSpec Ballistic(CatalogueItem item) => new(
        figures.Get(item, new("burnTime")),
        figures.Get(item, new("ballisticCoefficient")),
        figures.Get(item, new("apogeeRatio")));

    private CruiseSpec Cruise(CatalogueItem item, double? heightMetres) => new(
        figures.Get(item, new("cruiseSpeed")),
        heightMetres ?? figures.Get(item, new("cruiseHeight")),
        figures.Get(item, new("diveAngle")));
}
