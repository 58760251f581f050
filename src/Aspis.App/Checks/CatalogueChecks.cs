using System.Globalization;
using Aspis.App.Catalogues;
using Aspis.Kernel.Quantities;
using Aspis.Messages;
using Aspis.Scenarios.Catalogues;
using Aspis.Scenarios.Files;
using Aspis.World.Motion;

namespace Aspis.App.Checks;

/// <summary>What a catalogue item must make sense of beyond its form: what a run needs is there, lows lie below highs, reach fits speed.</summary>
internal sealed class CatalogueChecks(Catalogue catalogue, Basis basis)
{
    private const double LongestFlightSeconds = 600;
    private static readonly TargetClass[] Classes = [TargetClass.Aircraft, TargetClass.Cruise, TargetClass.Drone, TargetClass.Ballistic];

    private readonly FigureResolver figures = new(catalogue, BasisChoice.Of(basis), 1, 0, 1);

    /// <summary>Everything wrong with one item on one basis.</summary>
    public IEnumerable<InputException> Check(CatalogueItem item) => [.. Unanswered(item), .. item.Kind switch
    {
        ItemKind.Radar => Radar(item),
        ItemKind.Interceptor => Interceptor(item),
        ItemKind.Threat => Threat(item),
        _ => [],
    }];

    private IEnumerable<InputException> Unanswered(CatalogueItem item)
    {
        foreach (var definition in FigureDefinitions.For(item.Kind, item.Flight).Where(definition => definition.Use == FigureUse.Needed))
        {
            foreach (var request in AskedFigures.About(item, definition))
            {
                // The price of a battery is wanted only where a study asks for it.
                var isOptional = item.Kind == ItemKind.Battery && definition.Name == "unitCost";
                if (!isOptional && figures.TryGet(item, request) is null)
                    yield return Error(item, definition.Name, $"no claim answers what a run asks{Condition(request)}; add one, if only as an assumption with a reason");
            }
        }
    }

    private IEnumerable<InputException> Radar(CatalogueItem item) =>
    [
        .. Above(item, "minimumElevation", "maximumElevation", null),
        .. Above(item, "minimumRange", "instrumentedRange", null),
        .. Classes.All(kind => figures.TryGet(item, new("detectionRange", kind)) is null)
            ? [Error(item, "detectionRange", "no claim says what the radar detects")]
            : Array.Empty<InputException>(),
    ];

    private IEnumerable<InputException> Interceptor(CatalogueItem item)
    {
        if (Classes.All(kind => figures.TryGet(item, new("maximumRange", kind)) is null || figures.TryGet(item, new("singleShotKill", kind)) is null))
            yield return Error(item, "maximumRange", "there is no class of target with both a maximum range and a single-shot kill probability");
        foreach (var kind in Classes)
        {
            foreach (var error in Above(item, "minimumRange", "maximumRange", kind).Concat(Above(item, "minimumAltitude", "maximumAltitude", kind)))
                yield return error;
            if (Seconds(item, kind) is { } seconds && seconds > LongestFlightSeconds)
                yield return Error(item, "averageSpeed", string.Create(CultureInfo.InvariantCulture, $"at this speed it flies {seconds:F0} s to its maximum range against {Name(kind)}; no such missile flies longer than {LongestFlightSeconds:F0} s"));
        }
    }

    private double? Seconds(CatalogueItem item, TargetClass kind) => figures.TryGet(item, new("maximumRange", kind)) / figures.TryGet(item, new("averageSpeed"));

    private IEnumerable<InputException> Threat(CatalogueItem item)
    {
        if (item.Class != TargetClass.Ballistic || figures.TryGet(item, new("range")) is not { } range || figures.TryGet(item, new("burnTime")) is not { } burn)
            yield break;
        var flight = MinimumEnergyArc.Over(range).TimeSeconds;
        if (burn >= flight)
            yield return Error(item, "burnTime", string.Create(CultureInfo.InvariantCulture, $"it burns for {burn:F0} s, but its whole flight over {range / 1000:F0} km takes {flight:F0} s"));
    }

    private IEnumerable<InputException> Above(CatalogueItem item, string lower, string upper, TargetClass? kind)
    {
        var definition = item.Figures.TryGetValue(upper, out var figure) ? figure.Definition : null;
        if (definition is null || Value(item, new(lower, kind), toHigh: true) is not { } low || Value(item, new(upper, kind), toHigh: false) is not { } high || low < high)
            yield break;
        yield return Error(item, lower, $"{Show(low, definition)} is not below {upper}, {Show(high, definition)}{(kind is { } against ? $" against {Name(against)}" : string.Empty)}");
    }

    /// <summary>The value of a figure on this basis; sampled, the end of its band where two figures come nearest.</summary>
    private double? Value(CatalogueItem item, FigureRequest request, bool toHigh)
    {
        if (basis != Basis.Sampled)
            return figures.TryGet(item, request);
        var pool = FigurePool.Of(item, request);
        return toHigh ? pool?.High : pool?.Low;
    }

    private static string Show(double value, FigureDefinition definition) => Quantity.Show(value, definition.Dimension);

    private InputException Error(CatalogueItem item, string figure, string problem) =>
        InputFile.Open(item.File).Error($"figures.{figure}", $"on the basis {basis.ToString().ToLowerInvariant()}: {problem}");

    private static string Name(TargetClass kind) => kind.ToString().ToLowerInvariant();

    private static string Condition(FigureRequest request) =>
        request.Of is { } of ? $" of {of}" : request.Level is { } level ? $" at the level {level}" : request.Against is { } against ? $" against {Name(against)}" : string.Empty;
}
