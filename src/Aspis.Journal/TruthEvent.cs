using Aspis.Kernel.Timing;

namespace Aspis.Journal;

/// <summary>One thing that became true.</summary>
/// <param name="Time">When.</param>
/// <param name="Kind">What.</param>
/// <param name="Subject">Hash of the name of the object it happened to.</param>
/// <param name="Other">Hash of the name of the other object concerned, or zero.</param>
/// <param name="Number">A number whose meaning the kind gives.</param>
/// <param name="X">A value whose meaning and unit the kind gives.</param>
/// <param name="Y">A second value whose meaning and unit the kind gives.</param>
public readonly record struct TruthEvent(
    Instant Time, TruthKind Kind, ulong Subject, ulong Other = 0, int Number = 0, double X = 0, double Y = 0);
