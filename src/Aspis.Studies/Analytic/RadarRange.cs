namespace Aspis.Studies.Analytic;

/// <summary>
/// The radar range equation of a pulse radar with one antenna: R⁴ = P τ G² λ² σ / ((4π)³ k T S L)
/// (Skolnik, <i>Introduction to Radar Systems</i>, 3rd edition, 2001, chapter 2).
/// </summary>
public static class RadarRange
{
    private const double BoltzmannJK = 1.380649e-23;
    private const double LightMs = 299_792_458;

    /// <summary>Range, m, at which an echo has a wanted signal-to-noise ratio; gain, ratio and losses are plain ratios.</summary>
    public static double Metres(
        double frequencyHertz,
        double powerWatts,
        double pulseSeconds,
        double gain,
        double crossSectionM2,
        double temperatureKelvin,
        double signalToNoise,
        double loss)
    {
        var wavelength = LightMs / frequencyHertz;
        var energy = powerWatts * pulseSeconds * gain * gain * wavelength * wavelength * crossSectionM2;
        var spread = Math.Pow(4 * Math.PI, 3);
        return Math.Pow(energy / (spread * BoltzmannJK * temperatureKelvin * signalToNoise * loss), 0.25);
    }
}
