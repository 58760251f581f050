namespace Aspis.Command.Identification;

/// <summary>What tells kinds of object apart by their flight, and friend from foe by what they answer and do.</summary>
/// <param name="BallisticSpeedMs">Faster than this, nothing but a ballistic missile flies, m/s.</param>
/// <param name="SuspectSpeedMs">Faster than this and coming from a cued origin is suspect, m/s.</param>
/// <param name="OriginGateMetres">How near the track's first position to a cued origin counts as coming from it, m.</param>
/// <param name="DroneSpeedMs">Slower than this counts as a drone, m/s; a helicopter does too.</param>
/// <param name="CruiseHeightMetres">Lower than this above the post's radar counts as a cruise missile, if faster than a drone, m.</param>
/// <param name="Replies">Answers of one kind that settle an identity.</param>
/// <param name="SilentPlots">Plots by interrogating radars without an answer that make a track silent.</param>
/// <param name="HostileSeconds">A silent track nearer in time than this to a defended place is declared hostile, s.</param>
public sealed record IdentifierSpec(
    double BallisticSpeedMs,
    double SuspectSpeedMs,
    double OriginGateMetres,
    double DroneSpeedMs,
    double CruiseHeightMetres,
    int Replies,
    int SilentPlots,
    double HostileSeconds)
{
    /// <summary>Three times the speed of sound is beyond every civil and most military aircraft; the page of the model says why the rest.</summary>
    public static IdentifierSpec Default { get; } = new(1000, 300, 50_000, 90, 1500, 2, 5, 600);
}
