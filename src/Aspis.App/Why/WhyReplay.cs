using System.Collections.Immutable;
using Aspis.App.Commands;
using Aspis.App.Report;
using Aspis.Scenarios.Catalogues;
using Aspis.Scenarios.Files;
using Aspis.Scenarios.Laydowns;
using Aspis.Studies;
using Aspis.Studies.Ablations;
using Aspis.Studies.Measures;
using Aspis.Studies.Results;
using Aspis.World.Objects;

namespace Aspis.App.Why;

/// <summary>A stored run made ready to play nights of one of its laydowns again.</summary>
internal sealed class WhyReplay
{
    /// <summary>Nights the changes are tried on when asked for, where there are so many.</summary>
    public const int MostNights = 100;

    private const int FewestNights = 20;
    private const long CheapEvents = 2_000_000;
    private readonly string database;
    private readonly string defence;
    private readonly PreparedDesign prepared;

    private WhyReplay(string database, string defence, PreparedDesign prepared)
    {
        this.database = database;
        this.defence = defence;
        this.prepared = prepared;
    }

    /// <summary>What the laydown is called.</summary>
    public string Title => Laydown.Laydown.Title;

    private PreparedLaydown Laydown => prepared.At(0, 0);

    /// <summary>Opens a laydown of a stored run.</summary>
    public static WhyReplay Open(string folder, Passport passport, string defence, string? scenario, string? catalogue)
    {
        var design = Verification.DesignOf(passport, scenario, catalogue ?? passport.Catalogue, TerrainArgument.Read(passport.Terrain));
        return new WhyReplay(
            Path.Combine(folder, ResultsDatabase.FileName), defence, new PreparedDesign(design with { Laydowns = [.. design.Laydowns.Where(laydown => laydown.Name == defence)] }));
    }

    /// <summary>Says what is wrong with a wish, if anything is.</summary>
    public void Check(WhyWish wish)
    {
        var flyers = Laydown.World.Flyers.Select(flyer => flyer.Name).ToArray();
        var batteries = Laydown.World.Batteries.Select(battery => battery.Name).ToArray();
        if (wish.Threat is { } threat && !flyers.Contains(threat))
            throw new InputException($"nothing of the name \"{threat}\" flies in this run; {Spelling.Suggest(threat, flyers)}");
        if (wish.Battery is { } battery && !batteries.Contains(battery))
            throw new InputException($"there is no battery \"{battery}\" in {defence}; {(batteries.Length == 0 ? "it has none" : Spelling.Suggest(battery, batteries))}");
        if (wish.Replication >= prepared.Design.Replications)
            throw new InputException($"--replication {wish.Replication}: this run has nights 0 to {prepared.Design.Replications - 1}");
    }

    /// <summary>Leakers by kind of weapon, as the catalogue names them.</summary>
    public IReadOnlyList<LeakKind> Kinds(IReadOnlyList<WhyNotRow> rows)
    {
        var raid = Laydown.Raid;
        var kinds = raid.Flyers.Where(flyer => flyer.Role == ObjectRole.Weapon)
            .ToDictionary(flyer => flyer.Name, flyer => WeaponKind.ItemOf(raid.Groups[flyer.Group], prepared.Design.Catalogue).Name, StringComparer.Ordinal);
        return LeakGroups.ByKind(weapon => kinds[weapon], [.. kinds.Keys], rows);
    }

    /// <summary>Mean of a measure over the run, as stored.</summary>
    public double Mean(string measure)
    {
        var values = ResultsDatabase.ReadValues(database, defence, measure);
        return values.Count == 0 ? 0 : values.Average();
    }

    /// <summary>The night that was wished for, or a typical one; null when nothing leaked and none was named.</summary>
    public LeakNight? Night(WhyWish wish, IReadOnlyList<LeakGroup> groups)
    {
        if (wish.Replication >= 0)
            return LeakNight.Play(prepared, 0, wish.Replication, keepsMessages: wish.Threat is not null);
        var leakers = ResultsDatabase.ReadValues(database, defence, MeasureList.Leakers);
        return LeakNight.Typical(prepared, 0, leakers, groups, wish.Threat) ?? (wish.Threat is null ? null : LeakNight.Play(prepared, 0, 0, keepsMessages: true));
    }

    /// <summary>What each change for the better does to the leakers, over the first nights of the run.</summary>
    public ImmutableArray<Remedy> Remedies(int nights) => RunProgress.Show(
        "what would have helped",
        nights * (RemedyList.For(Laydown).Count + 1),
        report => RemedyList.Rank(prepared, 0, nights, Environment.ProcessorCount, report, CancellationToken.None));

    /// <summary>Nights for which the changes can be tried at once without anybody waiting long; 0 when that would be too few.</summary>
    public int CheapNights(LeakNight night)
    {
        var affordable = CheapEvents / Math.Max(1, (long)night.Ledger.Outcome.Events * (RemedyList.For(Laydown).Count + 1));
        return affordable < FewestNights ? 0 : (int)Math.Min(Math.Min(affordable, MostNights), prepared.Design.Replications);
    }

    /// <summary>Whether a night played again is the one that was stored.</summary>
    public bool IsAsStored(LeakNight night)
    {
        var digests = ResultsDatabase.ReadDigests(database, defence);
        return night.Replication < digests.Count && digests[night.Replication] == RunJson.Hex(night.Ledger.Outcome.Digest);
    }
}
