namespace Aspis.Scenarios.Laydowns;

/// <summary>What was filed for the flights of a stream.</summary>
public enum PlanState : byte
{
    /// <summary>A plan for each.</summary>
    Filed = 0,

    /// <summary>No plans.</summary>
    None = 1,

    /// <summary>Plans for flights that do not take place: nobody flies, and nobody told who waits for them.</summary>
    Cancelled = 2,
}
