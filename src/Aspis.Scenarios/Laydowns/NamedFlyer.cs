using Aspis.World.Objects;

namespace Aspis.Scenarios.Laydowns;

/// <summary>A flying object before the objects are put in order: its carrier, if any, is still known by name only.</summary>
/// <param name="Spec">The object.</param>
/// <param name="Carrier">Name of its carrier, or null.</param>
internal sealed record NamedFlyer(FlyerSpec Spec, string? Carrier = null);
