extern alias AspisCommand;

using Aspis.Kernel.Timing;
using Aspis.Messages;
using AspisCommand::Aspis.Command.Tracking;

namespace Aspis.App.Tracks;

/// <summary>Tracks a file of plots from its first time to its last.</summary>
internal sealed class TrackRun
{
    private readonly PlotFile file;
    private readonly TrackEngine engine;
    private readonly int[] owners;

    /// <summary>Over a file, with a filter and an association.</summary>
    public TrackRun(PlotFile file, TrackFilter filter, PlotAssociation association)
    {
        this.file = file;
        engine = new TrackEngine(TrackerSpec.OfUnknownTargets with { Filter = filter, Association = association }, file.Sensors, file.IsPolar);
        owners = new int[file.Plots.Length];
    }

    /// <summary>Times of plots.</summary>
    public int Times { get; private set; }

    /// <summary>Tracks that were ever confirmed.</summary>
    public int EverConfirmed { get; private set; }

    /// <summary>Tracks that are confirmed at the end.</summary>
    public int Confirmed { get; private set; }

    /// <summary>Tracks that coast at the end.</summary>
    public int Coasting { get; private set; }

    /// <summary>Tracks that are tentative at the end.</summary>
    public int Tentative { get; private set; }

    /// <summary>Tracks all and writes them.</summary>
    public void Play(TrackWriter writer)
    {
        var confirmed = new SortedSet<int>();
        for (var first = 0; first < file.Plots.Length;)
        {
            var end = first;
            while (end < file.Plots.Length && file.Plots[end].Time == file.Plots[first].Time)
                end++;
            TakeMoment(first, end);
            Write(file.Plots[first].Time, writer, confirmed);
            first = end;
            Times++;
        }

        EverConfirmed = confirmed.Count;
    }

    private void TakeMoment(int first, int end)
    {
        while (first < end)
        {
            var next = first;
            while (next < end && file.Plots[next].Sensor == file.Plots[first].Sensor)
                next++;
            engine.Take(file.Plots.AsSpan(first, next - first), owners.AsSpan(first, next - first));
            first = next;
        }
    }

    private void Write(Instant time, TrackWriter writer, SortedSet<int> confirmed)
    {
        for (var i = engine.Live.Length - 1; i >= 0; i--)
            engine.Settle(engine.Live[i], time, held: false);
        (Confirmed, Coasting, Tentative) = (0, 0, 0);
        foreach (var slot in engine.Live)
        {
            var track = engine.EstimateAt(slot, time);
            writer.Write(track);
            Confirmed += track.Status == TrackStatus.Confirmed ? 1 : 0;
            Coasting += track.Status == TrackStatus.Coasting ? 1 : 0;
            Tentative += track.Status == TrackStatus.Tentative ? 1 : 0;
            if (track.Status != TrackStatus.Tentative)
                confirmed.Add(track.Number);
        }
    }
}
