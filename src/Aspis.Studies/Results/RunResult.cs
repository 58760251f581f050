using System.Collections.Immutable;
using Aspis.Studies.Designs;

namespace Aspis.Studies.Results;

/// <summary>All laydowns of a design, as far as they were run.</summary>
/// <param name="Design">What was asked for.</param>
/// <param name="Completed">Replications done of each laydown; fewer than asked for when the run was cut short.</param>
/// <param name="Laydowns">Results in the order of the design.</param>
public sealed record RunResult(RunDesign Design, int Completed, ImmutableArray<LaydownResult> Laydowns)
{
    /// <summary>Whether the run was cut short.</summary>
    public bool IsPartial => Completed < Design.Replications;
}
