using Aspis.Messages;

namespace Aspis.Command.EngagementControl;

/// <summary>Shots that doctrine does not take at a class of target, though they could be taken.</summary>
/// <param name="Against">The class.</param>
/// <param name="CostAboveUsd">No shot that costs more than this, US dollars; infinite for no such limit.</param>
/// <param name="KillBelow">No shot that is believed to kill less often than this; zero for no such limit.</param>
public readonly record struct HoldFireRule(TargetClass Against, double CostAboveUsd, double KillBelow)
{
    /// <summary>Whether it is left to a battery of less reach that will meet it.</summary>
    public bool LeavesToNearer { get; init; }

    /// <summary>Whether a shot of such a cost and believed kill probability is not taken at a class.</summary>
    public bool Holds(TargetClass kind, double costUsd, double killProbability) =>
        kind == Against && (costUsd > CostAboveUsd || killProbability < KillBelow);
}
