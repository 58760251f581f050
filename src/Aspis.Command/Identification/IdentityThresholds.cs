namespace Aspis.Command.Identification;

/// <summary>From which probability on a standard identity is declared.</summary>
/// <param name="Hostile">Of being hostile, for hostile.</param>
/// <param name="Suspect">Of being hostile, for suspect.</param>
/// <param name="Friend">Of being of the own side, for friend.</param>
/// <param name="AssumedFriend">Of being of the own side, for assumed friend.</param>
/// <param name="Neutral">Of being of neither, for neutral.</param>
/// <param name="Keep">An identity once declared is kept while its probability is at least this, unless another is declared.</param>
public sealed record IdentityThresholds(
    double Hostile, double Suspect, double Friend, double AssumedFriend, double Neutral, double Keep)
{
    /// <summary>What is assumed until a file says otherwise.</summary>
    public static IdentityThresholds Default { get; } = new(0.95, 0.75, 0.95, 0.75, 0.8, 0.5);
}
