namespace Aspis.Scenarios.Laydowns;

/// <summary>What a crew expects before it sees anything.</summary>
public enum AlertLevel : byte
{
    /// <summary>Hardly anything hostile: 1 track in 50.</summary>
    Peace = 0,

    /// <summary>An attack may come: 1 track in 5.</summary>
    Tension = 1,

    /// <summary>An attack is on its way: every second track.</summary>
    AttackExpected = 2,
}
