using Aspis.Command.Tracking;
using Aspis.Kernel.Geometry;
using Aspis.Kernel.Timing;
using Aspis.Messages;

namespace Aspis.Command.EngagementControl;

/// <summary>One shot from order to assessment, as its post follows it.</summary>
public sealed class Engagement
{
    /// <summary>Number of the order.</summary>
    public required int Order { get; init; }

    /// <summary>The track it was ordered at.</summary>
    public required Track Track { get; init; }

    /// <summary>Index of the battery.</summary>
    public required int Battery { get; init; }

    /// <summary>Index of the effector type in the battery.</summary>
    public required int Effector { get; init; }

    /// <summary>Where the present leg began, believed, Earth-centred Earth-fixed, m.</summary>
    public required Position LegStart { get; set; }

    /// <summary>When the present leg began.</summary>
    public required Instant LegFrom { get; set; }

    /// <summary>Predicted intercept point.</summary>
    public required Position AimPoint { get; set; }

    /// <summary>Predicted time of intercept.</summary>
    public required Instant Intercept { get; set; }

    /// <summary>Whether the battery has said that it left the launcher.</summary>
    public bool Launched { get; set; }

    /// <summary>What the crew saw at its end.</summary>
    public KillSight Sight { get; set; }

    /// <summary>Whether its flight is over.</summary>
    public bool FlightEnded { get; set; }
}
