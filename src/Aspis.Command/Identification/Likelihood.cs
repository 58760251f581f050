namespace Aspis.Command.Identification;

/// <summary>How probable an observation is if the track is hostile, of the own side, or of neither.</summary>
/// <param name="Hostile">Probability if it is hostile.</param>
/// <param name="Friend">Probability if it is of the defence's own side.</param>
/// <param name="Neutral">Probability if it is civil traffic.</param>
public readonly record struct Likelihood(double Hostile, double Friend, double Neutral)
{
    /// <summary>Says nothing: as probable whatever the track is.</summary>
    public static Likelihood None { get; } = new(1, 1, 1);

    /// <summary>Of one or the other of two observations that exclude each other.</summary>
    public static Likelihood operator +(Likelihood a, Likelihood b) =>
        new(a.Hostile + b.Hostile, a.Friend + b.Friend, a.Neutral + b.Neutral);
}
