using Aspis.Messages;
using Aspis.Scenarios.Catalogues;
using Aspis.Scenarios.Laydowns;

namespace Aspis.App.Report;

/// <summary>A kind of weapon as people tell kinds apart: the target class, and what glides apart from what cruises.</summary>
/// <param name="Class">Target class.</param>
/// <param name="One">One of them in words.</param>
/// <param name="Many">Several of them in words.</param>
internal sealed record WeaponKind(TargetClass Class, string One, string Many)
{
    /// <summary>Weapons of several kinds, or of one that has no name of its own.</summary>
    public static WeaponKind Mixed { get; } = new(TargetClass.Unknown, "weapon", "weapons");

    /// <summary>The kind of a group's weapons, which for carriers are what they carry.</summary>
    public static WeaponKind Of(WeaponGroupFile group, Catalogue catalogue)
    {
        var item = ItemOf(group, catalogue);
        return item switch
        {
            { Flight: ThreatFlight.Glide } => new(item.Class, "glide weapon", "glide weapons"),
            { Class: TargetClass.Ballistic } => new(item.Class, "ballistic missile", "ballistic missiles"),
            { Class: TargetClass.Cruise } => new(item.Class, "cruise missile", "cruise missiles"),
            { Class: TargetClass.Drone } => new(item.Class, "drone", "drones"),
            _ => Mixed,
        };
    }

    /// <summary>The catalogue item of a group's weapons, which for carriers are what they carry.</summary>
    public static CatalogueItem ItemOf(WeaponGroupFile group, Catalogue catalogue) =>
        catalogue.Items[group.Carries?.Weapon ?? group.Threat];
}
