namespace Aspis.World.Motion;

/// <summary>How a ballistic missile type flies, as far as published figures go.</summary>
/// <param name="BurnSeconds">Powered flight, s.</param>
/// <param name="BallisticCoefficientKgM2">m/(C_D·A) of what comes down, kg/m².</param>
/// <param name="ApogeeRatio">Apogee over that of the minimum-energy arc of the same ground range.</param>
public sealed record BallisticSpec(double BurnSeconds, double BallisticCoefficientKgM2, double ApogeeRatio);
