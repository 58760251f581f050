using Aspis.Kernel.Numerics;

namespace Aspis.Kernel.Atmosphere;

/// <summary>
/// What oxygen and water vapour take out of a wave at each height: <see cref="GasAttenuation"/> in the standard atmosphere, with
/// water vapour that falls to 1/e in 2 km (Recommendation ITU-R P.835-6, "Reference standard atmospheres", 2017, equation 6).
/// Tabulated each 500 m up to 30 km and straight in its logarithm in between, within 0.2 % below 20 km.
/// </summary>
public sealed class GasProfile
{
    /// <summary>Water vapour at sea level in the reference atmosphere, g/m³ (P.835-6).</summary>
    public const double ReferenceVapourGramsM3 = 7.5;

    private const double VapourScaleMetres = 2000;
    private const double StepMetres = 500;
    private const int Steps = 60;
    private readonly double[] logarithms = new double[Steps + 1];

    /// <summary>Least frequency of the recommendation, Hz; below it gases take next to nothing, and as little as there.</summary>
    public const double LeastHertz = 1e9;

    /// <summary>The air for a frequency, Hz, with so much water vapour at sea level, g/m³.</summary>
    public GasProfile(double frequencyHertz, double vapourGramsM3)
    {
        for (var i = 0; i <= Steps; i++)
            logarithms[i] = Elementary.Log(Exactly(frequencyHertz, vapourGramsM3, i * StepMetres));
    }

    /// <summary>Specific attenuation, dB/km, at a height above sea level in metres; that of sea level below it.</summary>
    public double DecibelsPerKilometre(double heightMetres)
    {
        var place = Math.Max(0, heightMetres / StepMetres);
        if (place >= Steps)
            return 0;
        var i = (int)place;
        return Elementary.Exp(logarithms[i] + ((place - i) * (logarithms[i + 1] - logarithms[i])));
    }

    /// <summary>Specific attenuation at a height worked out line by line, dB/km.</summary>
    public static double Exactly(double frequencyHertz, double vapourGramsM3, double heightMetres)
    {
        var air = StandardAtmosphere.AtGeometricAltitude(heightMetres);
        var vapour = vapourGramsM3 * Elementary.Exp(-heightMetres / VapourScaleMetres);
        var vapourHectopascals = vapour * air.TemperatureKelvin / 216.7;
        return GasAttenuation.DecibelsPerKilometre(
            Math.Max(LeastHertz, frequencyHertz) / 1e9, (air.PressurePascal / 100) - vapourHectopascals, air.TemperatureKelvin, vapour);
    }
}
