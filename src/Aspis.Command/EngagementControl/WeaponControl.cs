using System.Collections.Immutable;
using Aspis.Command.Tracking;
using Aspis.Kernel.Timing;
using Aspis.Messages;

namespace Aspis.Command.EngagementControl;

/// <summary>
/// Standing permission to fire: at whom, by what is believed of the track. Rules may change it by place, height, time and
/// kind of target: the first that fits a track decides, and where none does the laydown's own status.
/// </summary>
public sealed class WeaponControl(CommandPostSpec post)
{
    private readonly ImmutableArray<WeaponControlRule> rules = post.Doctrine.WeaponControlRules;

    /// <summary>The constraint of permission on a track; NoDefence stands for none.</summary>
    public Constraint Permits(Track track, Instant now)
    {
        var isPermitted = StatusFor(track, now) switch
        {
            WeaponControlStatus.Hold => false,
            WeaponControlStatus.Tight => track.Identity == Identity.Hostile,
            _ => track.Identity is Identity.Unknown or Identity.Suspect or Identity.Hostile,
        };
        if (!isPermitted)
            return Constraint.IdentityForbids;
        return track.ThreatenedPlace < 0 ? Constraint.NotThreatening : Constraint.NoDefence;
    }

    /// <summary>The status that holds for a track now.</summary>
    public WeaponControlStatus StatusFor(Track track, Instant now)
    {
        foreach (var rule in rules)
        {
            if (rule.Fits(track, now))
                return rule.Status;
        }

        return post.Doctrine.WeaponControl;
    }
}
