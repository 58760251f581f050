using System.Collections.Immutable;
using Aspis.Kernel.Geometry;
using Aspis.Kernel.Terrain;
using Aspis.Scenarios.Files;
using Aspis.Scenarios.Terrain;

namespace Aspis.Scenarios.Laydowns;

/// <summary>A scenario as read and checked: places, raids and laydowns, ready to be combined into runs.</summary>
public sealed record Scenario
{
    /// <summary>Name.</summary>
    public required string Name { get; init; }

    /// <summary>Folder it came from.</summary>
    public required string Folder { get; init; }

    /// <summary>The scenario file.</summary>
    public required ScenarioFile Content { get; init; }

    /// <summary>Defended places by id.</summary>
    public required ImmutableSortedDictionary<string, PlacedPlace> Places { get; init; }

    /// <summary>Launch sites by id.</summary>
    public required ImmutableSortedDictionary<string, GeodeticPoint> LaunchSites { get; init; }

    /// <summary>Published versions of the raid, by name.</summary>
    public required ImmutableSortedDictionary<string, RaidFile> Raids { get; init; }

    /// <summary>Defences, in the order they are shown: none first, then by name.</summary>
    public required ImmutableArray<LaydownFile> Laydowns { get; init; }

    /// <summary>The ground everything stands on and flies over.</summary>
    public required Ground Ground { get; init; }

    /// <summary>Whether elevation files were read that do not cover the scenario, so that it lies on a smooth Earth.</summary>
    public required bool LiesOutsideTerrain { get; init; }

    /// <summary>Every elevation file read with its SHA-256, by path.</summary>
    public required ImmutableSortedDictionary<string, string> TerrainFiles { get; init; }

    /// <summary>Which elevation was chosen.</summary>
    public required TerrainChoice Terrain { get; init; }

    /// <summary>Recorded flights of the traffic, by the name of their file.</summary>
    public ImmutableSortedDictionary<string, ImmutableArray<RecordedFlight>> Recordings { get; init; } =
        ImmutableSortedDictionary<string, ImmutableArray<RecordedFlight>>.Empty;

    /// <summary>Every file read with its SHA-256, by path.</summary>
    public required ImmutableSortedDictionary<string, string> Files { get; init; }

    /// <summary>The scenario file, opened again to report an error in it.</summary>
    public InputFile File => InputFile.Open(Path.Combine(Folder, "scenario.json"));

    /// <summary>The file a laydown came from, opened again to report an error in it.</summary>
    public InputFile FileOf(LaydownFile laydown) => InputFile.Open(Path.Combine(Folder, "defences", laydown.Name + ".json"));

    /// <summary>The file a raid came from, opened again to report an error in it.</summary>
    public InputFile FileOf(RaidFile raid) => InputFile.Open(Path.Combine(Folder, "raids", raid.Name + ".json"));
}
