using Aspis.Kernel.Quantities;

namespace Aspis.Scenarios.Catalogues;

/// <summary>What a named figure of a kind of item is.</summary>
/// <param name="Name">Name in the files.</param>
/// <param name="Meaning">What it means, in words for a table.</param>
/// <param name="Dimension">Its dimension.</param>
/// <param name="Favourable">Which direction is better for the defence.</param>
/// <param name="Use">Whether a run uses it.</param>
/// <param name="MayBeNegative">Whether values below zero make sense.</param>
/// <param name="Least">Least value that makes sense, when it is above zero.</param>
/// <param name="Greatest">Greatest value that makes sense.</param>
public sealed record FigureDefinition(
    string Name,
    string Meaning,
    Dimension Dimension,
    Favourable Favourable,
    FigureUse Use,
    bool MayBeNegative = false,
    double Least = double.NegativeInfinity,
    double Greatest = double.PositiveInfinity);
