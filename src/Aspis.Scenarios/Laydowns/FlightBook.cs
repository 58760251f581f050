using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Aspis.Kernel.Geometry;
using Aspis.Kernel.Terrain;
using Aspis.World.Motion;

namespace Aspis.Scenarios.Laydowns;

/// <summary>Flights worked out so far over one ground: finding one takes milliseconds, and many runs share it. Safe to share.</summary>
public sealed class FlightBook(Ground ground)
{
    private readonly Lock gate = new();
    private readonly SortedDictionary<string, Lazy<Trajectory>> flights = new(StringComparer.Ordinal);

    /// <summary>What the flights go over.</summary>
    public Ground Ground => ground;

    /// <summary>What radars see of the flights.</summary>
    public RadarBook Radars { get; } = new(ground);

    /// <summary>The ballistic flight between two points.</summary>
    public Trajectory Ballistic(BallisticSpec spec, GeodeticPoint launch, GeodeticPoint aim) =>
        Get(Key(spec, launch, aim), () => new BallisticFlight(spec).Between(launch, aim));

    /// <summary>The flight of a cruise missile or drone over ground points, starting so high above the first, m.</summary>
    public Trajectory Cruise(CruiseSpec spec, ImmutableArray<GeodeticPoint> way, double startHeightMetres) =>
        Get(Key(spec, startHeightMetres, [.. way]), () => CruiseFlight.Over(spec, way, startHeightMetres, ground));

    /// <summary>The flight along a route at a speed, m/s.</summary>
    public Trajectory Route(ImmutableArray<GeodeticPoint> points, double speedMs) =>
        Get(Key("route", speedMs, [.. points]), () => RouteFlight.Along(points, speedMs));

    /// <summary>The flight out to so many metres short of a target and home.</summary>
    public Trajectory Sortie(GeodeticPoint entry, GeodeticPoint target, double shortOfMetres, double speedMs) =>
        Get(Key("sortie", shortOfMetres, entry, target, speedMs), () => SortieFlight.Towards(entry, target, shortOfMetres, speedMs));

    /// <summary>A recorded flight of a file.</summary>
    public Trajectory Recorded(string file, RecordedFlight recorded) => Get(
        Key("recorded", file, recorded.Name),
        () => RouteFlight.Through(recorded.Points, [.. recorded.Seconds.Select(seconds => seconds - recorded.Seconds[0])]));

    private static string Key(params object[] parts)
    {
        var key = new StringBuilder();
        foreach (var part in parts)
        {
            if (part is GeodeticPoint point)
                key.Append(CultureInfo.InvariantCulture, $"{point.Latitude.InRadians:R},{point.Longitude.InRadians:R},{point.Height.InMetres:R};");
            else
                key.Append(CultureInfo.InvariantCulture, $"{part};");
        }

        return key.ToString();
    }

    private static string Key(object spec, double number, ImmutableArray<GeodeticPoint> points) =>
        Key([spec, number, .. points.Cast<object>()]);

    private Trajectory Get(string key, Func<Trajectory> work)
    {
        Lazy<Trajectory>? flight;
        lock (gate)
        {
            if (!flights.TryGetValue(key, out flight))
                flights[key] = flight = new Lazy<Trajectory>(work);
        }

        return flight.Value;
    }
}
