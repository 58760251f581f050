using System.Collections.Immutable;
using Aspis.Command.Tracking;
using Aspis.Kernel.Timing;
using Aspis.Messages;

namespace Aspis.Command.Identification;

/// <summary>
/// Whether a track keeps to a flight plan or an airway, as far as the post knows any. Only the stronger of the two counts:
/// planned flights keep to airways, and the same fact must not be counted twice.
/// </summary>
internal sealed class RouteKnowledge
{
    private readonly IdentifierSpec spec;
    private readonly ImmutableArray<KnownPlan> plans;
    private readonly ImmutableArray<KnownAirway> airways;
    private readonly Likelihood onPlan;
    private readonly Likelihood inAirway;
    private readonly Likelihood off;

    public RouteKnowledge(IdentifierSpec spec)
    {
        this.spec = spec;
        plans = spec.Plans ?? [];
        airways = spec.Airways ?? [];
        onPlan = spec.Table[IdentityEvidence.OnFlightPlan];
        inAirway = spec.Table[IdentityEvidence.InAirway];
        off = spec.Table[IdentityEvidence.OffPlansAndAirways];

        // What cannot be told apart is one observation: a planned flight is seen in its airway, or on nothing that is known.
        if (spec.Plans is null)
            inAirway += onPlan;
        if (spec.Airways is null)
            off += inAirway;
    }

    /// <summary>What is observed of a track now; nothing where neither plans nor airways are known.</summary>
    public Observed Of(Track track, Instant now)
    {
        if (spec.Plans is null && spec.Airways is null)
            return Observed.Nothing;
        var position = track.Position + (track.Velocity * (now - track.Time).InSeconds);
        foreach (var plan in plans)
        {
            if (plan.LatenessSeconds(position, track.Velocity, now, spec.PlanToleranceSeconds) is { } late)
                return new Observed(IdentityEvidence.OnFlightPlan, late, onPlan);
        }

        foreach (var airway in airways)
        {
            if (airway.DistanceMetres(position, track.Velocity) is { } beside)
                return new Observed(IdentityEvidence.InAirway, beside, inAirway);
        }

        return new Observed(IdentityEvidence.OffPlansAndAirways, plans.Length + airways.Length, off);
    }
}
