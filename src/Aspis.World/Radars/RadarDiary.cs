using System.Collections.Immutable;
using Aspis.Kernel.Timing;
using Aspis.Messages;

namespace Aspis.World.Radars;

/// <summary>What looks of radars made of objects, whether or not anything was seen: truth, for the ledger only, never told to Command.</summary>
public sealed class RadarDiary(ImmutableArray<VisibleWindow> windows, int objects)
{
    private readonly Constraint[] furthest = new Constraint[windows.Length];
    private readonly List<Encounter> encounters = [];

    /// <summary>Whether every look is kept for reading afterwards.</summary>
    public bool Keeps { get; set; }

    /// <summary>What the kept looks came to, in order.</summary>
    public IReadOnlyList<Encounter> Encounters => encounters;

    /// <summary>How near radar r came to seeing object i.</summary>
    public Constraint Of(int r, int i) => furthest[(r * objects) + i];

    /// <summary>Begins a replication.</summary>
    public void Reset()
    {
        encounters.Clear();
        for (var pair = 0; pair < furthest.Length; pair++)
            furthest[pair] = windows[pair].IsMasked ? Constraint.MaskedByTerrain : Constraint.NeverInView;
    }

    /// <summary>Radar r looked at object i, and came so far.</summary>
    internal void Note(int r, int i, Instant now, Constraint constraint)
    {
        if (Keeps)
            encounters.Add(new Encounter(now, r, i, constraint));
        ref var before = ref furthest[(r * objects) + i];
        if (constraint > before)
            before = constraint;
    }
}
