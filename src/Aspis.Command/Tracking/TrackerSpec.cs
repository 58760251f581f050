using System.Collections.Immutable;

namespace Aspis.Command.Tracking;

/// <summary>How a post makes tracks of plots.</summary>
/// <param name="GateSquared">Largest squared statistical distance of a plot that a track may take.</param>
/// <param name="AccelerationSigmaMs2">Unmodelled acceleration per axis by believed class, standard deviation, m/s².</param>
/// <param name="TransverseSpeedSigmaMs">Speed across the line of sight assumed of a new track, standard deviation, m/s.</param>
/// <param name="ConfirmHits">Plots that confirm a track (M of M-of-N).</param>
/// <param name="ConfirmLooks">Looks within which they must fall (N of M-of-N).</param>
/// <param name="CoastLooks">Looks without a plot after which a confirmed track coasts.</param>
/// <param name="DropLooks">Looks of its fastest radar without a plot after which a track is dropped.</param>
/// <param name="SlowDropLooks">Looks of its slowest radar that must have passed as well.</param>
public sealed record TrackerSpec(
    double GateSquared,
    ImmutableArray<double> AccelerationSigmaMs2,
    double TransverseSpeedSigmaMs,
    int ConfirmHits,
    int ConfirmLooks,
    double CoastLooks,
    double DropLooks,
    double SlowDropLooks)
{
    /// <summary>Values that suit targets a kilometre and more apart; the page of the model says why.</summary>
    public static TrackerSpec Default { get; } = new(30, [25, 25, 20, 10, 5], 1500, 3, 5, 2, 5, 2.5);
}
