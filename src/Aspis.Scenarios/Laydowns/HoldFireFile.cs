namespace Aspis.Scenarios.Laydowns;

/// <summary>Shots that are not taken, as a file has it.</summary>
/// <param name="Against">The target class.</param>
/// <param name="CostAbove">No shot that costs more than this.</param>
/// <param name="KillBelow">No shot that is believed to kill less often than this.</param>
/// <param name="LeaveToNearer">No shot at what a battery of less reach under the same post will still meet.</param>
public sealed record HoldFireFile(string Against, string? CostAbove = null, string? KillBelow = null, bool LeaveToNearer = false);
