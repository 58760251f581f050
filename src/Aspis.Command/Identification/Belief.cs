using Aspis.Kernel.Numerics;

namespace Aspis.Command.Identification;

/// <summary>Probabilities of what a track can be; they sum to one.</summary>
/// <param name="Hostile">That it is hostile.</param>
/// <param name="Friend">That it is of the defence's own side.</param>
/// <param name="Neutral">That it is of neither.</param>
public readonly record struct Belief(double Hostile, double Friend, double Neutral)
{
    private const double DecibansPerDecade = 10;

    /// <summary>What is believed after an observation, by Bayes' rule.</summary>
    public Belief After(in Likelihood likelihood)
    {
        var hostile = Hostile * likelihood.Hostile;
        var friend = Friend * likelihood.Friend;
        var neutral = Neutral * likelihood.Neutral;
        var sum = hostile + friend + neutral;
        return new Belief(hostile / sum, friend / sum, neutral / sum);
    }

    /// <summary>Odds of hostile against anything else, in decibans.</summary>
    public double HostileDecibans => DecibansPerDecade * Elementary.Log10(Hostile / (Friend + Neutral));
}
