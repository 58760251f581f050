using Aspis.Kernel.Numerics;

namespace Aspis.Scenarios.Laydowns;

/// <summary>
/// How strongly ground echoes: γ of the constant-gamma law in steps of 5 dB from level to rugged ground (after Barton, <i>Land
/// Clutter Models for Radar Design and Analysis</i>, Proc. IEEE 73(2), 1985; the values are recalled and rounded).
/// </summary>
internal static class GroundReflection
{
    /// <summary>γ, a plain ratio; 0 for ground that does not echo.</summary>
    public static double Gamma(GroundCover ground) => ground switch
    {
        GroundCover.Flat => OfDecibels(-20),
        GroundCover.Rural => OfDecibels(-15),
        GroundCover.Rolling => OfDecibels(-10),
        GroundCover.Rugged => OfDecibels(-5),
        GroundCover.None => 0,
        _ => throw new ArgumentOutOfRangeException(nameof(ground)),
    };

    private static double OfDecibels(double decibels) => Elementary.Pow(10, decibels / 10);
}
