using Aspis.Kernel.Timing;
using Aspis.Messages;

namespace Aspis.Scenarios;

/// <summary>
/// What stood between one battery and one object, folded as it is told. While a shot could still reach the object, what binds
/// last is what closes the chance; where there never was a chance, the furthest constraint says how far the battery came.
/// </summary>
public record struct Closing
{
    private Constraint furthest;
    private Constraint bound;

    /// <summary>What was told last; NoDefence when nothing was.</summary>
    public Constraint Current { get; private set; }

    /// <summary>Whether a shot could still reach it, as told last.</summary>
    public bool IsPossible { get; private set; }

    /// <summary>Whether a shot could ever have reached it.</summary>
    public bool WasPossible { get; private set; }

    /// <summary>When the last chance passed; of no meaning before that.</summary>
    public Instant ClosedAt { get; private set; }

    /// <summary>Another constraint binds. False when nothing has changed.</summary>
    public bool Take(Constraint constraint, bool isPossible, Instant now)
    {
        if (constraint == Current && isPossible == IsPossible)
            return false;
        if (isPossible)
            bound = constraint;
        else if (constraint > furthest)
            furthest = constraint;
        if (IsPossible && !isPossible)
            ClosedAt = now;
        Current = constraint;
        IsPossible = isPossible;
        WasPossible |= isPossible;
        return true;
    }

    /// <summary>The constraint that closed the last chance; where there was none, the furthest of what was told and what the radars met.</summary>
    public readonly Constraint Reason(Constraint seen)
    {
        if (WasPossible)
            return bound;
        return furthest > seen ? furthest : seen;
    }

    /// <summary>Whose chance passed later: positive when this one's; a chance that never was passed before all others.</summary>
    public readonly int Against(Closing other)
    {
        if (WasPossible != other.WasPossible)
            return WasPossible.CompareTo(other.WasPossible);
        if (!WasPossible)
            return 0;
        return IsPossible == other.IsPossible && !IsPossible ? ClosedAt.CompareTo(other.ClosedAt) : IsPossible.CompareTo(other.IsPossible);
    }
}
