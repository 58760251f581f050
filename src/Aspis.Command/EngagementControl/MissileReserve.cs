using Aspis.Messages;

namespace Aspis.Command.EngagementControl;

/// <summary>Missiles of a type that each battery keeps for one class of target.</summary>
/// <param name="Effector">Hash of the catalogue id.</param>
/// <param name="Missiles">How many of those ready are kept back.</param>
/// <param name="For">The class they are kept for.</param>
public readonly record struct MissileReserve(ulong Effector, int Missiles, TargetClass For);
