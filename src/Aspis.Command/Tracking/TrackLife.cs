using Aspis.Kernel.Timing;
using Aspis.Messages;

namespace Aspis.Command.Tracking;

/// <summary>What the tracker keeps of a track besides its filters' states.</summary>
internal struct TrackLife
{
    /// <summary>Running number, from 1 in order of birth.</summary>
    public int Number;

    /// <summary>Life of the track.</summary>
    public TrackStatus Status;

    /// <summary>Time of the state.</summary>
    public Instant Time;

    /// <summary>When the first plot was taken.</summary>
    public Instant FirstHit;

    /// <summary>When the last plot was taken.</summary>
    public Instant LastHit;

    /// <summary>When it was first confirmed.</summary>
    public Instant FirmSince;

    /// <summary>Plots taken.</summary>
    public int Hits;

    /// <summary>The caller's number of the last plot taken.</summary>
    public int LastPlot;

    /// <summary>Time between looks of the fastest sensor that sees it, s.</summary>
    public double RevisitSeconds;

    /// <summary>Time between looks of the slowest sensor that has seen it, s.</summary>
    public double SlowestRevisitSeconds;

    /// <summary>What the caller believes it to be.</summary>
    public TargetClass Class;

    /// <summary>Standard deviation per axis of its last plot, m.</summary>
    public double PlotSigmaMetres;

    /// <summary>Fading mean of its normalised squared innovations, 1 when the noise is right.</summary>
    public double Unrest;

    /// <summary>Logarithm of how much likelier its plots are one object's than chance ones.</summary>
    public double Score;

    /// <summary>Normalised squared innovation of the last plot, three degrees of freedom.</summary>
    public double LastDistance;
}
