namespace Aspis.Kernel.Atmosphere;

/// <summary>The state of still air at one altitude.</summary>
/// <param name="TemperatureKelvin">Molecular-scale temperature in kelvins.</param>
/// <param name="PressurePascal">Pressure in pascals.</param>
/// <param name="DensityKgM3">Density in kilograms per cubic metre.</param>
/// <param name="SoundSpeedMs">Speed of sound in metres per second.</param>
public readonly record struct AirState(
    double TemperatureKelvin,
    double PressurePascal,
    double DensityKgM3,
    double SoundSpeedMs);
