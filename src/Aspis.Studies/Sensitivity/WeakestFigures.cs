using System.Collections.Concurrent;
using Aspis.Scenarios;
using Aspis.Scenarios.Catalogues;
using Aspis.Scenarios.Files;
using Aspis.Scenarios.Laydowns;
using Aspis.Studies.Designs;
using Aspis.Studies.Results;
using Aspis.World.Objects;

namespace Aspis.Studies.Sensitivity;

/// <summary>
/// Ranks figures by how far they swing the answer: each is moved alone to the two ends of what is said of it, on the same
/// luck, with all others where the basis has them (in the middle when they are sampled). A laydown whose leakers stay as
/// they are with every figure of the defence at its best, and again at its worst, is left out: none of them matters there.
/// The ranking is meant to cost a third of what the run did: where a replication is long, fewer are spent on each figure, and
/// at last only the figures of the widest spread are tried.
/// </summary>
public sealed class WeakestFigures
{
    private const int MostScreenReplications = 5;
    private const int MostFinalReplications = 50;
    private const int FewestFinalReplications = 5;
    private const int Finalists = 8;

    // A budget of fewer replications than that ranks nothing worth reading.
    private const int FewestReplications = 8;

    // Events that a ranking may always take, however short the run: some seconds.
    private const long LeastBudget = 4_000_000;
    private readonly PreparedDesign prepared;
    private readonly RunDesign design;
    private readonly ParallelOptions options;

    private readonly long budget;
    private readonly SortedDictionary<string, long> eventsOf;

    private WeakestFigures(PreparedDesign prepared, RunResult result, int threads, CancellationToken cancellation)
    {
        budget = Math.Max(LeastBudget, result.Laydowns.Sum(laydown => laydown.Events) / 3);
        eventsOf = new(result.Laydowns.ToDictionary(laydown => laydown.Name, laydown => Math.Max(1, laydown.Events / Math.Max(1, result.Completed))), StringComparer.Ordinal);
        this.prepared = prepared;
        design = prepared.Design;
        options = new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, threads), CancellationToken = cancellation };
    }

    /// <summary>The figures that swing the answer most, largest swing first, and how many of how many were tried.</summary>
    public static WeakRanking Rank(
        PreparedDesign prepared, RunResult result, int threads, CancellationToken cancellation) =>
        new WeakestFigures(prepared, result, threads, cancellation).Rank();

    private WeakRanking Rank()
    {
        if (budget / eventsOf.Values.Max() < FewestReplications)
            return WeakRanking.TooLong;
        var all = new List<Trial>();
        foreach (var laydown in design.Laydowns)
        {
            if (laydown.Batteries.Length > 0 && Matters(laydown))
                all.AddRange(Trials(laydown));
        }

        var trials = Widest(all);
        var screened = Measure(trials, Affordable(trials, 1, MostScreenReplications));

        // One entry a figure: the laydown it swings most.
        var finalists = screened
            .OrderByDescending(figure => figure.Swing)
            .ThenBy(figure => figure.Figure.Pool.Key, StringComparer.Ordinal)
            .ThenBy(figure => figure.Defence, StringComparer.Ordinal)
            .DistinctBy(figure => figure.Figure.Pool.Key)
            .Take(Finalists)
            .Where(figure => figure.Swing > 0)
            .Select(figure => new Trial(design.Laydowns.First(laydown => laydown.Name == figure.Defence), figure.Figure))
            .ToList();
        var ranked = Measure(finalists, Affordable(finalists, FewestFinalReplications, MostFinalReplications))
            .Where(figure => figure.Swing > 0)
            .OrderByDescending(figure => figure.Swing)
            .ThenBy(figure => figure.Figure.Pool.Key, StringComparer.Ordinal);
        return new WeakRanking([.. ranked], trials.Count, all.Count);
    }

    /// <summary>As many trials as half the budget pays for at one replication, those of the widest spreads first.</summary>
    private List<Trial> Widest(List<Trial> all)
    {
        var spent = 0L;
        return [.. all
            .OrderByDescending(trial => trial.Figure.Pool.RelativeSpread)
            .ThenBy(trial => trial.Figure.Pool.Key, StringComparer.Ordinal)
            .ThenBy(trial => trial.Laydown.Name, StringComparer.Ordinal)
            .TakeWhile(trial => (spent += Cost(trial)) <= budget / 2 || spent == Cost(trial))];
    }

    private long Cost(Trial trial) => 2 * eventsOf[trial.Laydown.Name];

    private bool Matters(LaydownFile laydown)
    {
        var once = 3 * design.Laydowns.Sum(other => eventsOf[other.Name]);
        var replications = Math.Min(design.Replications, (int)Math.Clamp(budget / 4 / once, 1, MostScreenReplications));
        var asIs = Leakers(laydown, null, replications);
        return !asIs.AsSpan().SequenceEqual(Leakers(laydown, pool => End(pool, best: true), replications))
            || !asIs.AsSpan().SequenceEqual(Leakers(laydown, pool => End(pool, best: false), replications));
    }

    /// <summary>The end of a defence figure's spread that is best, or worst, for the defence.</summary>
    private static double? End(FigurePool pool, bool best) => pool.Definition.Favourable switch
    {
        Favourable.Higher => best ? pool.High : pool.Low,
        Favourable.Lower => best ? pool.Low : pool.High,
        _ => null,
    };

    private IEnumerable<Trial> Trials(LaydownFile laydown)
    {
        var figures = Resolver(null);
        var raid = RaidBuilder.Build(design.Scenario, design.Raid, design.Catalogue, figures, prepared.Flights);
        _ = PreparedDesign.Build(design, laydown, figures, raid);
        return figures.Consulted.Values.Where(figure => figure.Pool.Spreads).Select(figure => new Trial(laydown, figure));
    }

    /// <summary>Replications that half the budget allows each trial, both ends of its figure.</summary>
    private int Affordable(List<Trial> trials, int least, int most)
    {
        var once = trials.Sum(Cost);
        return Math.Min(design.Replications, (int)Math.Clamp(budget / 2 / Math.Max(1, once), least, most));
    }

    private List<WeakFigure> Measure(List<Trial> trials, int replications)
    {
        var measured = new ConcurrentBag<WeakFigure>();
        Parallel.ForEach(trials, options, trial =>
        {
            // Some figures cannot be moved to an end: a weapon that reaches less far cannot be flown from where it is. They are left out.
            if (Mean(trial, toHigh: false, replications) is { } low && Mean(trial, toHigh: true, replications) is { } high)
                measured.Add(new WeakFigure(trial.Laydown.Name, trial.Figure, low, high));
        });
        return [.. measured];
    }

    private double? Mean(Trial trial, bool toHigh, int replications)
    {
        try
        {
            return Leakers(trial.Laydown, Push(trial.Figure.Pool, toHigh), replications).Average();
        }
        catch (InputException)
        {
            return null;
        }
    }

    private static Func<FigurePool, double?> Push(FigurePool figure, bool toHigh) => pool =>
        pool.Key == figure.Key ? toHigh ? pool.High : pool.Low : null;

    private double[] Leakers(LaydownFile laydown, Func<FigurePool, double?>? push, int replications)
    {
        var figures = Resolver(push);
        var raid = RaidBuilder.Build(design.Scenario, design.Raid, design.Catalogue, figures, prepared.Flights);
        var run = new Run(PreparedDesign.Build(design, laydown, figures, raid));
        var leakers = new double[replications];
        for (var replication = 0; replication < replications; replication++)
        {
            options.CancellationToken.ThrowIfCancellationRequested();
            leakers[replication] = run.Play(design.Seed, 0, replication).Terminals.Count(end => end == TerminalState.Arrived);
        }

        return leakers;
    }

    private FigureResolver Resolver(Func<FigurePool, double?>? push) =>
        new(design.Catalogue, design.Basis, design.Seed, 0, 0, push);

    private sealed record Trial(LaydownFile Laydown, ConsultedFigure Figure);
}
