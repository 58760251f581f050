using Aspis.Messages;
using Aspis.Scenarios.Catalogues;
using Aspis.World.Radars;

namespace Aspis.Scenarios.Laydowns;

/// <summary>A radar of the catalogue on its own, outside any scenario.</summary>
public static class CatalogueRadar
{
    /// <summary>Its spec on a basis, with what is claimed of targets of a class.</summary>
    public static RadarSpec Spec(Catalogue catalogue, CatalogueItem radar, BasisChoice basis, TargetClass against) =>
        new SpecBuilder(new FigureResolver(catalogue, basis, 0, 0, 1), [against]).Radar(radar);
}
