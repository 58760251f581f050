using Aspis.Kernel.Quantities;

namespace Aspis.App.Catalogues;

/// <summary>One figure of both; null where one of them says nothing.</summary>
/// <param name="Figure">Name of the figure.</param>
/// <param name="Meaning">What it means.</param>
/// <param name="Condition">Target class or component, or empty.</param>
/// <param name="Dimension">Its dimension.</param>
/// <param name="First">Answer about the first item.</param>
/// <param name="Second">Answer about the second item.</param>
internal sealed record ComparedFigure(
    string Figure, string Meaning, string Condition, Dimension Dimension, FigureAnswer? First, FigureAnswer? Second);
