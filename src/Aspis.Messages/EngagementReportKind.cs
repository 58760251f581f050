namespace Aspis.Messages;

/// <summary>What a battery can say about an order.</summary>
public enum EngagementReportKind : byte
{
    /// <summary>The interceptor left its launcher.</summary>
    Launched = 0,

    /// <summary>The battery could not launch: destroyed, or no missile.</summary>
    NotLaunched = 1,

    /// <summary>Telemetry ended: the interceptor reached its intercept or its reach.</summary>
    FlightEnded = 2,
}
