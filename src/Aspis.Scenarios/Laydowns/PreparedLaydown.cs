using System.Collections.Immutable;
using Aspis.Command;
using Aspis.World;

namespace Aspis.Scenarios.Laydowns;

/// <summary>One raid against one laydown with one set of figures, ready to run. Shared by all its replications.</summary>
/// <param name="Laydown">The laydown.</param>
/// <param name="Raid">The raid.</param>
/// <param name="World">What is true.</param>
/// <param name="Posts">What each post believes, in the order of the world's posts.</param>
public sealed record PreparedLaydown(
    LaydownFile Laydown, PreparedRaid Raid, WorldSpec World, ImmutableArray<CommandPostSpec> Posts);
