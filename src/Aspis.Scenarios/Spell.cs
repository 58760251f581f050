using Aspis.Kernel.Timing;
using Aspis.Messages;

namespace Aspis.Scenarios;

/// <summary>A stretch of a night during which one constraint stood between a battery and an object.</summary>
/// <param name="From">From when.</param>
/// <param name="Until">Until when.</param>
/// <param name="Constraint">What bound first; with <see cref="Constraint.ShotsMissed"/>, shots at it were ordered or under way.</param>
/// <param name="IsShotPossible">Whether a shot could still have reached it, had nothing else been in the way.</param>
public readonly record struct Spell(Instant From, Instant Until, Constraint Constraint, bool IsShotPossible);
