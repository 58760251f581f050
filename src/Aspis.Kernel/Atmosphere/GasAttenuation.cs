using Aspis.Kernel.Numerics;

namespace Aspis.Kernel.Atmosphere;

/// <summary>
/// What oxygen and water vapour take out of a wave, line by line, from 1 to 1,000 GHz (Recommendation ITU-R P.676-13,
/// "Attenuation by atmospheric gases and related effects", 2022, annex 1, equations 1 to 9).
/// </summary>
public static class GasAttenuation
{
    /// <summary>
    /// Specific attenuation, dB/km, at a frequency in GHz, in air of a dry pressure in hPa, a temperature in K and a water
    /// vapour density in g/m³.
    /// </summary>
    public static double DecibelsPerKilometre(double gigahertz, double dryHectopascals, double kelvin, double vapourGramsM3)
    {
        var air = new Air(dryHectopascals, vapourGramsM3 * kelvin / 216.7, 300 / kelvin);
        var refractivity = Continuum(gigahertz, air);
        foreach (ref readonly var line in GasLines.Oxygen.AsSpan())
            refractivity += Oxygen(line, gigahertz, air);
        foreach (ref readonly var line in GasLines.Water.AsSpan())
            refractivity += Water(line, gigahertz, air);
        return 0.1820 * gigahertz * refractivity;
    }

    private static double Oxygen(in GasLine line, double f, in Air air)
    {
        var strength = line.C1 * 1e-7 * air.Dry * air.Theta * air.Theta * air.Theta * Elementary.Exp(line.C2 * (1 - air.Theta));
        var width = line.C3 * 1e-4 * ((air.Dry * Elementary.Pow(air.Theta, 0.8 - line.C4)) + (1.1 * air.Vapour * air.Theta));

        // Splitting of oxygen lines in the Earth's magnetic field keeps them from getting narrower than this.
        width = Math.Sqrt((width * width) + 2.25e-6);
        var interference = (line.C5 + (line.C6 * air.Theta)) * 1e-4 * (air.Dry + air.Vapour) * Elementary.Pow(air.Theta, 0.8);
        return strength * Shape(f, line.GHz, width, interference);
    }

    private static double Water(in GasLine line, double f, in Air air)
    {
        var strength = line.C1 * 1e-1 * air.Vapour * Elementary.Pow(air.Theta, 3.5) * Elementary.Exp(line.C2 * (1 - air.Theta));
        var width = line.C3 * 1e-4
            * ((air.Dry * Elementary.Pow(air.Theta, line.C4)) + (line.C5 * air.Vapour * Elementary.Pow(air.Theta, line.C6)));

        // Doppler broadening, which counts where the air is thin.
        width = (0.535 * width) + Math.Sqrt((0.217 * width * width) + (2.1316e-12 * line.GHz * line.GHz / air.Theta));
        return strength * Shape(f, line.GHz, width, 0);
    }

    private static double Shape(double f, double line, double width, double interference)
    {
        var (below, above) = (line - f, line + f);
        return f / line * (
            ((width - (interference * below)) / ((below * below) + (width * width)))
            + ((width - (interference * above)) / ((above * above) + (width * width))));
    }

    /// <summary>Dry continuum: oxygen's non-resonant spectrum below 10 GHz, and pressure-induced nitrogen above 100 GHz.</summary>
    private static double Continuum(double f, in Air air)
    {
        var width = 5.6e-4 * (air.Dry + air.Vapour) * Elementary.Pow(air.Theta, 0.8);
        var ratio = f / width;
        return f * air.Dry * air.Theta * air.Theta * (
            (6.14e-5 / (width * (1 + (ratio * ratio))))
            + (1.4e-12 * air.Dry * Elementary.Pow(air.Theta, 1.5) / (1 + (1.9e-5 * Elementary.Pow(f, 1.5)))));
    }

    /// <summary>Dry pressure and vapour pressure, hPa, and 300 K over the temperature.</summary>
    private readonly record struct Air(double Dry, double Vapour, double Theta);
}
