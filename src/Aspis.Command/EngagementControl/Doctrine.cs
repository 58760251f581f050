using System.Collections.Immutable;
using Aspis.Command.WeaponAssignment;
using Aspis.Messages;

namespace Aspis.Command.EngagementControl;

/// <summary>How a post fires.</summary>
/// <param name="WeaponControl">Standing permission to fire.</param>
/// <param name="SalvoSize">Missiles fired at a target before looking.</param>
/// <param name="ShootLookShoot">Whether a target that survived may be fired at again.</param>
/// <param name="ProtectionMarginMetres">How far outside a place's footprint a predicted impact or passage still counts as threatening it, m.</param>
/// <param name="Choices">Which effector is taken, by target class.</param>
public sealed record Doctrine(
    WeaponControlStatus WeaponControl,
    int SalvoSize,
    bool ShootLookShoot,
    double ProtectionMarginMetres,
    ImmutableArray<EffectorChoice> Choices);
