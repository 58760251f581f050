using System.Collections.Immutable;
using Aspis.Command.Tracking;
using Aspis.Kernel.Geometry;
using Aspis.Kernel.Timing;
using Aspis.Messages;

namespace Aspis.Command.Identification;

/// <summary>
/// What has been observed of one track: one observation of each kind, the latest, so that what is seen again and again weighs
/// once.
/// </summary>
internal struct TrackObservations
{
    /// <summary>Number of the track it is of; a slot is used again for another.</summary>
    public int Number;

    /// <summary>Where the track was when it was first firm.</summary>
    public Position First;

    /// <summary>When it is next to be judged, if nothing changes before.</summary>
    public Instant Next;

    /// <summary>When its route is next to be compared.</summary>
    public Instant NextRoute;

    /// <summary>Answers, invalid answers and class as last judged: a change calls for a new judgement.</summary>
    public (int Answers, TargetClass Class, bool Approaches) Seen;

    /// <summary>Launches that had been heard of when its origin was last compared; −1 when it never was.</summary>
    public int Launches;

    /// <summary>What it answered.</summary>
    public Observed Answer;

    /// <summary>What it keeps to.</summary>
    public Observed Route;

    /// <summary>Where it came from.</summary>
    public Observed Origin;

    /// <summary>How it flies.</summary>
    public Observed Flight;

    /// <summary>Who keeps with it.</summary>
    public Observed Formation;

    /// <summary>Whether it comes towards a defended place.</summary>
    public Observed Approach;

    /// <summary>What is believed when all is weighed.</summary>
    public readonly Belief Weigh(Belief prior) => prior
        .After(Answer.Likelihood).After(Route.Likelihood).After(Origin.Likelihood)
        .After(Flight.Likelihood).After(Formation.Likelihood).After(Approach.Likelihood);

    /// <summary>
    /// The same, with the weight of each: what each adds to the decibans of hostile, taken in this order. The weights sum to
    /// the decibans of what is believed in the end.
    /// </summary>
    public readonly ImmutableArray<EvidenceWeight> Explain(Belief prior)
    {
        var weights = ImmutableArray.CreateBuilder<EvidenceWeight>(7);
        weights.Add(new EvidenceWeight(IdentityEvidence.Prior, prior.HostileDecibans, prior.Hostile));
        var belief = prior;
        foreach (var observed in (ReadOnlySpan<Observed>)[Answer, Route, Origin, Flight, Formation, Approach])
        {
            if (!observed.IsSomething)
                continue;
            var after = belief.After(observed.Likelihood);
            weights.Add(new EvidenceWeight(observed.Kind, after.HostileDecibans - belief.HostileDecibans, observed.Figure));
            belief = after;
        }

        return weights.ToImmutable();
    }
}
