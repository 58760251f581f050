using Aspis.Kernel.Timing;
using Aspis.Messages;

namespace Aspis.Scenarios;

/// <summary>From a time on, another constraint stands between a battery and an object.</summary>
/// <param name="Time">From when.</param>
/// <param name="Flyer">Index of the object.</param>
/// <param name="Battery">Index of the battery.</param>
/// <param name="Constraint">What binds first.</param>
/// <param name="IsShotPossible">Whether a shot could still have reached it, had nothing else been in the way.</param>
public readonly record struct LedgerEntry(Instant Time, int Flyer, int Battery, Constraint Constraint, bool IsShotPossible);
