using System.Collections.Immutable;

namespace Aspis.App.Calc;

/// <summary>One model on its own: numbers in, numbers out.</summary>
/// <param name="Name">Name after <c>calc</c>.</param>
/// <param name="Title">What it answers, with its model, one line.</param>
/// <param name="Example">Options of an example.</param>
/// <param name="Inputs">What it asks for.</param>
/// <param name="Answer">The answers to one set of inputs, given in the order of <paramref name="Inputs"/>.</param>
internal sealed record CalcModel(
    string Name, string Title, string Example, ImmutableArray<CalcInput> Inputs, Func<double[], ImmutableArray<CalcAnswer>> Answer);
