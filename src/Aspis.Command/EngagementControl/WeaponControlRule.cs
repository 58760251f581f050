using Aspis.Command.Tracking;
using Aspis.Kernel.Geometry;
using Aspis.Kernel.Timing;
using Aspis.Messages;

namespace Aspis.Command.EngagementControl;

/// <summary>A weapon control status that holds for some tracks: inside a zone, a height band, a time and for a kind of target.</summary>
/// <param name="Status">The status.</param>
/// <param name="Zone">Where the track must be, or null for anywhere.</param>
/// <param name="LowestMetres">Lowest height above the ellipsoid, m.</param>
/// <param name="HighestMetres">Greatest height above the ellipsoid, m.</param>
/// <param name="From">From when on.</param>
/// <param name="Until">Until when, not included.</param>
/// <param name="IsBallistic">Whether it holds for what is believed ballistic, or for what breathes air; null for everything.</param>
public sealed record WeaponControlRule(
    WeaponControlStatus Status,
    ControlZone? Zone,
    double LowestMetres,
    double HighestMetres,
    Instant From,
    Instant Until,
    bool? IsBallistic)
{
    /// <summary>Whether the rule is for a track now. What has no class yet is of neither kind.</summary>
    public bool Fits(Track track, Instant now)
    {
        if (now < From || now >= Until || !FitsKind(track.Class))
            return false;
        if (double.IsFinite(LowestMetres) || double.IsFinite(HighestMetres))
        {
            var height = GeodeticPoint.HeightMetres(track.Position);
            if (height < LowestMetres || height > HighestMetres)
                return false;
        }

        return Zone is null || Zone.Contains(track.Position);
    }

    private bool FitsKind(TargetClass kind) => IsBallistic switch
    {
        null => true,
        true => kind == TargetClass.Ballistic,
        false => kind is TargetClass.Aircraft or TargetClass.Cruise or TargetClass.Drone,
    };
}
