using Aspis.Kernel.Geometry;
using Aspis.Kernel.Timing;
using Aspis.Messages;
using Aspis.World.Objects;

namespace Aspis.World.Effectors;

/// <summary>
/// What becomes of shots, and nothing of how: a launch works or not; the nearest object is the one that is met; near enough
/// to it one draw against the claimed probability decides.
/// </summary>
internal sealed class KillContract(Scene scene, Flyers flyers, KillSightSpec? sight)
{
    // What flies on is looked for so far around the place of the intercept.
    private const double SightMetres = 2000;

    // Shot and targets move straight for this long around the planned instant, when looking for closest approach.
    private const double ApproachSeconds = 1;

    /// <summary>Whether the nth launch of a battery works; in a bad lot fewer do.</summary>
    public bool Works(BatterySite site, EffectorSpec effector, int launch)
    {
        var isBadLot = scene.Luck.Draw(effector.Id, 0, (uint)DrawPurpose.Lot, 0).Uniform < effector.BadLotProbability;
        var reliability = isBadLot ? effector.BadLotReliability : effector.LaunchReliability;
        return scene.Luck.Draw(site.Id, effector.Id, (uint)DrawPurpose.Misfire, launch).Uniform < reliability;
    }

    /// <summary>Whether a shot that was brought near enough to a target destroys it, or brings it down.</summary>
    public bool Kills(int target, EffectorSpec effector)
    {
        var spec = flyers.SpecOf(target);
        var probability = effector.KillProbability[(int)spec.Class];

        // Whether a jammer brings a target down lies in how that one is built: trying again changes nothing.
        if (effector.Kind == EffectorKind.Jammer)
            return scene.Luck.Draw(spec.Id, effector.Id, (uint)DrawPurpose.SoftKill, 0).Uniform < probability;

        // Keyed by the target and the ordinal of the shot at it, not by who shoots: two laydowns meet the same luck.
        return scene.Luck.Draw(spec.Id, 0, (uint)DrawPurpose.Kill, flyers.CountShot(target)).Uniform < probability;
    }

    /// <summary>What a crew sees at the end of a shot, the nearest object and its distance known: rightly, but for its errors.</summary>
    public KillSight See(in Shot shot, int nearest, double missMetres)
    {
        if (sight is null)
            return KillSight.None;
        var fliesOn = nearest >= 0 && missMetres <= SightMetres && flyers.Flies(nearest);
        var error = fliesOn ? sight.SurvivorTakenForKill : sight.KillTakenForSurvivor;
        var isWrong = scene.Luck.Draw(shot.Id, 0, (uint)DrawPurpose.KillSight, 0).Uniform < error;
        return fliesOn != isWrong ? KillSight.Survived : KillSight.Destroyed;
    }

    /// <summary>Whether what a shot has just missed turns back.</summary>
    public bool BreaksOff(int target)
    {
        var spec = flyers.SpecOf(target);
        return scene.Luck.Draw(spec.Id, 0, (uint)DrawPurpose.BreakOff, flyers[target].Shots).Uniform < spec.BreakOffProbability;
    }

    /// <summary>The object nearest to a shot around an instant, whoever's it is, or −1, and the distance of closest approach, m.</summary>
    public (int Target, double MissMetres) Nearest(in Shot shot, EffectorSpec effector, Instant now)
    {
        var course = effector.Kind == EffectorKind.Jammer ? Vector.Zero : (shot.AimPoint - shot.LegStart).Normalized() * effector.SpeedMs;
        int nearest = -1;
        var least = double.PositiveInfinity;
        for (var i = 0; i < flyers.Count; i++)
        {
            if (!flyers.Flies(i))
                continue;
            var state = flyers.StateAt(i, now);
            var offset = state.Position - shot.AimPoint;
            var closing = state.Velocity - course;
            var seconds = Math.Clamp(-offset.Dot(closing) / Math.Max(closing.LengthSquared, 1), -ApproachSeconds, ApproachSeconds);
            var miss = (offset + (closing * seconds)).Length;
            if (miss < least)
                (nearest, least) = (i, miss);
        }

        return (nearest, least);
    }
}
