namespace Aspis.Kernel.Atmosphere;

/// <summary>One spectroscopic line.</summary>
/// <param name="GHz">Frequency of the line, GHz.</param>
/// <param name="C1">First coefficient: strength.</param>
/// <param name="C2">Second: how the strength changes with temperature.</param>
/// <param name="C3">Third: width.</param>
/// <param name="C4">Fourth: how the width changes with temperature.</param>
/// <param name="C5">Fifth: interference of oxygen lines, or the width by water vapour itself.</param>
/// <param name="C6">Sixth: how the fifth changes with temperature.</param>
internal readonly record struct GasLine(double GHz, double C1, double C2, double C3, double C4, double C5, double C6);
