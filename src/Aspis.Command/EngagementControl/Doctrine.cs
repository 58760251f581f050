using System.Collections.Immutable;
using Aspis.Command.WeaponAssignment;
using Aspis.Messages;

namespace Aspis.Command.EngagementControl;

/// <summary>How a post fires.</summary>
/// <param name="WeaponControl">Standing permission to fire.</param>
/// <param name="SalvoSizes">Missiles fired at a target before looking, by believed target class.</param>
/// <param name="ShootLookShoot">Whether a target that survived may be fired at again.</param>
/// <param name="ProtectionMarginMetres">How far outside a place's footprint a predicted impact or passage still counts as threatening it, m.</param>
/// <param name="Choices">Which effector is taken, by target class.</param>
public sealed record Doctrine(
    WeaponControlStatus WeaponControl,
    ImmutableArray<int> SalvoSizes,
    bool ShootLookShoot,
    double ProtectionMarginMetres,
    ImmutableArray<EffectorChoice> Choices)
{
    /// <summary>What changes the standing permission by place, height, time and kind; the first that fits decides.</summary>
    public ImmutableArray<WeaponControlRule> WeaponControlRules { get; init; } = [];
}
