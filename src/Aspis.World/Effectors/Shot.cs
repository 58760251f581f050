using Aspis.Kernel.Geometry;
using Aspis.Kernel.Timing;

namespace Aspis.World.Effectors;

/// <summary>One shot in one replication: a straight leg at constant speed to its present aim point.</summary>
internal record struct Shot
{
    public ulong Id { get; init; }

    public int Battery { get; init; }

    public int Type { get; init; }

    public int Post { get; init; }

    /// <summary>Index of the radar that guides it.</summary>
    public int Guide { get; init; }

    public int Order { get; init; }

    public Position LegStart { get; set; }

    public Instant LegFrom { get; set; }

    public Position AimPoint { get; set; }

    public Instant Arrival { get; set; }

    public int Generation { get; set; }

    public bool Ended { get; set; }

    /// <summary>Where it is on its present leg, Earth-centred Earth-fixed, m.</summary>
    public readonly Position PositionAt(Instant now)
    {
        var whole = (Arrival - LegFrom).InSeconds;
        if (whole <= 0)
            return AimPoint;
        var share = Math.Clamp((now - LegFrom).InSeconds / whole, 0, 1);
        return LegStart + ((AimPoint - LegStart) * share);
    }
}
