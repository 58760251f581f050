using System.Collections.Immutable;
using Aspis.Command.Tracking;
using Aspis.Kernel.Geometry;
using Aspis.Kernel.Timing;
using Aspis.Messages;

namespace Aspis.Command.Identification;

/// <summary>
/// Bayesian identification: what each track answers, keeps to, came from and does is weighed against what the crew expected,
/// on the hypotheses hostile, own side and neutral. What flies as only a ballistic missile can is hostile whatever else is
/// known. A standard identity is declared when its probability passes a threshold, with all that was weighed.
/// </summary>
public sealed class Identifier
{
    // Judged again after so long if nothing changed; routes, which are longer work, less often.
    private const double PeriodSeconds = 1;
    private const double RoutePeriodSeconds = 5;

    // What decides alone has no weight to sum; a billion to one stands for it.
    private const double CertainDecibans = 90;
    private readonly IdentifierSpec spec;
    private readonly CommandPostSpec post;
    private readonly OriginKnowledge origins;
    private readonly RouteKnowledge routes;
    private readonly FormationWatch formations;
    private readonly bool interrogates;
    private readonly double groundMetres;
    private readonly Likelihood silent;
    private TrackObservations[] observations = [];
    private int firstToJudge;

    /// <summary>The identification of a post.</summary>
    public Identifier(IdentifierSpec spec, CommandPostSpec post)
    {
        this.spec = spec;
        this.post = post;
        origins = new OriginKnowledge(spec, post.Places);
        routes = new RouteKnowledge(spec);
        formations = new FormationWatch(post.Radars);
        interrogates = post.Interrogates;
        groundMetres = post.GroundMetres;

        // An answer that cannot be read is silence.
        silent = spec.Table[IdentityEvidence.Silent];
        if (!spec.ReadsCivil)
            silent += spec.Table[IdentityEvidence.CivilReply];
    }

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        origins.Clear();
        formations.Clear();
        Array.Fill(observations, Unseen);
        firstToJudge = 0;
    }

    /// <summary>Remembers where launches were seen.</summary>
    public void Hear(ReadOnlySpan<EarlyWarningCue> cues) => origins.Hear(cues);

    /// <summary>
    /// Declares the identity of each firm track for which the evidence now says another, and what it is believed to be. A crew
    /// that can judge only so many in a cycle goes round; who had to wait is first in the next.
    /// </summary>
    public void Identify(IReadOnlyList<Track> tracks, Instant now, Outbox outbox)
    {
        formations.Look(tracks, now);
        var judged = 0;
        var start = firstToJudge < tracks.Count ? firstToJudge : 0;
        firstToJudge = 0;
        for (var k = 0; k < tracks.Count; k++)
        {
            var i = start + k < tracks.Count ? start + k : start + k - tracks.Count;
            var track = tracks[i];
            if (!track.IsFirm || (track.Identity == Identity.Hostile && track.Class == TargetClass.Ballistic))
                continue;
            ref var seen = ref Of(track);
            if (!IsDue(track, seen, now))
                continue;
            if (judged < spec.JudgementsPerCycle)
            {
                judged++;
                Judge(track, ref seen, now, outbox);
                continue;
            }

            firstToJudge = firstToJudge == 0 ? i : firstToJudge;
            if (!spec.FallsBackOnPrior)
                break;
            if (track.Identity == Identity.Pending)
                Declare(track, StandardOf(spec.Prior, track.Identity), track.Class, spec.Prior, default, now, outbox);
        }
    }

    private static TrackObservations Unseen { get; } = new() { Number = -1 };

    private ref TrackObservations Of(Track track)
    {
        if (track.Slot >= observations.Length)
        {
            var before = observations.Length;
            Array.Resize(ref observations, Math.Max(16, 2 * (track.Slot + 1)));
            observations.AsSpan(before).Fill(Unseen);
        }

        ref var seen = ref observations[track.Slot];
        if (seen.Number != track.Number)
            seen = Fresh(track);
        return ref seen;
    }

    private static TrackObservations Fresh(Track track) => new()
    {
        Number = track.Number,
        First = track.Position,
        Launches = -1,
        Answer = Observed.Nothing,
        Route = Observed.Nothing,
        Origin = Observed.Nothing,
        Flight = Observed.Nothing,
        Formation = Observed.Nothing,
        Approach = Observed.Nothing,
    };

    private bool IsDue(Track track, in TrackObservations seen, Instant now) =>
        now >= seen.Next || Glimpse(track, now) != seen.Seen || seen.Launches < origins.Launches;

    private (int Answers, TargetClass Class, bool Approaches) Glimpse(Track track, Instant now) =>
        (track.OwnReplies + track.CivilReplies + track.InvalidReplies, track.Class, Approaches(track, now));

    private void Judge(Track track, ref TrackObservations seen, Instant now, Outbox outbox)
    {
        // The speed must stand out of its own uncertainty, or a wild first estimate would make anything hostile.
        var speed = track.Velocity.Length;
        var sigma = Math.Sqrt(track.VelocityCovariance.Trace);
        var isFirst = seen.Launches < 0;
        if (speed - (2 * sigma) > spec.BallisticSpeedMs)
        {
            Declare(track, Identity.Hostile, TargetClass.Ballistic, new Belief(1, 0, 0), default, now, outbox);
            return;
        }

        var height = GeodeticPoint.HeightMetres(track.Position) - groundMetres;
        var kind = KindOf(track, speed, sigma, height);
        Observe(track, ref seen, speed, sigma, height, isFirst, now);
        var belief = seen.Weigh(spec.Prior);
        Declare(track, StandardOf(belief, track.Identity), kind, belief, seen, now, outbox);
        seen.Seen = Glimpse(track, now);
        seen.Next = now + Duration.FromSeconds(PeriodSeconds);
    }

    private void Observe(Track track, ref TrackObservations seen, double speed, double sigma, double height, bool isFirst, Instant now)
    {
        seen.Answer = AnswerOf(track);
        if (now >= seen.NextRoute)
        {
            seen.Route = routes.Of(track, now);
            seen.NextRoute = now + Duration.FromSeconds(RoutePeriodSeconds);
        }

        if (seen.Launches < origins.Launches)
        {
            seen.Origin = origins.Of(seen.First);
            seen.Launches = origins.Launches;
        }

        seen.Flight = FlightOf(speed, sigma, height, seen.Flight);
        var mates = formations.MatesOf(track);
        seen.Formation = mates > 0 ? Seen(IdentityEvidence.InFormation, mates) : Seen(IdentityEvidence.Alone, 0);

        // Where it goes is worked out after it was first judged, and only of what it is known to be.
        if (isFirst || track.Class == TargetClass.Unknown)
            return;
        seen.Approach = Approaches(track, now)
            ? Seen(IdentityEvidence.Approaching, (track.PredictedImpact - now).InSeconds)
            : Seen(IdentityEvidence.NotApproaching, 0);
    }

    private Observed Seen(IdentityEvidence kind, double figure) => new(kind, figure, spec.Table[kind]);

    private Observed AnswerOf(Track track)
    {
        if (track.OwnReplies >= spec.Replies)
            return Seen(IdentityEvidence.OwnReply, track.OwnReplies);
        if (spec.ReadsCivil && track.CivilReplies >= spec.Replies)
            return Seen(IdentityEvidence.CivilReply, track.CivilReplies);
        if (track.InvalidReplies >= spec.Replies)
            return Seen(IdentityEvidence.InvalidReply, track.InvalidReplies);
        var heard = track.OwnReplies + track.InvalidReplies + (spec.ReadsCivil ? track.CivilReplies : 0);
        return interrogates && heard == 0 && track.Interrogations >= spec.SilentPlots
            ? new Observed(IdentityEvidence.Silent, track.Interrogations, silent)
            : Observed.Nothing;
    }

    /// <summary>How it flies, once its speed is known to a third; what was said before holds until something else is seen.</summary>
    private Observed FlightOf(double speed, double sigma, double height, in Observed before)
    {
        if (3 * sigma > speed)
            return before;
        if (speed - (2 * sigma) > spec.SupersonicSpeedMs)
            return Seen(IdentityEvidence.Supersonic, speed);
        if (speed < spec.DroneSpeedMs)
            return Seen(IdentityEvidence.Slow, speed);
        return height < spec.CruiseHeightMetres ? Seen(IdentityEvidence.LowAndFast, height) : Seen(IdentityEvidence.AirlinerLike, speed);
    }

    private void Declare(
        Track track, Identity identity, TargetClass kind, Belief belief, in TrackObservations seen, Instant now, Outbox outbox)
    {
        if (identity == track.Identity && kind == track.Class)
            return;
        track.Identity = identity;
        track.Class = kind;
        track.NextEvaluation = now;
        outbox.Declare(new IdentityDeclaration(
            track.Number, now, identity, kind, belief.Hostile, belief.Friend, Evidence(track, kind, seen)));
    }

    private ImmutableArray<EvidenceWeight> Evidence(Track track, TargetClass kind, in TrackObservations seen)
    {
        if (kind == TargetClass.Ballistic)
            return [new EvidenceWeight(IdentityEvidence.BallisticKinematics, CertainDecibans, track.Velocity.Length)];
        return seen.Launches < 0 || seen.Number != track.Number
            ? [new EvidenceWeight(IdentityEvidence.Prior, spec.Prior.HostileDecibans, spec.Prior.Hostile)]
            : seen.Explain(spec.Prior);
    }

    /// <summary>The standard identity of what is believed; one declared before is kept while it is still likely.</summary>
    private Identity StandardOf(Belief belief, Identity before)
    {
        var limits = spec.Thresholds;
        if (belief.Hostile >= limits.Hostile || (before == Identity.Hostile && belief.Hostile >= limits.Keep))
            return Identity.Hostile;
        if (belief.Friend >= limits.Friend || (before == Identity.Friend && belief.Friend >= limits.Keep))
            return Identity.Friend;
        if (belief.Neutral >= limits.Neutral || (before == Identity.Neutral && belief.Neutral >= limits.Keep))
            return Identity.Neutral;
        if (belief.Hostile >= limits.Suspect || (before == Identity.Suspect && belief.Hostile >= limits.Keep))
            return Identity.Suspect;
        return belief.Friend >= limits.AssumedFriend || (before == Identity.AssumedFriend && belief.Friend >= limits.Keep)
            ? Identity.AssumedFriend
            : Identity.Unknown;
    }

    /// <summary>
    /// What a track is by its flight. Nothing is said while it may still be a ballistic missile; the rest is told apart by
    /// speed and height as they are estimated now, and told again when the estimate has become better.
    /// </summary>
    private TargetClass KindOf(Track track, double speed, double sigma, double height)
    {
        if (speed + (2 * sigma) > spec.BallisticSpeedMs)
            return track.Class;
        if (track.Class == TargetClass.Unknown && IsClimbingAway(track, speed))
            return TargetClass.Unknown;
        if (speed < spec.DroneSpeedMs)
            return TargetClass.Drone;
        return height < spec.CruiseHeightMetres ? TargetClass.Cruise : TargetClass.Aircraft;
    }

    // Steeper than 30 degrees upwards: a missile in boost, not an aircraft on its way.
    private static bool IsClimbingAway(Track track, double speed) =>
        track.Velocity.Dot((track.Position - new Position(0, 0, 0)).Normalized()) > speed / 2;

    private bool Approaches(Track track, Instant now) =>
        track.ThreatenedPlace >= 0 && (track.PredictedImpact - now).InSeconds < spec.HostileSeconds;
}
