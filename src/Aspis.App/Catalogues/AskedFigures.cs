using Aspis.Messages;
using Aspis.Scenarios.Catalogues;

namespace Aspis.App.Catalogues;

/// <summary>The questions a run asks of a catalogue item, figure by figure, so that tables and checks show what a run gets.</summary>
internal static class AskedFigures
{
    private static readonly TargetClass[] Classes = [TargetClass.Aircraft, TargetClass.Cruise, TargetClass.Drone, TargetClass.Ballistic];

    /// <summary>Every question about one figure.</summary>
    public static IEnumerable<FigureRequest> About(CatalogueItem item, FigureDefinition definition)
    {
        var name = definition.Name;
        if (item.Kind == ItemKind.Battery && name is "readyMissiles" or "spareMissiles")
            return item.Effectors.Select(missile => new FigureRequest(name, Of: missile));
        if (name == "targetChannels")
            return [new FigureRequest(name, Level: item.Kind == ItemKind.Battery ? "battery" : "radar")];
        if (name == "missileChannels")
            return [new FigureRequest(name, Level: "radar")];
        if (item.Kind == ItemKind.Battery && name == "unitCost")
            return [new FigureRequest(name, Meaning: "without missiles")];
        return item.Figures.TryGetValue(name, out var figure) && figure.Claims.Any(claim => claim.Against is not null)
            ? Classes.Select(kind => new FigureRequest(name, kind))
            : [new FigureRequest(name)];
    }

    /// <summary>The answers a run can get about one figure; questions with the same answer are asked once.</summary>
    public static IEnumerable<FigurePool> Pools(CatalogueItem item, FigureDefinition definition) =>
        About(item, definition)
            .Select(request => FigurePool.Of(item, request))
            .OfType<FigurePool>()
            .DistinctBy(pool => string.Join('|', pool.Claims.Select(claim => claim.Place)));
}
