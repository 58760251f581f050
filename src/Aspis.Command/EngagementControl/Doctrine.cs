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

    /// <summary>Missiles fired at a target when no look would leave time for another salvo; 0 for as many as always.</summary>
    public int LastChanceSalvo { get; init; }

    /// <summary>Missiles kept back for a class of target.</summary>
    public ImmutableArray<MissileReserve> Reserves { get; init; } = [];

    /// <summary>Shots that are not taken.</summary>
    public ImmutableArray<HoldFireRule> HoldFire { get; init; } = [];

    /// <summary>Whether kills are assessed by what crews see at the end of a shot, and not by plots.</summary>
    public bool AssessesBySight { get; init; }

    /// <summary>How long after an intercept it is assessed at the earliest, s.</summary>
    public double AssessDelaySeconds { get; init; }

    /// <summary>Who turns sector radars.</summary>
    public SectorOrientation OrientedBy { get; init; }

    /// <summary>Whether a shot of such a cost and believed kill probability is not taken at a class.</summary>
    public bool Holds(TargetClass kind, double costUsd, double killProbability)
    {
        foreach (var rule in HoldFire)
        {
            if (rule.Holds(kind, costUsd, killProbability))
                return true;
        }

        return false;
    }

    /// <summary>Whether a class is left to a battery of less reach that will meet it.</summary>
    public bool LeavesToNearer(TargetClass kind)
    {
        foreach (var rule in HoldFire)
        {
            if (rule.LeavesToNearer && rule.Against == kind)
                return true;
        }

        return false;
    }

    /// <summary>How salvos are chosen.</summary>
    public AssignmentMethod Assignment { get; init; }

    /// <summary>Whether what the choice loses is measured however many salvos could be ordered at once.</summary>
    public bool MeasuresAssignment { get; init; }
}
