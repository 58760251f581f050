namespace Aspis.App.Catalogues;

/// <summary>How far a radar sees a target if a claim of it is read one way.</summary>
/// <param name="MeantProbability">Detection probability that the claim is taken to mean.</param>
/// <param name="DetectionProbability">Detection probability asked for.</param>
/// <param name="EchoRangeMetres">Range by the strength of the echo alone, m.</param>
/// <param name="RangeMetres">Range with the horizon and the greatest displayed range, m.</param>
/// <param name="Limit">Which of the three binds.</param>
internal sealed record ImpliedRange(
    double MeantProbability, double DetectionProbability, double EchoRangeMetres, double RangeMetres, RangeLimit Limit);
