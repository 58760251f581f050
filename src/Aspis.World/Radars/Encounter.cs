using Aspis.Kernel.Timing;
using Aspis.Messages;

namespace Aspis.World.Radars;

/// <summary>What one look of a radar at an object came to: truth, for the ledger only.</summary>
/// <param name="Time">When.</param>
/// <param name="Radar">Index of the radar.</param>
/// <param name="Flyer">Index of the object.</param>
/// <param name="Constraint">What kept it from being detected; that no track was firm yet when it was.</param>
public readonly record struct Encounter(Instant Time, int Radar, int Flyer, Constraint Constraint);
