namespace Aspis.World.Effectors;

/// <summary>An interceptor type as a run takes it from the catalogue: a speed, a reach and a probability, nothing more.</summary>
/// <param name="Name">Catalogue id.</param>
/// <param name="Id">Hash of the catalogue id.</param>
/// <param name="SpeedMs">Mean speed over the flight, m/s.</param>
/// <param name="ReachMetres">Farthest it can fly, m.</param>
/// <param name="HandoverMetres">Greatest error of the predicted intercept at which the kill probability applies, m.</param>
/// <param name="KillProbability">Single-shot kill probability by target class, given launch and hand-over.</param>
/// <param name="CostUsd">Unit cost, US dollars.</param>
public sealed record InterceptorSpec(
    string Name,
    ulong Id,
    double SpeedMs,
    double ReachMetres,
    double HandoverMetres,
    double[] KillProbability,
    double CostUsd);
