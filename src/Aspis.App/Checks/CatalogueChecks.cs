using System.Globalization;
using Aspis.App.Catalogues;
using Aspis.Kernel.Quantities;
using Aspis.Messages;
using Aspis.Scenarios.Catalogues;
using Aspis.Scenarios.Files;
using Aspis.World.Motion;

namespace Aspis.App.Checks;

/// <summary>
/// What a catalogue item must make sense of beyond its form: what a run needs is there, lows lie below highs, reach fits
/// speed, rounds fit bursts.
/// </summary>
internal sealed class CatalogueChecks(Catalogue catalogue, Basis basis)
{
    private const double LongestMissileSeconds = 600;
    private const double LongestRoundSeconds = 60;
    private const double LongestCruiseHours = 24;
    private const double LongestSortieHours = 48;

    // Faster than any cruise missile or aircraft that is publicly claimed.
    private const double FastestWeaponMs = 3500;
    private const double FastestAircraftMs = 1200;
    private const double SecondsPerHour = 3600;
    private static readonly TargetClass[] Classes = [TargetClass.Aircraft, TargetClass.Cruise, TargetClass.Drone, TargetClass.Ballistic];

    private readonly FigureResolver figures = new(catalogue, BasisChoice.Of(basis), 1, 0, 1);

    /// <summary>Everything wrong with one item on one basis.</summary>
    public IEnumerable<InputException> Check(CatalogueItem item) => [.. Unanswered(item), .. item.Kind switch
    {
        ItemKind.Radar => Radar(item),
        ItemKind.Interceptor => [.. Effector(item, "singleShotKill"), .. FlightTime(item, LongestMissileSeconds)],
        ItemKind.Gun => [.. Effector(item, "singleShotKill"), .. FlightTime(item, LongestRoundSeconds), .. Burst(item)],
        ItemKind.Jammer => Effector(item, "softKill"),
        ItemKind.Threat => item.Flight == ThreatFlight.Ballistic ? Ballistic(item) : Cruising(item),
        ItemKind.Aircraft => Aircraft(item),
        ItemKind.Battery => Rounds(item),
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

    private IEnumerable<InputException> Effector(CatalogueItem item, string effect)
    {
        if (Classes.All(kind => figures.TryGet(item, new("maximumRange", kind)) is null || figures.TryGet(item, new(effect, kind)) is null))
            yield return Error(item, "maximumRange", $"there is no class of target with both a maximum range and a {Meaning(item, effect)}");
        foreach (var kind in Classes)
        {
            foreach (var error in Above(item, "minimumRange", "maximumRange", kind).Concat(Above(item, "minimumAltitude", "maximumAltitude", kind)))
                yield return error;
        }
    }

    private IEnumerable<InputException> FlightTime(CatalogueItem item, double longestSeconds)
    {
        foreach (var kind in Classes)
        {
            var seconds = figures.TryGet(item, new("maximumRange", kind)) / figures.TryGet(item, new("averageSpeed"));
            if (seconds > longestSeconds)
                yield return Error(item, "averageSpeed", Text($"at this speed it flies {seconds:F0} s to its maximum range against {Name(kind)}; nothing of its kind flies longer than {longestSeconds:F0} s"));
        }
    }

    private IEnumerable<InputException> Burst(CatalogueItem item)
    {
        if (RoundsOfBurst(item) is < 1)
            yield return Error(item, "burstTime", "at this rate of fire a burst is less than one round");
    }

    private IEnumerable<InputException> Rounds(CatalogueItem battery)
    {
        foreach (var gun in battery.Effectors.Select(id => catalogue.Items[id]).Where(item => item.Kind == ItemKind.Gun))
        {
            var ready = figures.TryGet(battery, new("readyMissiles", Of: gun.Id));
            if (RoundsOfBurst(gun) is { } burst && ready < burst)
                yield return Error(battery, "readyMissiles", Text($"{ready:F0} rounds of {gun.Id} are ready, but one burst takes {burst:F0}; rounds are counted here, not bursts"));
        }
    }

    private double? RoundsOfBurst(CatalogueItem gun) => figures.TryGet(gun, new("fireRate")) * figures.TryGet(gun, new("burstTime"));

    private IEnumerable<InputException> Ballistic(CatalogueItem item)
    {
        if (figures.TryGet(item, new("range")) is not { } range || figures.TryGet(item, new("burnTime")) is not { } burn)
            yield break;
        var flight = MinimumEnergyArc.Over(range).TimeSeconds;
        if (burn >= flight)
            yield return Error(item, "burnTime", Text($"it burns for {burn:F0} s, but its whole flight over {range / 1000:F0} km takes {flight:F0} s"));
    }

    private IEnumerable<InputException> Cruising(CatalogueItem item)
    {
        foreach (var error in Speed(item, FastestWeaponMs, LongestCruiseHours))
            yield return error;
        if (figures.TryGet(item, new("diveAngle")) is { } dive && dive is <= 0 or > Math.PI / 2)
            yield return Error(item, "diveAngle", "the last dive goes down, so its angle lies above 0 deg and not beyond 90 deg");
    }

    private IEnumerable<InputException> Aircraft(CatalogueItem item) =>
    [
        .. Speed(item, FastestAircraftMs, LongestSortieHours),
        .. Above(item, "cruiseAltitude", "ceiling", null),
        .. Above(item, "cruiseSpeed", "peakSpeed", null),
    ];

    private IEnumerable<InputException> Speed(CatalogueItem item, double fastestMs, double longestHours)
    {
        if (figures.TryGet(item, new("cruiseSpeed")) is not { } speed || figures.TryGet(item, new("range")) is not { } range)
            yield break;
        if (speed > fastestMs)
            yield return Error(item, "cruiseSpeed", Text($"{speed:F0} m/s is faster than anything of its kind, {fastestMs:F0} m/s"));
        if (range > speed * longestHours * SecondsPerHour)
            yield return Error(item, "cruiseSpeed", Text($"at this speed its range takes {range / speed / SecondsPerHour:F0} h; nothing of its kind flies longer than {longestHours:F0} h"));
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
        if (basis != Basis.Sampled || !item.FollowsBasis)
            return figures.TryGet(item, request);
        var pool = FigurePool.Of(item, request);
        return toHigh ? pool?.High : pool?.Low;
    }

    private static string Show(double value, FigureDefinition definition) => Quantity.Show(value, definition.Dimension);

    private InputException Error(CatalogueItem item, string figure, string problem) =>
        InputFile.Open(item.File).Error($"figures.{figure}", $"on the basis {basis.ToString().ToLowerInvariant()}: {problem}");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static string Meaning(CatalogueItem item, string figure) => FigureDefinitions.For(item.Kind).Single(definition => definition.Name == figure).Meaning;

    private static string Name(TargetClass kind) => kind.ToString().ToLowerInvariant();

    private static string Condition(FigureRequest request) =>
        request.Of is { } of ? $" of {of}" : request.Level is { } level ? $" at the level {level}" : request.Against is { } against ? $" against {Name(against)}" : string.Empty;
}
