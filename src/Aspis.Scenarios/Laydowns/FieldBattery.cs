using Aspis.Scenarios.Catalogues;
using Aspis.World.Effectors;

namespace Aspis.Scenarios.Laydowns;

/// <summary>A battery on the ground, and the catalogue item it is one of.</summary>
/// <param name="Site">Where it truly stands.</param>
/// <param name="Item">What it is.</param>
internal sealed record FieldBattery(BatterySite Site, CatalogueItem Item);
