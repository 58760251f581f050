namespace Aspis.Command.Identification;

/// <summary>What tells a ballistic missile from anything else by its flight alone.</summary>
/// <param name="BallisticSpeedMs">Faster than this, nothing but a ballistic missile flies, m/s.</param>
/// <param name="SuspectSpeedMs">Faster than this and coming from a cued origin is suspect, m/s.</param>
/// <param name="OriginGateMetres">How near the track's first position to a cued origin counts as coming from it, m.</param>
public sealed record IdentifierSpec(double BallisticSpeedMs, double SuspectSpeedMs, double OriginGateMetres)
{
    /// <summary>Three times the speed of sound is beyond every civil and most military aircraft.</summary>
    public static IdentifierSpec Default { get; } = new(1000, 300, 50_000);
}
