using Aspis.Command.Tracking;

namespace Aspis.Command.WeaponAssignment;

/// <summary>A battery that could meet a track, now or when its launch is due.</summary>
/// <param name="Track">The track.</param>
/// <param name="Battery">Index of the battery.</param>
/// <param name="Opportunity">How it would meet it.</param>
/// <param name="IsReady">Whether it may be ordered now; else it waits for the zone.</param>
public readonly record struct Candidate(Track Track, int Battery, Opportunity Opportunity, bool IsReady)
{
    /// <summary>Value that one shot is expected to save, in the scenario's points.</summary>
    public double Worth => Track.ValueAtRisk * Opportunity.KillProbability;
}
