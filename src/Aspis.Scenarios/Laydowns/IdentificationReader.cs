using System.Collections.Immutable;
using Aspis.Command.Identification;
using Aspis.Kernel.Quantities;
using Aspis.Messages;
using Aspis.Scenarios.Catalogues;
using Aspis.Scenarios.Files;

namespace Aspis.Scenarios.Laydowns;

/// <summary>Reads how a laydown's crews identify, and gives them what they know of the scenario's traffic.</summary>
internal sealed class IdentificationReader(InputFile file, Scenario scenario, ImmutableArray<KnownPlan> plans)
{
    private const string At = "doctrine.identification";
    private const int MostJudgements = 10_000;
    private const double LongestSeconds = 24 * 3600;
    private static readonly string[] ThresholdNames = ["hostile", "suspect", "friend", "assumedFriend", "neutral", "keep"];

    /// <summary>The identification of a laydown's doctrine.</summary>
    public IdentifierSpec Read(DoctrineFile doctrine)
    {
        var content = doctrine.Identification ?? new IdentificationFile();
        var knows = content.Knows ?? [];
        var crew = content.Crew;
        CheckKnows(knows);
        _ = file.Positive($"{At}.planTolerance", content.PlanTolerance, Dimension.Time);
        if (crew is { TracksPerCycle: < 1 or > MostJudgements })
            throw file.Error($"{At}.crew.tracksPerCycle", $"a crew judges between 1 and {MostJudgements} tracks a cycle, not {crew.TracksPerCycle}");
        return IdentifierSpec.Default with
        {
            HostileSeconds = file.TimeOfNight("doctrine.hostileWithin", doctrine.HostileWithin, LongestSeconds),
            Prior = Prior(content),
            Table = Table(content),
            Thresholds = Thresholds(content),
            ReadsCivil = content.Reads == AnswersRead.All,
            Plans = knows.Contains(KnownTraffic.Plans) ? plans : null,
            Airways = knows.Contains(KnownTraffic.Airways) ? AirwayReader.Known(scenario) : null,
            Airfields = knows.Contains(KnownTraffic.Airfields) ? AirwayReader.KnownAirfields(scenario) : null,
            ThreatSector = Sector(content),
            PlanToleranceSeconds = file.TimeOfNight($"{At}.planTolerance", content.PlanTolerance, LongestSeconds),
            JudgementsPerCycle = crew?.TracksPerCycle ?? int.MaxValue,
            FallsBackOnPrior = crew?.Overload == OverloadRule.Prior,
        };
    }

    /// <summary>Whether what crews are said to know is there to be known.</summary>
    private void CheckKnows(KnownTraffic[] knows)
    {
        for (var i = 0; i < knows.Length; i++)
        {
            if (Array.IndexOf(knows, knows[i]) != i)
                throw file.Error($"{At}.knows[{i}]", "this is listed twice; keep one");
            if (knows[i] == KnownTraffic.Airways && scenario.Content.Airways is null or [])
                throw file.Error($"{At}.knows[{i}]", "the scenario has no airways to know; list them as \"airways\" in scenario.json, or leave this out");
            if (knows[i] == KnownTraffic.Airfields && scenario.Content.Airfields is null or [])
                throw file.Error($"{At}.knows[{i}]", "the scenario has no airfields to know; list them as \"airfields\" in scenario.json, or leave this out");
        }
    }

    private Belief Prior(IdentificationFile content)
    {
        if (content.Prior is { } prior)
        {
            if (content.Alert is not null)
                throw file.Error($"{At}.prior", "give either \"alert\" or \"prior\", not both");
            var hostile = file.Quantity($"{At}.prior.hostile", prior.Hostile, Dimension.Probability);
            var friend = file.Quantity($"{At}.prior.friend", prior.Friend, Dimension.Probability);
            return hostile > 0 && friend > 0 && hostile + friend < 1
                ? new Belief(hostile, friend, 1 - hostile - friend)
                : throw file.Error($"{At}.prior", $"\"{prior.Hostile}\" hostile and \"{prior.Friend}\" friend leave nothing, or rule something out; both must be above 0 and their sum below 1");
        }

        return content.Alert switch
        {
            AlertLevel.Peace => new Belief(0.02, 0.18, 0.8),
            AlertLevel.Tension => new Belief(0.2, 0.2, 0.6),
            _ => IdentifierSpec.Default.Prior,
        };
    }

    private (double Bearing, double HalfWidth)? Sector(IdentificationFile content)
    {
        if (content.ThreatSector is not { } sector)
            return null;
        var bearing = file.Quantity($"{At}.threatSector.bearing", sector.Bearing, Dimension.Angle);
        var width = file.Positive($"{At}.threatSector.width", sector.Width, Dimension.Angle);
        if (bearing is < 0 or > 2 * Math.PI)
            throw file.Error($"{At}.threatSector.bearing", $"\"{sector.Bearing}\" is no bearing; it lies between 0 deg and 360 deg, clockwise from north");
        return width <= 2 * Math.PI
            ? (bearing, width / 2)
            : throw file.Error($"{At}.threatSector.width", $"\"{sector.Width}\" is more than the full circle");
    }

    private IdentityThresholds Thresholds(IdentificationFile content)
    {
        var usual = IdentityThresholds.Default;
        var given = content.Thresholds ?? [];
        foreach (var name in given.Keys)
        {
            if (!ThresholdNames.Contains(name))
                throw file.Error($"{At}.thresholds.{name}", $"\"{name}\" is no threshold; {Spelling.Suggest(name, ThresholdNames)}");
        }

        var read = new IdentityThresholds(
            Of("hostile", usual.Hostile),
            Of("suspect", usual.Suspect),
            Of("friend", usual.Friend),
            Of("assumedFriend", usual.AssumedFriend),
            Of("neutral", usual.Neutral),
            Of("keep", usual.Keep));
        if (read.Suspect > read.Hostile || read.AssumedFriend > read.Friend)
            throw file.Error($"{At}.thresholds", "\"suspect\" must not be above \"hostile\", nor \"assumedFriend\" above \"friend\"");
        return read.Keep <= read.Suspect && read.Keep <= read.AssumedFriend && read.Keep <= read.Neutral
            ? read
            : throw file.Error($"{At}.thresholds", "\"keep\" must not be above any threshold at which an identity is declared");

        double Of(string name, double usually)
        {
            if (!given.TryGetValue(name, out var text))
                return usually;
            var value = file.Quantity($"{At}.thresholds.{name}", text, Dimension.Probability);

            // At half or below, two identities could be declared at once.
            return value is >= 0.5 and < 1
                ? value
                : throw file.Error($"{At}.thresholds.{name}", $"\"{text}\" is no threshold; it lies between 50 % and less than 100 %");
        }
    }

    private EvidenceTable Table(IdentificationFile content)
    {
        var table = EvidenceTable.Default;
        var names = EvidenceTable.Kinds.SelectMany(kind => kind).Select(Name).ToArray();
        foreach (var (name, line) in content.Likelihoods ?? [])
        {
            var index = Array.IndexOf(names, name);
            if (index < 0)
                throw file.Error($"{At}.likelihoods.{name}", $"\"{name}\" is no observation; {Spelling.Suggest(name, names)}");
            var observation = EvidenceTable.Kinds.SelectMany(kind => kind).ElementAt(index);
            table = table.With(observation, new Likelihood(Of(name, "hostile", line.Hostile), Of(name, "friend", line.Friend), Of(name, "neutral", line.Neutral)));
        }

        if (table.FirstFault() is { } fault)
        {
            throw file.Error(
                $"{At}.likelihoods",
                $"exactly one of {string.Join(", ", fault.Kind.Select(Name))} is observed, so their probabilities sum to 1 under each hypothesis; they sum to {fault.Sum.Hostile:0.####}, {fault.Sum.Friend:0.####} and {fault.Sum.Neutral:0.####}");
        }

        return table;

        double Of(string name, string hypothesis, string text)
        {
            var value = file.Quantity($"{At}.likelihoods.{name}.{hypothesis}", text, Dimension.Probability);
            return value > 0
                ? value
                : throw file.Error($"{At}.likelihoods.{name}.{hypothesis}", "nothing is impossible: a probability of 0 could never be corrected by other evidence; write a small one");
        }
    }

    private static string Name(IdentityEvidence kind)
    {
        var name = kind.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }
}
