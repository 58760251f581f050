namespace Aspis.Scenarios.Laydowns;

/// <summary>Where an attack is expected from as a file has it.</summary>
/// <param name="Bearing">Middle of the bearings from the nearest defended place, clockwise from north.</param>
/// <param name="Width">Width from side to side.</param>
public sealed record ThreatSectorFile(string Bearing, string Width);
