using Aspis.Command.EngagementControl;
using Aspis.Command.WeaponAssignment;
using Aspis.Messages;

namespace Aspis.Scenarios.Laydowns;

/// <summary>How a laydown fires as a file has it.</summary>
/// <param name="WeaponControl">Standing permission to fire.</param>
/// <param name="SalvoSize">Missiles fired at a target before looking.</param>
/// <param name="SalvoByClass">The same by believed target class, where it differs.</param>
/// <param name="ShootLookShoot">Whether a target that survived may be fired at again.</param>
/// <param name="ProtectionMargin">How far outside a footprint a predicted impact or passage still counts as threatening it.</param>
/// <param name="HostileWithin">A track that will be over a defended place within this time counts as approaching it.</param>
/// <param name="EffectorChoice">Which effector is taken by believed target class: surest, cheapest or listed; the surest when left out.</param>
/// <param name="WeaponControlRules">What changes the standing permission by place, height, time and kind; the first that fits decides.</param>
/// <param name="Identification">What the crews know, expect and can read; the usual when left out.</param>
/// <param name="Assignment">How salvos are chosen: greedy, rules or optimal.</param>
/// <param name="MeasureAssignment">Whether what the choice loses is measured however many salvos could be ordered at once.</param>
/// <param name="LastChance">Missiles fired at a target when no look would leave time for another salvo; as many as always when left out.</param>
/// <param name="Reserve">Missiles kept back for a class of target, by catalogue id.</param>
/// <param name="HoldFire">Shots that are not taken.</param>
/// <param name="OrientedBy">Who turns sector radars.</param>
/// <param name="KillAssessment">How kills are assessed; by plots alone, at once, when left out.</param>
public sealed record DoctrineFile(
    WeaponControlStatus WeaponControl = WeaponControlStatus.Tight,
    int SalvoSize = 2,
    SortedDictionary<string, int>? SalvoByClass = null,
    bool ShootLookShoot = true,
    string ProtectionMargin = "15 km",
    string HostileWithin = "10 min",
    SortedDictionary<string, EffectorChoice>? EffectorChoice = null,
    WeaponControlRuleFile[]? WeaponControlRules = null,
    IdentificationFile? Identification = null,
    AssignmentMethod Assignment = AssignmentMethod.Greedy,
    bool MeasureAssignment = false,
    int? LastChance = null,
    SortedDictionary<string, ReserveFile>? Reserve = null,
    HoldFireFile[]? HoldFire = null,
    SectorOrientation OrientedBy = SectorOrientation.All,
    KillAssessmentFile? KillAssessment = null);
