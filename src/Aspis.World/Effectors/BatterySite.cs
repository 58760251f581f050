using System.Collections.Immutable;
using Aspis.Kernel.Geometry;

namespace Aspis.World.Effectors;

/// <summary>A battery where it truly stands.</summary>
/// <param name="Name">Scenario name, unique in the laydown.</param>
/// <param name="Id">Hash of the name.</param>
/// <param name="Place">Middle of the launchers, Earth-centred Earth-fixed, m.</param>
/// <param name="Launchers">Number of launchers.</param>
/// <param name="ReloadSeconds">Time to load one launcher, s.</param>
/// <param name="Magazines">What it holds, by missile type.</param>
/// <param name="GuidanceRadar">Index of the radar that guides its missiles.</param>
/// <param name="Post">Index of the post it obeys.</param>
/// <param name="LinkSeconds">Delay of its link to the post, s.</param>
public sealed record BatterySite(
    string Name,
    ulong Id,
    Position Place,
    int Launchers,
    double ReloadSeconds,
    ImmutableArray<MagazineSpec> Magazines,
    int GuidanceRadar,
    int Post,
    double LinkSeconds);
