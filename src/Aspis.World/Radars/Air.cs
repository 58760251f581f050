using Aspis.Kernel.Atmosphere;

namespace Aspis.World.Radars;

/// <summary>The weather of a run, the same everywhere.</summary>
/// <param name="VapourGramsM3">Water vapour at sea level, g/m³.</param>
/// <param name="RainMillimetresPerHour">Rain rate, mm/h; 0 when it is dry.</param>
/// <param name="RainTopMetres">Height above the ellipsoid up to which it rains, m.</param>
/// <param name="RainExtentMetres">How far from each radar it rains, m.</param>
public sealed record Air(
    double VapourGramsM3, double RainMillimetresPerHour = 0, double RainTopMetres = 0, double RainExtentMetres = double.PositiveInfinity)
{
    /// <summary>Dry weather with the water vapour of the reference atmosphere: the air in which published ranges are taken to hold.</summary>
    public static Air Clear { get; } = new(GasProfile.ReferenceVapourGramsM3);
}
