using Aspis.Command.Tracking;
using Aspis.Messages;

namespace Aspis.Command.EngagementControl;

/// <summary>Standing permission to fire: at whom, by what is believed of the track.</summary>
public sealed class WeaponControl(CommandPostSpec post)
{
    /// <summary>The constraint of permission on a track; NoDefence stands for none.</summary>
    public Constraint Permits(Track track)
    {
        var isPermitted = post.Doctrine.WeaponControl switch
        {
            WeaponControlStatus.Hold => false,
            WeaponControlStatus.Tight => track.Identity == Identity.Hostile,
            _ => track.Identity is Identity.Unknown or Identity.Suspect or Identity.Hostile,
        };
        if (!isPermitted)
            return Constraint.IdentityForbids;
        return track.ThreatenedPlace < 0 ? Constraint.NotThreatening : Constraint.NoDefence;
    }
}
