namespace Aspis.Studies.Statistics;

/// <summary>An estimate with its 95 % interval.</summary>
/// <param name="Mean">The estimate.</param>
/// <param name="Low">Lower end.</param>
/// <param name="High">Upper end.</param>
public readonly record struct Interval(double Mean, double Low, double High);
