using System.Collections.Immutable;
using Aspis.Kernel.Geometry;
using Aspis.Kernel.Timing;

namespace Aspis.Command.Identification;

/// <summary>A flight plan as it was filed: where a flight means to be at equal steps of time.</summary>
/// <param name="Name">Name of the flight.</param>
/// <param name="Start">When it means to be at the first point.</param>
/// <param name="StepSeconds">Time between two points, s.</param>
/// <param name="Points">Where it means to be, Earth-centred Earth-fixed, m; two or more.</param>
public sealed record KnownPlan(string Name, Instant Start, double StepSeconds, ImmutableArray<Position> Points)
{
    // So far beside its route, above or below it, a flight still keeps to its plan; and within 45 degrees of its course.
    private const double BesideMetres = 10_000;
    private const double AboveMetres = 1500;
    private const double CosineOfCourse = 0.7;

    /// <summary>How late something is by this plan at a time, s, or null when it does not keep to it within so many seconds.</summary>
    public double? LatenessSeconds(Position position, Vector velocity, Instant now, double toleranceSeconds)
    {
        var planned = (now - Start).InSeconds / StepSeconds;
        var slack = toleranceSeconds / StepSeconds;
        var first = (int)Math.Max(0, Math.Floor(planned - slack));
        var last = (int)Math.Min(Points.Length - 2, Math.Floor(planned + slack));
        var least = BesideMetres;
        double? lateness = null;
        for (var i = first; i <= last; i++)
        {
            var leg = Points[i + 1] - Points[i];
            var from = position - Points[i];
            var share = Math.Clamp(from.Dot(leg) / leg.Dot(leg), 0, 1);
            var nearest = Points[i] + (leg * share);
            var late = (planned - i - share) * StepSeconds;
            var beside = position.DistanceTo(nearest);
            if (beside >= least || Math.Abs(late) > toleranceSeconds || velocity.Dot(leg) < CosineOfCourse * velocity.Length * leg.Length)
                continue;
            if (Math.Abs(GeodeticPoint.HeightMetres(position) - GeodeticPoint.HeightMetres(nearest)) > AboveMetres)
                continue;
            least = beside;
            lateness = late;
        }

        return lateness;
    }
}
