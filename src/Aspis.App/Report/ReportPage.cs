using System.Reflection;
using System.Text.Json;
using Aspis.Scenarios.Files;
using Aspis.Studies.Results;
using Aspis.Studies.Sensitivity;

namespace Aspis.App.Report;

/// <summary>Makes the report: one file that works offline, the built page with this run's data inside.</summary>
internal static class ReportPage
{
    private const string Marker = "<script id=\"report-data\" type=\"application/json\">null</script>";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    private static readonly object[] Glossary =
    [
        new { Term = "Leaker", Meaning = "A weapon that reached its end without being destroyed." },
        new { Term = "Hit", Meaning = "A leaker that came down inside the footprint of a defended place." },
        new { Term = "Laydown", Meaning = "Who stands where: the batteries, radars and posts of one option." },
        new { Term = "Replication", Meaning = "One night, played once with its own luck. All laydowns meet the same nights." },
        new { Term = "Basis", Meaning = "How the run reads the defence's figures: as the sellers have them (claimed), cautiously, by independent assessments where there are any and else the project's own assumptions (assessed), or drawn over everything that is said or assumed (sampled)." },
        new { Term = "Single-shot kill probability", Meaning = "Chance that one missile, launched and brought near enough, destroys its target." },
        new { Term = "95 % interval", Meaning = "Where the long-run mean lies, as far as luck is concerned, if the figures are right. It says nothing about whether they are." },
        new { Term = "Confidence D", Meaning = "Recalled or assumed; nobody has seen it printed." },
    ];

    /// <summary>The page of a run.</summary>
    public static string Of(ReportInput input)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("report.html")
            ?? throw new InputException("the report page was not built; run `npm ci && npm run build` in web/ and build again");
        using var reader = new StreamReader(stream);
        var page = reader.ReadToEnd();
        var json = JsonSerializer.Serialize(Content(input), Options).Replace("<", "\\u003c", StringComparison.Ordinal);
        return page.Replace(Marker, Marker.Replace("null", json, StringComparison.Ordinal), StringComparison.Ordinal);
    }

    private static object Content(ReportInput input)
    {
        var design = input.Result.Design;
        var scenario = design.Scenario.Content;
        return new
        {
            Program = new { Version = PassportWriter.Version },
            Partial = input.Result.IsPartial,
            GeneratedFor = design.Scenario.Name,
            Scenario = new
            {
                scenario.Name,
                scenario.Title,
                scenario.Question,
                scenario.Summary,
                scenario.Epoch,
                scenario.Recorded,
                scenario.Assumed,
                Raid = new { design.Raid.Name, design.Raid.Title },
            },
            Run = new
            {
                Basis = RunJson.BasisName(design.Basis.Basis),
                design.Seed,
                Replications = input.Result.Completed,
                design.Draws,
                input.Command,
                Verify = $"./aspis verify {input.Folder}",
                Exceptions = design.Basis.Exceptions.Select(entry => $"{entry.Key}: {RunJson.BasisName(entry.Value)}").ToArray(),
            },
            Weapons = new { input.Weapons.One, input.Weapons.Many, input.Weapons.Counted },
            Headline = new { Text = Headline.Text(input), Points = Headline.Points(input) },
            Laydowns = input.Result.Laydowns.Select(laydown => LaydownSection.Of(input, laydown)).ToArray(),
            Differences = PairedDifference.AllOf(input.Result).Select(Difference).ToArray(),
            Ring = RingSection.Of(input),
            Terrain = TerrainSection.Of(input),
            Traffic = TrafficSection.Of(input),
            Chance = ChanceSection.Of(input),
            Timeline = TimelineSection.Of(input),
            Weakest = input.Weakest.Select(Weak).ToArray(),
            Consistency = new { Text = scenario.Consistency ?? string.Empty },
            Sources = SourcesSection.Sources(input),
            Unverified = SourcesSection.Unverified(input),
            Glossary,
        };
    }

    private static object Difference(PairedDifference pair) => new
    {
        pair.A,
        pair.B,
        pair.Mean.Mean,
        pair.Mean.Low,
        pair.Mean.High,
        pair.BandLow,
        pair.BandHigh,
        pair.PairedVariance,
        pair.UnpairedVariance,
    };

    private static object Weak(WeakFigure weak)
    {
        return new
        {
            Figure = weak.Figure.Pool.Key,
            Label = $"{weak.Figure.Item.Name}: {weak.Figure.Pool.Definition.Meaning}",
            weak.Defence,
            Confidence = weak.Confidence.ToString(),
            Side = weak.Figure.Claim.Side.ToString().ToLowerInvariant(),
            LowText = Wording.Figure(weak.Figure.Pool, weak.Figure.Pool.Low),
            HighText = Wording.Figure(weak.Figure.Pool, weak.Figure.Pool.High),
            weak.LeakersAtLow,
            weak.LeakersAtHigh,
            weak.Swing,
            Reason = weak.Figure.Claim.Reason ?? weak.Figure.Claim.Note ?? string.Empty,
        };
    }
}
