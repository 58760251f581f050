using System.Globalization;
using MathNet.Numerics.Distributions;

namespace Aspis.Studies.Statistics;

/// <summary>What clean replications prove about something that is never to happen, with 95 % confidence on one side.</summary>
public static class Never
{
    private const double Confidence = 0.95;

    /// <summary>The rate, once in so many replications, at which "never" is stated.</summary>
    public const double StatedRate = 0.001;

    /// <summary>
    /// The greatest share of replications that some of them in which it happened still allow (Clopper, Pearson, Biometrika 26(4),
    /// 1934, on one side): 1 − 0.05^(1/n), nearly 3/n, when it happened in none (Hanley, Lippman-Hand, JAMA 249(13), 1983).
    /// </summary>
    public static double UpperShare(int count, int total) =>
        count >= total ? 1 : Beta.InvCDF(count + 1, total - count, Confidence);

    /// <summary>Replications without it that it takes to say "less often than this share": ln 0.05 / ln(1 − share).</summary>
    public static double CleanReplicationsFor(double share) => Math.Ceiling(Math.Log(1 - Confidence) / Math.Log(1 - share));

    /// <summary>In one sentence, what so many replications, called nights, without it prove, and what it takes to state the stated rate.</summary>
    public static string Sentence(int nights)
    {
        var stated = CleanReplicationsFor(StatedRate);
        var proves = nights < 1 ? 1 : Math.Floor(1 / UpperShare(0, nights));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"0 in {nights:N0} nights proves fewer than 1 in {proves:N0} (95 %), not \"never\"; for fewer than 1 in {1 / StatedRate:N0} it takes {stated:N0} nights without one.");
    }
}
