using Aspis.Kernel.Geometry;

namespace Aspis.World.Radars;

/// <summary>
/// Echo of smooth ground by the constant-gamma law, σ⁰ = γ sin ψ over the cell R θ Δ (Barton, <i>Land Clutter Models for Radar
/// Design and Analysis</i>, Proc. IEEE 73(2), 1985; Skolnik, <i>Introduction to Radar Systems</i>, 2001, chapter 7).
/// </summary>
public static class GroundClutter
{
    /// <summary>
    /// Cross-section of the ground in one cell, m²: γ (a plain ratio), slant range, height of the antenna and depth of the cell
    /// (m), width of the beam (rad). Nothing beyond the antenna's horizon.
    /// </summary>
    public static double CrossSectionM2(double gamma, double rangeMetres, double antennaMetres, double cellMetres, double beamRadians)
    {
        var sineOfGrazing = Math.Min(1, (antennaMetres / rangeMetres) - (rangeMetres / (2 * RadarHorizon.EffectiveRadiusMetres)));
        return Math.Max(0, gamma * sineOfGrazing * rangeMetres * beamRadians * cellMetres);
    }

    /// <summary>Whether the ground at a slant range is above the horizon of an antenna, both m.</summary>
    public static bool IsWithinHorizon(double rangeMetres, double antennaMetres) =>
        rangeMetres * rangeMetres < antennaMetres * ((2 * RadarHorizon.EffectiveRadiusMetres) + antennaMetres);

    /// <summary>Whether a beam of a width around an apparent elevation, rad, reaches down to the ground at a range, m.</summary>
    public static bool IsIn(double apparentRadians, double beamRadians, double rangeMetres, double antennaMetres) =>
        apparentRadians - (beamRadians / 2) <= -(antennaMetres / rangeMetres) - (rangeMetres / (2 * RadarHorizon.EffectiveRadiusMetres));
}
