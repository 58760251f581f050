namespace Aspis.World.EarlyWarning;

/// <summary>What the defence hears from outside.</summary>
/// <param name="ExpectedBeforehand">Whether the threat axis is known before the first launch.</param>
/// <param name="LaunchDelaySeconds">Delay from a launch to the post's hearing of it, s; null when launches are not reported.</param>
/// <param name="OriginSigmaMetres">Standard deviation of the reported origin, east and north, m.</param>
public sealed record EarlyWarningSpec(bool ExpectedBeforehand, double? LaunchDelaySeconds, double OriginSigmaMetres)
{
    /// <summary>No word from outside.</summary>
    public static EarlyWarningSpec Off { get; } = new(false, null, 0);
}
