using System.Collections.Immutable;
using Aspis.Kernel.Geometry;

namespace Aspis.Scenarios.Laydowns;

/// <summary>One flight as it was recorded.</summary>
/// <param name="Name">Its name in the file.</param>
/// <param name="Line">Line of its first point.</param>
/// <param name="Seconds">When it was at each point, s after scenario start, ascending.</param>
/// <param name="Points">Where it was.</param>
public sealed record RecordedFlight(string Name, int Line, ImmutableArray<double> Seconds, ImmutableArray<GeodeticPoint> Points);
