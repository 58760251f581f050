using Aspis.Command.EngagementControl;
using Aspis.Kernel.Numerics;
using Aspis.Kernel.Timing;
using Aspis.Messages;

namespace Aspis.Command.WeaponAssignment;

/// <summary>
/// The choice of salvos as a packing: one salvo a track; shots no more than there are; channels no more than there are at any
/// launch while the shots fly, with those that fly already (where they need one only while illuminated, at any beginning of
/// that); value v (1 − (1 − p)^n) for n shots of kill probability p.
/// </summary>
public sealed class SalvoChoice
{
    // A chance that waits may pass, and what is fired at now may be fired at again: assumed.
    private const double WaitingShare = 0.75;
    private readonly List<double> capacities = [];
    private readonly List<(int Candidate, int Shots, List<int> Rows, List<double> Counts)> columns = [];
    private readonly List<int> chosen = [];
    private readonly FireControl fireControl;
    private readonly IReadOnlyList<Candidate> candidates;

    /// <summary>The choice among candidates with what there is now. Unless it looks ahead, every launch is taken to be now.</summary>
    public SalvoChoice(IReadOnlyList<Candidate> candidates, FireControl fireControl, bool looksAhead, int mostNodes)
    {
        (this.candidates, this.fireControl) = (candidates, fireControl);
        AddSalvos();
        for (var battery = 0; battery < fireControl.Units.Length; battery++)
        {
            AddMagazines(battery);
            AddChannels(battery, looksAhead);
        }

        var packing = new BinaryPacking([.. capacities]);
        foreach (var (candidate, shots, rows, counts) in columns)
            packing.Add([.. rows], [.. counts], Value(candidates[candidate], shots) * (looksAhead && !candidates[candidate].IsReady ? WaitingShare : 1));
        packing.Solve(mostNodes);
        for (var n = 0; n < columns.Count; n++)
        {
            if (packing.Chosen[n])
                chosen.Add(columns[n].Candidate);
        }

        (Objective, Bound) = (packing.Objective, packing.Bound);
    }

    /// <summary>Indices of the chosen candidates.</summary>
    public IReadOnlyList<int> Chosen => chosen;

    /// <summary>Value the choice is expected to save.</summary>
    public double Objective { get; }

    /// <summary>No choice is expected to save more.</summary>
    public double Bound { get; }

    /// <summary>Value that shots at a candidate's track are expected to save.</summary>
    public static double Value(in Candidate candidate, int shots)
    {
        var survives = 1.0;
        for (var n = 0; n < shots; n++)
            survives *= 1 - candidate.Opportunity.KillProbability;
        return candidate.Track.ValueAtRisk * (1 - survives);
    }

    /// <summary>A column for each number of shots up to doctrine's, and a row for each track.</summary>
    private void AddSalvos()
    {
        for (var c = 0; c < candidates.Count; c++)
        {
            var row = c;
            for (var before = 0; before < c && row == c; before++)
            {
                if (candidates[before].Track == candidates[c].Track)
                    row = columns.Find(column => column.Candidate == before).Rows?[0] ?? c;
            }

            if (row == c)
            {
                row = capacities.Count;
                capacities.Add(1);
            }

            var unit = fireControl.Units[candidates[c].Battery];
            var effector = candidates[c].Opportunity.Effector;
            var most = IsMissile(candidates[c]) ? fireControl.SalvoSize(candidates[c].Track, candidates[c].Opportunity) : 1;
            for (var shots = Math.Min(most, unit.Available(effector, candidates[c].Track.Class)); shots > 0; shots--)
                columns.Add((c, shots, [row], [1]));
        }
    }

    private void AddMagazines(int battery)
    {
        var unit = fireControl.Units[battery];
        for (var effector = 0; effector < unit.Battery.Effectors.Length; effector++)
            AddRow(unit.Available(effector), column => UsesOf(column, battery, effector) ? column.Shots : 0);
    }

    /// <summary>Rows for targets the guidance radar follows, and for shots under way of each pool, at every launch.</summary>
    private void AddChannels(int battery, bool looksAhead)
    {
        var unit = fireControl.Units[battery];
        foreach (var launch in Launches(battery, looksAhead))
        {
            bool Flies((int Candidate, int Shots, List<int>, List<double>) column) =>
                candidates[column.Candidate].Battery == battery
                && (!looksAhead || (candidates[column.Candidate].Opportunity.Launch <= launch && candidates[column.Candidate].Opportunity.Intercept > launch));

            var ended = looksAhead ? Ended(battery, launch) : (0, 0);
            AddRow(
                unit.Battery.TargetChannels - unit.TargetsEngaged + ended.Item1,
                column => Flies(column) && KindOf(candidates[column.Candidate]) != KnownEffectorKind.Jammer ? 1 : 0);
            AddGuidance(battery, launch, ended.Item2, column => Flies(column) && !IsIlluminated(candidates[column.Candidate]));
            for (var effector = 0; effector < unit.Battery.Effectors.Length; effector++)
            {
                if (unit.Battery.Effectors[effector].Kind != KnownEffectorKind.Missile)
                    AddRow(unit.FreeChannels(effector), column => Flies(column) && UsesOf(column, battery, effector) ? 1 : 0);
            }
        }

        foreach (var time in Lightings(battery))
            AddGuidance(battery, time, looksAhead ? Ended(battery, time).Missiles : 0, column => candidates[column.Candidate].Opportunity.Intercept > time);
    }

    /// <summary>
    /// A row for the missiles that need guidance at a time: those that fly then, of those that need it all the way, and those
    /// that are illuminated then.
    /// </summary>
    private void AddGuidance(
        int battery, Instant time, int ended, Func<(int Candidate, int Shots, List<int>, List<double>), bool> flies)
    {
        var unit = fireControl.Units[battery];
        for (var effector = 0; effector < unit.Battery.Effectors.Length; effector++)
        {
            if (unit.Battery.Effectors[effector].Kind != KnownEffectorKind.Missile)
                continue;
            AddRow(unit.FreeChannels(effector) + ended - Lit(battery, time), column => Needs(column) ? column.Shots : 0);
            return;
        }

        bool Needs((int Candidate, int Shots, List<int>, List<double>) column)
        {
            var candidate = candidates[column.Candidate];
            if (candidate.Battery != battery || !IsMissile(candidate))
                return false;
            return IsIlluminated(candidate)
                ? Lighting(candidate) <= time && candidate.Opportunity.Intercept > time
                : flies(column);
        }
    }

    private IEnumerable<Instant> Launches(int battery, bool looksAhead)
    {
        var launches = candidates.Where(candidate => candidate.Battery == battery).Select(candidate => candidate.Opportunity.Launch);
        return looksAhead ? launches.Distinct().Order() : launches.Take(1);
    }

    /// <summary>When channels begin to be needed of shots that need one only shortly before their intercepts.</summary>
    private IEnumerable<Instant> Lightings(int battery) =>
        candidates.Where(candidate => candidate.Battery == battery && IsIlluminated(candidate)).Select(Lighting).Distinct().Order();

    private Instant Lighting(Candidate candidate) =>
        candidate.Opportunity.Intercept - Duration.FromSeconds(EffectorOf(candidate).IlluminationSeconds);

    /// <summary>Shots under way of a battery that are illuminated at a time.</summary>
    private int Lit(int battery, Instant time)
    {
        var lit = 0;
        foreach (var engagement in fireControl.Engagements)
        {
            var seconds = fireControl.Units[engagement.Battery].Battery.Effectors[engagement.Effector].IlluminationSeconds;
            if (engagement.Battery == battery && seconds > 0 && !engagement.FlightEnded)
                lit += engagement.Intercept > time && engagement.Intercept - Duration.FromSeconds(seconds) <= time ? 1 : 0;
        }

        return lit;
    }

    /// <summary>Targets, and missiles that hold a channel all the way, of a battery that will be done with by a time.</summary>
    private (int Targets, int Missiles) Ended(int battery, Instant time)
    {
        var (targets, missiles) = (0, 0);
        var engagements = fireControl.Engagements;
        for (var n = 0; n < engagements.Count; n++)
        {
            if (engagements[n].Battery != battery || engagements[n].Track.LastIntercept > time)
                continue;
            var isLast = true;
            for (var later = n + 1; later < engagements.Count; later++)
                isLast &= engagements[later].Track != engagements[n].Track;
            targets += isLast ? 1 : 0;
            var effector = fireControl.Units[battery].Battery.Effectors[engagements[n].Effector];
            missiles += effector is { Kind: KnownEffectorKind.Missile, IlluminationSeconds: 0 } && !engagements[n].FlightEnded ? 1 : 0;
        }

        return (targets, missiles);
    }

    private void AddRow(double capacity, Func<(int Candidate, int Shots, List<int>, List<double>), int> use)
    {
        var row = -1;
        foreach (var column in columns)
        {
            var count = use(column);
            if (count == 0)
                continue;
            if (row < 0)
            {
                row = capacities.Count;
                capacities.Add(Math.Max(0, capacity));
            }

            column.Rows.Add(row);
            column.Counts.Add(count);
        }
    }

    private bool UsesOf((int Candidate, int Shots, List<int>, List<double>) column, int battery, int effector) =>
        candidates[column.Candidate].Battery == battery && candidates[column.Candidate].Opportunity.Effector == effector;

    private KnownEffector EffectorOf(in Candidate candidate) =>
        fireControl.Units[candidate.Battery].Battery.Effectors[candidate.Opportunity.Effector];

    private KnownEffectorKind KindOf(in Candidate candidate) => EffectorOf(candidate).Kind;

    private bool IsIlluminated(in Candidate candidate) => EffectorOf(candidate).IlluminationSeconds > 0;

    private bool IsMissile(in Candidate candidate) => KindOf(candidate) == KnownEffectorKind.Missile;
}
