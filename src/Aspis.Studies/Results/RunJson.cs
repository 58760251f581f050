using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using Aspis.Scenarios.Catalogues;
using Aspis.Studies.Ablations;
using Aspis.Studies.Measures;
using Aspis.Studies.Sensitivity;
using Aspis.Studies.Statistics;

namespace Aspis.Studies.Results;

/// <summary>The result of a run as programs read it.</summary>
public static class RunJson
{
    private static readonly string[] NeverEvents = ["civilEngaged", "civilKilled", "friendlyEngaged", "friendlyKilled"];

    /// <summary>The whole result.</summary>
    public static JsonObject Of(
        RunResult result, IReadOnlyList<WeakFigure> weakest, IReadOnlyDictionary<string, ImmutableArray<Remedy>> remedies)
    {
        var design = result.Design;
        var json = new JsonObject
        {
            ["scenario"] = design.Scenario.Name,
            ["raid"] = design.Raid.Name,
            ["earlyWarning"] = design.EarlyWarning,
            ["basis"] = BasisName(design.Basis.Basis),
            ["sharedOptimism"] = design.Basis.SharedOptimism,
            ["seed"] = design.Seed,
            ["replications"] = result.Completed,
            ["draws"] = design.Draws,
            ["partial"] = result.IsPartial,
            ["results"] = new JsonArray([.. result.Laydowns.Select(laydown => (JsonNode)Laydown(laydown, remedies))]),
            ["differences"] = new JsonArray([.. PairedDifference.AllOf(result).Select(pair => (JsonNode)Difference(pair))]),
            ["weakest"] = new JsonArray([.. weakest.Select(figure => (JsonNode)Weak(figure))]),
        };
        if (design.Basis.Exceptions.Count > 0)
        {
            json["basisExceptions"] = new JsonObject(
                design.Basis.Exceptions.Select(entry => KeyValuePair.Create(entry.Key, (JsonNode?)BasisName(entry.Value))));
        }

        return json;
    }

    /// <summary>What changes do to the leakers of a laydown, the one that pays most first.</summary>
    public static JsonArray Ablations(IEnumerable<Remedy> remedies) => new([.. remedies.Select(remedy => (JsonNode)new JsonObject
    {
        ["change"] = remedy.Change,
        ["leakersAdded"] = Banded(remedy.Added.Mean, remedy.Added.BandLow, remedy.Added.BandHigh),
    })]);

    /// <summary>A fingerprint as text.</summary>
    public static string Hex(ulong digest) => digest.ToString("x16", CultureInfo.InvariantCulture);

    /// <summary>A basis as scripts name it.</summary>
    public static string BasisName(Basis basis) => basis.ToString().ToLowerInvariant();

    private static JsonObject Laydown(LaydownResult laydown, IReadOnlyDictionary<string, ImmutableArray<Remedy>> remedies)
    {
        var measures = new JsonObject();
        foreach (var measure in laydown.Measures.Where(measure => !measure.Name.Contains('/', StringComparison.Ordinal)))
            measures[measure.Name] = Measure(laydown.Summarise(measure.Name), measure.Unit);
        var json = new JsonObject
        {
            ["defence"] = laydown.Name,
            ["digest"] = Hex(laydown.Digest),
            ["measures"] = measures,
            ["noneLeaks"] = Estimate(laydown.NoneLeaks()),
            ["never"] = new JsonObject(NeverEvents.Select(name => KeyValuePair.Create(name, (JsonNode?)NeverOf(laydown[name])))),
            ["places"] = new JsonObject(laydown.Prepared.World.Places.Select(place => KeyValuePair.Create(
                place.Name, (JsonNode?)new JsonObject { ["hits"] = Estimate(laydown.Summarise(MeasureList.HitsOn + place.Name)) }))),
            ["threats"] = new JsonObject(laydown.Prepared.Raid.Groups.Select(group => KeyValuePair.Create(
                group.Id,
                (JsonNode?)new JsonObject
                {
                    ["launched"] = group.Weapons,
                    ["killed"] = Estimate(laydown.Summarise(MeasureList.KilledOf + group.Id)),
                }))),
            ["whyNot"] = new JsonArray([.. laydown.WhyNot.Shares().Select(entry => (JsonNode)new JsonObject
            {
                ["reason"] = ConstraintWords.Name(entry.Reason),
                ["share"] = entry.Share,
            })]),
        };
        if (remedies.TryGetValue(laydown.Name, out var tried))
            json["ablations"] = Ablations(tried);
        return json;
    }

    /// <summary>What the replications prove of something that is never to happen.</summary>
    private static JsonObject NeverOf(double[] values)
    {
        var nights = values.Count(value => value > 0);
        return new JsonObject
        {
            ["replicationsWith"] = nights,
            ["upperShare"] = Never.UpperShare(nights, values.Length),
            ["statedShare"] = Never.StatedRate,
            ["cleanReplicationsNeeded"] = Never.CleanReplicationsFor(Never.StatedRate),
        };
    }

    private static JsonObject Measure(Summary summary, string unit)
    {
        var json = Estimate(summary);
        json["p05"] = summary.P05;
        json["p50"] = summary.P50;
        json["p95"] = summary.P95;
        json["unit"] = unit;
        return json;
    }

    private static JsonObject Difference(PairedDifference pair)
    {
        var json = Banded(pair.Mean, pair.BandLow, pair.BandHigh);
        json.Insert(0, "a", pair.A);
        json.Insert(1, "b", pair.B);
        json.Insert(2, "measure", pair.Measure);
        json["pairedVariance"] = pair.PairedVariance;
        json["unpairedVariance"] = pair.UnpairedVariance;
        return json;
    }

    private static JsonObject Estimate(Summary summary) =>
        Banded(new Interval(summary.Mean, summary.Low, summary.High), summary.BandLow, summary.BandHigh);

    private static JsonObject Banded(Interval interval, double? bandLow, double? bandHigh)
    {
        var json = Estimate(interval);
        if (bandLow is { } low && bandHigh is { } high)
        {
            json["bandLow"] = low;
            json["bandHigh"] = high;
        }

        return json;
    }

    private static JsonObject Estimate(Interval interval) =>
        new() { ["mean"] = interval.Mean, ["low"] = interval.Low, ["high"] = interval.High };

    private static JsonObject Weak(WeakFigure weak) => new()
    {
        ["figure"] = weak.Figure.Pool.Key,
        ["defence"] = weak.Defence,
        ["confidence"] = weak.Confidence.ToString(),
        ["swing"] = weak.Swing,
        ["low"] = weak.Figure.Pool.Low,
        ["high"] = weak.Figure.Pool.High,
        ["leakersAtLow"] = weak.LeakersAtLow,
        ["leakersAtHigh"] = weak.LeakersAtHigh,
    };
}
