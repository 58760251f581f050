namespace Aspis.App.Calc;

/// <summary>One number that a calculation answers with.</summary>
/// <param name="Name">Name in JSON and CSV, unit included.</param>
/// <param name="Label">Name for people.</param>
/// <param name="Value">The value.</param>
/// <param name="Unit">Its unit, or empty.</param>
internal readonly record struct CalcAnswer(string Name, string Label, double Value, string Unit);
