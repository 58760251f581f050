namespace Aspis.Scenarios.Catalogues;

/// <summary>One figure pushed to an end of its spread, to see how far it swings the answer.</summary>
/// <param name="Key">What the figure is about.</param>
/// <param name="ToHigh">To the high end rather than the low.</param>
public sealed record PushedFigure(string Key, bool ToHigh);
