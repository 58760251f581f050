using System.Globalization;
using Aspis.Kernel.Geometry;
using Aspis.Kernel.Numerics;
using Aspis.Scenarios.Catalogues;
using Aspis.World.Motion;
using Aspis.World.Objects;

namespace Aspis.Scenarios.Laydowns;

/// <summary>Makes flying objects of catalogue items: what those of a raid and of the traffic have in common.</summary>
internal sealed class FlyerBuilder(FigureResolver figures)
{
    // An echo of many parts that keeps its strength during a look and has another at the next.
    private const int UsualSwerlingCase = 1;

    /// <summary>Name of the nth object of a group, stream or carrier; n counts from zero.</summary>
    public static string Name(string group, int n) => string.Create(CultureInfo.InvariantCulture, $"{group}/{n + 1:D2}");

    /// <summary>An object that starts at once and never fails, until somebody says otherwise.</summary>
    public FlyerSpec Flyer(CatalogueItem item, ObjectRole role, int group, string name, Trajectory flight, GeodeticPoint end) => new()
    {
        Name = name,
        Id = MixingHash.OfText(name),
        Group = group,
        Role = role,
        Class = item.Class,
        Trajectory = flight,
        AimFrame = new LocalFrame(end.ToPosition()),
        LaunchSeconds = 0,
        JitterSeconds = 0,
        Reliability = 1,
        CrossSectionM2 = figures.Get(item, new("radarCrossSection")),
        SwerlingCase = (int)(figures.TryGet(item, new("swerlingCase")) ?? UsualSwerlingCase),
        CostUsd = figures.Get(item, new("unitCost")),
    };
}
