using System.Collections.Immutable;

namespace Aspis.Command.Tracking;

/// <summary>How tracks are made of plots.</summary>
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

    /// <summary>For plots of targets of which nothing is known: quiet until they are seen to manoeuvre.</summary>
    public static TrackerSpec OfUnknownTargets { get; } = new(25, [1, 1, 1, 1, 1], 400, 3, 5, 2, 5, 2.5)
    {
        ManoeuvreSigmaMs2 = 8,
        UnrestSigmaMs2 = 30,
        ConfirmScore = 8,
        QuietIndex = 0.02,
    };

    /// <summary>How a track follows its object.</summary>
    public TrackFilter Filter { get; init; } = TrackFilter.Kalman;

    /// <summary>How plots are given to tracks.</summary>
    public PlotAssociation Association { get; init; } = PlotAssociation.NearestNeighbour;

    /// <summary>
    /// Least logarithm of the likelihood that the plots of a new track are one object's, against chance ones, with which it is
    /// confirmed (Sittler, "An optimal data association problem in surveillance theory", 1964); none by default.
    /// </summary>
    public double ConfirmScore { get; init; } = double.NegativeInfinity;

    /// <summary>Chance that a look at an object gives a plot, as the probabilistic association supposes.</summary>
    public double DetectionProbability { get; init; } = 0.9;

    /// <summary>
    /// Acceleration that a track which was quiet is allowed when its plot lies far off, standard deviation, m/s²; zero
    /// where the noise by class already allows for manoeuvres.
    /// </summary>
    public double ManoeuvreSigmaMs2 { get; init; }

    /// <summary>Acceleration added to that of a single filter whose plots have kept lying far off, standard deviation, m/s².</summary>
    public double UnrestSigmaMs2 { get; init; }

    /// <summary>
    /// Bounds the quiet noise by the tracking index σ_a T² / σ_plot (Kalata, "The tracking index", 1984): what moves less than
    /// the plots can show in one scan is not smoothed for. Infinite for no bound.
    /// </summary>
    public double QuietIndex { get; init; } = double.PositiveInfinity;

    /// <summary>Unmodelled acceleration of the turning model, standard deviation, m/s².</summary>
    public double TurnSigmaMs2 { get; init; } = 2;

    /// <summary>Unmodelled acceleration of the falling model, standard deviation, m/s²: thrust and drag.</summary>
    public double FreeFallSigmaMs2 { get; init; } = 5;

    /// <summary>Rate of turn of which a turn that begins is supposed to be, standard deviation, rad/s.</summary>
    public double TurnRateSigma { get; init; } = 0.1;

    /// <summary>How fast a rate of turn wanders, standard deviation of its change in a second, rad/s.</summary>
    public double TurnRateWander { get; init; } = 0.002;
}
