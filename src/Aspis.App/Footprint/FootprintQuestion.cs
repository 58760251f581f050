using System.Collections.Immutable;
using Aspis.Scenarios.Catalogues;
using Aspis.Scenarios.Terrain;

namespace Aspis.App.Footprint;

/// <summary>What is asked: which battery, where, against what, from where, over which ground.</summary>
internal sealed record FootprintQuestion
{
    /// <summary>What is known.</summary>
    public required Catalogue Catalogue { get; init; }

    /// <summary>The battery.</summary>
    public required CatalogueItem Battery { get; init; }

    /// <summary>What comes.</summary>
    public required CatalogueItem Threat { get; init; }

    /// <summary>Latitude of the battery, degrees.</summary>
    public required double Latitude { get; init; }

    /// <summary>Longitude of the battery, degrees.</summary>
    public required double Longitude { get; init; }

    /// <summary>Bearings from which it comes, degrees.</summary>
    public required ImmutableArray<double> Bearings { get; init; }

    /// <summary>The basis of the figures.</summary>
    public required BasisChoice Basis { get; init; }

    /// <summary>The ground.</summary>
    public required TerrainChoice Terrain { get; init; }

    /// <summary>Places across and down.</summary>
    public required int Side { get; init; }

    /// <summary>Half the width of the map, m.</summary>
    public required double HalfWidthMetres { get; init; }

    /// <summary>How far from each place the threat starts, m.</summary>
    public required double StartMetres { get; init; }
}
