using Aspis.Kernel.Geometry;
using Aspis.World.Motion;

namespace Aspis.Scenarios.Laydowns;

/// <summary>Ballistic flights worked out so far: finding one takes milliseconds, and many runs share it. Safe to share.</summary>
public sealed class FlightBook
{
    private readonly Lock gate = new();
    private readonly List<Entry> entries = [];

    /// <summary>The flight between two points, worked out when it is not in the book yet.</summary>
    public Trajectory Between(BallisticSpec spec, GeodeticPoint launch, GeodeticPoint aim)
    {
        Lazy<Trajectory> flight;
        lock (gate)
        {
            var found = entries.Find(entry => entry.Spec == spec && entry.Launch == launch && entry.Aim == aim);
            if (found is null)
            {
                found = new Entry(spec, launch, aim, new Lazy<Trajectory>(() => new BallisticFlight(spec).Between(launch, aim)));
                entries.Add(found);
            }

            flight = found.Flight;
        }

        return flight.Value;
    }

    private sealed record Entry(BallisticSpec Spec, GeodeticPoint Launch, GeodeticPoint Aim, Lazy<Trajectory> Flight);
}
