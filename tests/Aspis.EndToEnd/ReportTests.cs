using System.Globalization;
using System.Text.Json;

namespace Aspis.EndToEnd;

/// <summary>The report finds words and marks for every kind of weapon, role, side and effector: those of the scenario in Reports/crowd.</summary>
public sealed class ReportTests : IClassFixture<CrowdRun>
{
    private readonly CrowdRun crowd;

    public ReportTests(CrowdRun crowd) => this.crowd = crowd;

    [Fact]
    public void Words_MixedRaid_CountEveryKind()
    {
        const string Counted = "15 weapons (6 drones, 4 glide weapons, 3 cruise missiles and 2 ballistic missiles)";
        Assert.Equal(Counted, Text(crowd.Report.GetProperty("weapons"), "counted"));
        Assert.StartsWith($"Of {Counted}, ", Text(crowd.Report.GetProperty("headline"), "text"), StringComparison.Ordinal);
        Assert.Contains("weapons that arrive in a night", crowd.Screen, StringComparison.Ordinal);
        Assert.DoesNotContain("come down", crowd.Screen, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_OneKind_GoByItsName()
    {
        using var files = new GoodFiles();
        var screen = AspisProgram.RunIn(files.Folder, "run", "demo", "--catalogue", "catalogue", "--replications", "20", "--out", "out").Output;
        var report = CrowdRun.ReadReport(files["out/report.html"]);
        Assert.Equal("2 ballistic missiles", Text(report.GetProperty("weapons"), "counted"));
        Assert.Contains("ballistic missiles that arrive in a night", screen, StringComparison.Ordinal);

        // Nothing but the raid flies there, so nothing is said of anything else.
        Assert.Equal(JsonValueKind.Null, report.GetProperty("traffic").ValueKind);
        Assert.DoesNotContain("civil", screen, StringComparison.Ordinal);
    }

    [Fact]
    public void Ring_LowFlyers_AreLimitedByTheHorizon()
    {
        var radius = Radius("Patriot battery", "drones");

        // An antenna 4 m up and a drone at 100 m over an Earth of 4/3 its radius: the sum of √(2R'h + h²), Skolnik,
        // Introduction to Radar Systems, 3rd edition, 2001, section 8.5.
        const double Effective = 6371 * 4 / 3.0;
        var expected = Math.Sqrt((2 * Effective * 0.004) + (0.004 * 0.004)) + Math.Sqrt((2 * Effective * 0.1) + (0.1 * 0.1));
        Assert.Equal(expected, radius, 1e-6);
        Assert.True(Radius("Patriot battery", "cruise missiles") < radius, "what flies at 50 m is seen less far than what flies at 100 m");
        Assert.Contains("the horizon binds", System("Patriot battery"), StringComparison.Ordinal);
    }

    [Fact]
    public void Ring_HighFlyersAndShortReach_AreLimitedByTheClaim()
    {
        Assert.True(Radius("Patriot battery", "glide weapons") > Radius("Patriot battery", "drones"), "what glides from 10 km does not hide behind the Earth");
        Assert.True(Radius("Soft-kill section", "drones") < 49, "the jammer reaches less far than its radar sees");
        Assert.Contains("the claim binds", System("Soft-kill section"), StringComparison.Ordinal);
        Assert.Contains("No source claims that it stops glide weapons, cruise missiles and ballistic missiles.", System("Soft-kill section"), StringComparison.Ordinal);
        Assert.DoesNotContain(Rings("Soft-kill section"), ring => ring.Against.Contains("ballistic missiles"));
    }

    [Fact]
    public void Map_EveryRole_HasItsPath()
    {
        var paths = crowd.Report.GetProperty("ring").GetProperty("paths").EnumerateArray().ToArray();
        Assert.Equal(
            ["carrier", "civil", "decoy", "friend", "reconnaissance", "weapon"],
            paths.Select(path => Text(path, "kind")).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(
            ["ballistic missiles", "cruise missiles", "drones", "glide weapons"],
            paths.Where(path => Text(path, "kind") == "weapon").Select(path => Text(path, "weapon")).Order(StringComparer.Ordinal));
        Assert.Contains(paths, path => Text(path, "label") == "Glide bomb from F-16s");
    }

    [Fact]
    public void Timeline_EveryRole_AndOfTheTrafficOnlyWhatWasEngaged()
    {
        var flights = crowd.Report.GetProperty("timeline").GetProperty("flights").EnumerateArray().ToArray();
        Assert.Equal(15, flights.Count(flight => Text(flight, "role") == "weapon"));
        Assert.Equal((2, 2, 1), (CountOf("carrier"), CountOf("decoy"), CountOf("reconnaissance")));
        var others = flights.Where(flight => Text(flight, "role") is "civil" or "friend").ToArray();
        Assert.NotEmpty(others);
        Assert.All(others, flight => Assert.True(flight.GetProperty("shots").GetArrayLength() > 0 || Text(flight, "outcome") == "killed"));
        var kinds = flights.SelectMany(flight => flight.GetProperty("shots").EnumerateArray()).Select(shot => Text(shot, "kind")).Distinct();
        Assert.Equal(["gun", "jammer", "missile"], kinds.Order(StringComparer.Ordinal));

        int CountOf(string role) => flights.Count(flight => Text(flight, "role") == role);
    }

    [Fact]
    public void Traffic_Tallies_AgreeWithTheMeasures()
    {
        var sides = crowd.Report.GetProperty("traffic").GetProperty("sides").EnumerateArray().ToArray();
        Assert.Equal(["civil aircraft", "friendly aircraft"], sides.Select(side => Text(side, "name")));
        foreach (var (side, prefix) in sides.Zip(["civil", "friendly"]))
        {
            foreach (var row in side.GetProperty("rows").EnumerateArray())
            {
                var mean = crowd.Mean(Text(row, "defence"), $"{prefix}Engaged");
                Assert.Equal(mean * CrowdRun.Nights, row.GetProperty("engaged").GetDouble(), 1e-9);

                // At least one on each such night, and at most all four that fly.
                var nights = row.GetProperty("engagedNights").GetProperty("mean").GetDouble();
                Assert.InRange(mean, nights - 1e-9, (4 * nights) + 1e-9);
            }
        }
    }

    [Fact]
    public void Traffic_NeverSeen_HasItsExactBound()
    {
        var rows = crowd.Report.GetProperty("traffic").GetProperty("sides")[0].GetProperty("rows").EnumerateArray();
        var clean = rows.Single(row => Text(row, "defence") == "jammers").GetProperty("engagedNights");

        // Clopper and Pearson, Biometrika 26(4), 1934, for none of n: 1 − 0.025^(1/n).
        Assert.Equal(0, clean.GetProperty("mean").GetDouble());
        Assert.Equal(1 - Math.Pow(0.025, 1.0 / CrowdRun.Nights), clean.GetProperty("high").GetDouble(), 1e-9);

        // On one side, 1 − 0.05^(1/n), nearly three over n: Hanley and Lippman-Hand, JAMA 249(13), 1983; of 60, once in 20.5.
        var once = Math.Floor(1 / (1 - Math.Pow(0.05, 1.0 / CrowdRun.Nights)));
        var sentence = string.Create(CultureInfo.InvariantCulture, $"0 in {CrowdRun.Nights} nights proves fewer than 1 in {once} (95 %)");
        Assert.Contains(sentence, crowd.Screen, StringComparison.Ordinal);
        Assert.Contains(sentence, Text(crowd.Report.GetProperty("traffic"), "never"), StringComparison.Ordinal);
        Assert.Contains("civil engaged", crowd.Screen, StringComparison.Ordinal);
    }

    [Fact]
    public void Chance_EveryBatteryType_HasItsFigures()
    {
        var rows = crowd.Report.GetProperty("chance").EnumerateArray().ToArray();
        Assert.Equal(["Pantsir-S1", "Patriot battery", "Soft-kill section"], rows.Select(row => Text(row, "name")));
        Assert.All(rows, row => Assert.Matches("^[0-9.]+ %$", Text(row, "readiness")));
        Assert.Equal(2, rows[1].GetProperty("lots").GetArrayLength());
        Assert.Equal(0, rows[2].GetProperty("lots").GetArrayLength());
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    private string System(string name) => Text(
        crowd.Report.GetProperty("ring").GetProperty("systems").EnumerateArray().Single(system => Text(system, "name") == name), "text");

    private double Radius(string system, string against) => Rings(system).Single(ring => ring.Against.Contains(against)).Km;

    private (string[] Against, double Km)[] Rings(string system) =>
    [
        .. crowd.Report.GetProperty("ring").GetProperty("rings").EnumerateArray()
            .Where(ring => Text(ring, "kind") == "reach" && Text(ring, "short").StartsWith(system, StringComparison.Ordinal))
            .Select(ring => (ring.GetProperty("against").EnumerateArray().Select(kind => kind.GetString()!).ToArray(), ring.GetProperty("km").GetDouble())),
    ];
}
