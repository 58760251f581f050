using System.Collections.Immutable;
using System.Globalization;
using Aspis.Kernel.Geometry;
using Aspis.Kernel.Numerics;
using Aspis.Kernel.Quantities;
using Aspis.Scenarios.Catalogues;
using Aspis.World.Motion;
using Aspis.World.Objects;

namespace Aspis.Scenarios.Laydowns;

/// <summary>Makes weapons of a raid's groups. The raid keeps its recorded figures whatever the basis of the defence.</summary>
public static class RaidBuilder
{
    /// <summary>What stands for the source of a raid that nobody has reported.</summary>
    public const string Notional = "notional";

    /// <summary>Flies every weapon of a raid once, undisturbed.</summary>
    public static PreparedRaid Build(Scenario scenario, RaidFile raid, Catalogue catalogue, FigureResolver figures, FlightBook flights)
    {
        CheckSource(scenario.FileOf(raid), "source", raid.Source, catalogue);
        var weapons = new List<WeaponSpec>();
        var groups = Ordered(raid);
        for (var g = 0; g < groups.Length; g++)
            weapons.AddRange(Group(scenario, raid, g, groups[g], catalogue, figures, flights));
        return new PreparedRaid(raid, [.. weapons.OrderBy(weapon => weapon.Name, StringComparer.Ordinal)]);
    }

    internal static ImmutableArray<WeaponGroupFile> Ordered(RaidFile raid) =>
        [.. raid.Groups.OrderBy(group => group.Id, StringComparer.Ordinal)];

    private static IEnumerable<WeaponSpec> Group(
        Scenario scenario, RaidFile raid, int index, WeaponGroupFile group, Catalogue catalogue, FigureResolver figures, FlightBook book)
    {
        var file = scenario.FileOf(raid);
        var place = $"groups[{Array.IndexOf(raid.Groups, group)}]";
        var item = catalogue.Find(group.Threat, ItemKind.Threat)
            ?? throw file.Error($"{place}.threat", $"there is no threat \"{group.Threat}\" in the catalogue; {catalogue.Suggest(group.Threat, ItemKind.Threat)}");
        if (group.Recorded is { } record)
            CheckSource(file, $"{place}.recorded.source", record.Source, catalogue);
        var launch = scenario.LaunchSites[group.From];
        var aims = scenario.Places[group.At].AimPoints;
        CheckRange(item, figures, launch, aims[0], message => file.Error($"{place}.from", message));
        var flights = aims.Select(aim => Fly(item, figures, book, launch, aim, message => file.Error(place, message))).ToArray();
        var interval = file.NotNegative($"{place}.interval", group.Interval, Dimension.Time);
        var first = file.NotNegative($"{place}.firstLaunch", group.FirstLaunch, Dimension.Time);
        for (var i = 0; i < group.Count; i++)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"{group.Id}/{i + 1:D2}");
            yield return new WeaponSpec
            {
                Name = name,
                Id = MixingHash.OfText(name),
                Group = index,
                Class = item.Class,
                Trajectory = flights[i % flights.Length],
                AimFrame = new LocalFrame(aims[i % aims.Length].ToPosition()),
                LaunchSeconds = first + (i * interval),
                JitterSeconds = file.NotNegative($"{place}.jitter", group.Jitter, Dimension.Time),
                Reliability = Reliability(group, item, figures, file, place),
                CircularErrorMetres = figures.Get(item, new("circularErrorProbable")),
                CrossSectionM2 = figures.Get(item, new("radarCrossSection")),
                LethalRadiusMetres = figures.Get(item, new("lethalRadius")),
                CostUsd = figures.Get(item, new("unitCost")),
            };
        }
    }

    private static void CheckSource(Files.InputFile file, string place, string source, Catalogue catalogue)
    {
        if (source != Notional && !catalogue.Sources.ContainsKey(source))
            throw file.Error(place, $"\"{source}\" is not in sources.json of the catalogue, nor \"{Notional}\"; {Spelling.Suggest(source, catalogue.Sources.Keys)}");
    }

    private static double Reliability(
        WeaponGroupFile group, CatalogueItem item, FigureResolver figures, Files.InputFile file, string place)
    {
        if (group.Recorded is { } recorded)
            return (double)recorded.Arrived / recorded.Launched;
        return group.Reliability is { } stated
            ? file.Quantity($"{place}.reliability", stated, Dimension.Probability)
            : figures.Get(item, new("reliability"));
    }

    private static void CheckRange(
        CatalogueItem item, FigureResolver figures, GeodeticPoint launch, GeodeticPoint aim, Func<string, Exception> error)
    {
        var distance = Geodesic.Inverse(launch, aim).DistanceMetres;
        var range = figures.Get(item, new("range"));
        if (distance > range)
            throw error($"the target is {distance / 1000:F0} km away, but {item.Name} reaches {range / 1000:F0} km");
    }

    private static Trajectory Fly(
        CatalogueItem item, FigureResolver figures, FlightBook book, GeodeticPoint launch, GeodeticPoint aim, Func<string, Exception> error)
    {
        var spec = new BallisticSpec(
            figures.Get(item, new("burnTime")),
            figures.Get(item, new("ballisticCoefficient")),
            figures.Get(item, new("apogeeRatio")));
        try
        {
            return book.Between(spec, launch, aim);
        }
        catch (ArgumentException e)
        {
            throw error(e.Message);
        }
    }
}
