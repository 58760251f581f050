namespace Aspis.App.Calc;

/// <summary>One number that a calculation asks for.</summary>
/// <param name="Name">Name of the option and of the column, without dashes.</param>
/// <param name="Unit">Unit, as the help shows it.</param>
/// <param name="Meaning">What it is.</param>
/// <param name="Low">Least value that makes sense.</param>
/// <param name="High">Greatest value that makes sense.</param>
/// <param name="Default">Value when it is left out; null when it must be given.</param>
/// <param name="IsWhole">Whether only whole numbers make sense.</param>
internal sealed record CalcInput(
    string Name, string Unit, string Meaning, double Low, double High, double? Default = null, bool IsWhole = false);
