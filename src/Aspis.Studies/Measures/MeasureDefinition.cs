using Aspis.Scenarios;
using Aspis.Scenarios.Laydowns;

namespace Aspis.Studies.Measures;

/// <summary>A number taken of every replication.</summary>
/// <param name="Name">Name in results.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Of">How it is taken.</param>
/// <param name="Most">The greatest a replication can have, where it is known and what seldom happens is judged by it.</param>
public sealed record MeasureDefinition(
    string Name, string Unit, Func<RunOutcome, PreparedLaydown, double> Of, Func<PreparedLaydown, double>? Most = null);
