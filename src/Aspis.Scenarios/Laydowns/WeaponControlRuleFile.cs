using Aspis.Messages;

namespace Aspis.Scenarios.Laydowns;

/// <summary>A weapon control status for some tracks as a file has it.</summary>
/// <param name="Status">The status.</param>
/// <param name="Zone">Where a track must be; anywhere when left out.</param>
/// <param name="Above">Lowest height above the ellipsoid.</param>
/// <param name="Below">Greatest height above the ellipsoid.</param>
/// <param name="From">From when on, after scenario start.</param>
/// <param name="Until">Until when, after scenario start.</param>
/// <param name="Against">Kind of target; every kind when left out.</param>
public sealed record WeaponControlRuleFile(
    WeaponControlStatus Status,
    ControlZoneFile? Zone = null,
    string? Above = null,
    string? Below = null,
    string? From = null,
    string? Until = null,
    TargetKind? Against = null);
