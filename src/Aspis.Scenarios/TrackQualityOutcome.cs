namespace Aspis.Scenarios;

/// <summary>How well the posts' pictures showed what was in view, over a replication.</summary>
/// <param name="GospaMetres">Mean GOSPA with α = 2, order 2 and a cut-off of 5 km, m.</param>
/// <param name="ErrorMetres">Root mean square distance of tracks from the objects they were matched with, m.</param>
/// <param name="NormalisedErrorSquared">Mean normalised error squared of tracked positions; 3 when covariances are honest.</param>
/// <param name="InsideShare">Share of those inside the 95 % bound of the chi-square distribution; 0.95 when covariances are honest.</param>
/// <param name="Missed">Mean number of objects in view without a firm track.</param>
/// <param name="False">Mean number of firm tracks without an object.</param>
/// <param name="Switches">How often an object came to be shown by another track.</param>
public readonly record struct TrackQualityOutcome(
    double GospaMetres, double ErrorMetres, double NormalisedErrorSquared, double InsideShare, double Missed, double False, long Switches);
