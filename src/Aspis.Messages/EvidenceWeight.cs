namespace Aspis.Messages;

/// <summary>
/// One piece of evidence with its weight (I. J. Good, <i>Probability and the Weighing of Evidence</i>, 1950): what it adds to the
/// logarithm of the odds that the track is hostile. The weights of a declaration, with its prior, sum to its posterior odds.
/// </summary>
/// <param name="Kind">What was observed.</param>
/// <param name="Decibans">Ten times the decimal logarithm of the factor by which it changed the odds of hostile; positive speaks for hostile.</param>
/// <param name="Figure">The number behind it; its unit is that of the kind.</param>
public readonly record struct EvidenceWeight(IdentityEvidence Kind, double Decibans, double Figure);
