namespace Aspis.Studies.Analytic;

/// <summary>
/// How many of a raid get through when every threat is fired at alike and independently (Wilkening, <i>A Simple Model
/// for Calculating Ballistic Missile Defense Effectiveness</i>, Science and Global Security 8(2), 2000).
/// </summary>
public static class BinomialLeakage
{
    /// <summary>Probability that a threat is killed by n independent shots, K_w = P_track [1 − (1 − k)ⁿ].</summary>
    /// <param name="shotKill">Single-shot kill probability k.</param>
    /// <param name="shots">Shots at each threat n; a mean number of shots need not be whole.</param>
    /// <param name="track">Probability P_track that the threat is seen and tracked at all, common to all its shots.</param>
    public static double ThreatKill(double shotKill, double shots, double track = 1) =>
        track * (1 - Math.Pow(1 - shotKill, shots));

    /// <summary>Mean number that get through, W (1 − K_w).</summary>
    public static double Mean(int threats, double threatKill) => threats * (1 - threatKill);

    /// <summary>Probability that none gets through, K_w to the power W.</summary>
    public static double NoneLeaks(int threats, double threatKill) => Math.Pow(threatKill, threats);

    /// <summary>
    /// Shots at each threat, not rounded, for which none gets through with a wanted probability; infinite when tracking
    /// alone already loses too many.
    /// </summary>
    public static double ShotsFor(int threats, double noneLeaks, double shotKill, double track = 1)
    {
        var allowed = 1 - (Math.Pow(noneLeaks, 1.0 / threats) / track);
        return allowed > 0 ? Math.Log(allowed) / Math.Log(1 - shotKill) : double.PositiveInfinity;
    }
}
