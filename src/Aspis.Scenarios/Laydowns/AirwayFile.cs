namespace Aspis.Scenarios.Laydowns;

/// <summary>An airway as a file has it.</summary>
/// <param name="Id">Scenario name.</param>
/// <param name="Title">Title for people.</param>
/// <param name="Points">Its points, in order; it is flown both ways.</param>
/// <param name="Width">Width from side to side.</param>
/// <param name="Lowest">Its lowest level, above the ellipsoid.</param>
/// <param name="Highest">Its highest level, above the ellipsoid.</param>
public sealed record AirwayFile(string Id, string Title, MapPointFile[] Points, string Width, string Lowest, string Highest);
