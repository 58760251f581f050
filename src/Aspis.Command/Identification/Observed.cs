using Aspis.Messages;

namespace Aspis.Command.Identification;

/// <summary>One observation of a kind, or none yet.</summary>
/// <param name="Kind">What was observed; the prior stands for nothing yet.</param>
/// <param name="Figure">The number behind it.</param>
/// <param name="Likelihood">How probable it is, given what the post is able to tell apart.</param>
public readonly record struct Observed(IdentityEvidence Kind, double Figure, Likelihood Likelihood)
{
    /// <summary>Nothing yet.</summary>
    public static Observed Nothing { get; } = new(IdentityEvidence.Prior, 0, Likelihood.None);

    /// <summary>Whether there is something to weigh.</summary>
    public bool IsSomething => Kind != IdentityEvidence.Prior;
}
