using Aspis.Kernel.Terrain;
using Aspis.Messages;
using Aspis.Scenarios.Catalogues;
using Aspis.World.Radars;

namespace Aspis.Scenarios.Laydowns;

/// <summary>A radar of the catalogue on its own, outside any scenario: clear air, no echo of the ground, nobody jams.</summary>
public static class CatalogueRadar
{
    /// <summary>Its spec on a basis, with what is claimed of targets of a class.</summary>
    public static RadarSpec Spec(Catalogue catalogue, CatalogueItem radar, BasisChoice basis, TargetClass against) =>
        Specs(catalogue, basis, against).Radar(radar);

    /// <summary>What clear air takes of its waves when its antenna is so high above the ellipsoid, m.</summary>
    public static PathLoss Loss(Catalogue catalogue, RadarSpec radar, BasisChoice basis, TargetClass against, double antennaMetres) =>
        Specs(catalogue, basis, against).Loss(radar, antennaMetres);

    private static SpecBuilder Specs(Catalogue catalogue, BasisChoice basis, TargetClass against) =>
        new(new FigureResolver(catalogue, basis, 0, 0, 1), [against], Air.Clear, groundGamma: 0, isJammed: false, new RadarBook(Ground.Smooth));
}
