namespace Aspis.Scenarios.Laydowns;

/// <summary>What a battery or post does that hears nothing more from above, as a file has it.</summary>
/// <param name="Then">What it does.</param>
/// <param name="After">How long it waits for word; 10 s when left out.</param>
public sealed record FallbackFile(FallbackAction Then = FallbackAction.Autonomous, string? After = null);
