using Aspis.Kernel.Geometry;
using Aspis.World.Motion;

namespace Aspis.Scenarios.Laydowns;

/// <summary>One flight of the traffic as it is meant to be.</summary>
/// <param name="Name">Scenario name.</param>
/// <param name="Flight">The flight.</param>
/// <param name="StartSeconds">When it starts, s after scenario start.</param>
/// <param name="End">Where it ends.</param>
internal sealed record ScheduledFlight(string Name, Trajectory Flight, double StartSeconds, GeodeticPoint End);
