using Aspis.Messages;

namespace Aspis.Scenarios.Catalogues;

/// <summary>Which claims of a figure a run asks for.</summary>
/// <param name="Figure">Name of the figure.</param>
/// <param name="Against">Target class, or null when the figure does not depend on it.</param>
/// <param name="Of">Interceptor id that the figure of a battery is about, or null.</param>
/// <param name="Level">Organisational level, or null.</param>
/// <param name="Meaning">The one meaning asked for; null for a plain or maximum value.</param>
public readonly record struct FigureRequest(
    string Figure, TargetClass? Against = null, string? Of = null, string? Level = null, string? Meaning = null);
