using System.Collections.Immutable;
using Aspis.Kernel.Geometry;
using Aspis.World.Objects;

namespace Aspis.Scenarios.Laydowns;

/// <summary>A defended place on the ground, with the points weapons are aimed at.</summary>
/// <param name="Spec">The place.</param>
/// <param name="Title">Name for people.</param>
/// <param name="Point">Its middle.</param>
/// <param name="AimPoints">Points aimed at in turn.</param>
public sealed record PlacedPlace(PlaceSpec Spec, string Title, GeodeticPoint Point, ImmutableArray<GeodeticPoint> AimPoints);
