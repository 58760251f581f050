using Aspis.Kernel.Geometry;
using Aspis.Scenarios.Catalogues;
using Aspis.Scenarios.Files;

namespace Aspis.Scenarios.Laydowns;

/// <summary>The entries of a laydown's file: what each is in the catalogue, and where it stands on the ground.</summary>
internal sealed class LaydownEntries(Scenario scenario, LaydownFile laydown, Catalogue catalogue)
{
    /// <summary>The file they stand in.</summary>
    public InputFile File { get; } = scenario.FileOf(laydown);

    /// <summary>The catalogue item of an entry.</summary>
    public CatalogueItem Item(string place, string id, ItemKind kind) =>
        catalogue.Find(id, kind) ?? throw File.Error(
            $"{place}.type", $"there is no {kind.ToString().ToLowerInvariant()} \"{id}\" in the catalogue; {catalogue.Suggest(id, kind)}");

    /// <summary>Where an entry stands.</summary>
    public GeodeticPoint OnGround(string place, string latitude, string longitude, string height)
    {
        var point = GroundPoint.Read(File, place, latitude, longitude, height, scenario.Ground);
        return scenario.Ground.IsSmooth || scenario.Ground.Covers(point.Latitude.InDegrees, point.Longitude.InDegrees)
            ? point
            : throw File.Error(place, "the elevation files that cover the scenario do not cover this place; add a tile with --terrain, or leave terrain out with --terrain none");
    }
}
