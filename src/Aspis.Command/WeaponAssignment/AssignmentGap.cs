using Aspis.Command.EngagementControl;

namespace Aspis.Command.WeaponAssignment;

/// <summary>
/// How much expected value a post's choices lose against the best choice among the same salvos with the same shots and
/// channels: the mean of 1 − chosen/best over the cycles that had a choice. Cycles with many salvos at once are measured only
/// when doctrine asks for it, because the best is then long work.
/// </summary>
public sealed class AssignmentGap(FireControl fireControl, Doctrine doctrine)
{
    private const int CheapCandidates = 4;
    private const int MostNodes = 200;
    private readonly List<Candidate> ready = [];
    private readonly int[] targets = new int[fireControl.Units.Length];
    private readonly int[] shots = new int[fireControl.Units.Length];
    private double best;

    /// <summary>Cycles measured.</summary>
    public int Cycles { get; private set; }

    /// <summary>Sum of the relative losses of those cycles.</summary>
    public double LossSum { get; private set; }

    /// <summary>Begins a replication.</summary>
    public void Clear() => (LossSum, Cycles) = (0, 0);

    /// <summary>Looks at what could be ordered, before anything is.</summary>
    public void Before(List<Candidate> candidates)
    {
        best = 0;
        ready.Clear();
        foreach (var candidate in candidates)
        {
            if (candidate.IsReady)
                ready.Add(candidate);
        }

        if (ready.Count < 2 || (ready.Count > CheapCandidates && !doctrine.MeasuresAssignment))
            return;
        best = AllHaveTheirBest(out var value) ? value : new SalvoChoice(ready, fireControl, looksAhead: false, MostNodes).Objective;
    }

    /// <summary>Takes down what was ordered instead: value expected to be saved.</summary>
    public void After(double saved)
    {
        if (best <= 0)
            return;
        Cycles++;
        LossSum += Math.Max(0, 1 - (saved / best));
    }

    /// <summary>Whether every track can have the battery that is best for it, with a full salvo; then nothing need be weighed.</summary>
    private bool AllHaveTheirBest(out double value)
    {
        value = 0;
        Array.Clear(targets);
        Array.Clear(shots);
        for (var n = 0; n < ready.Count; n++)
        {
            if (!IsBestOfItsTrack(n))
                continue;
            var candidate = ready[n];
            var unit = fireControl.Units[candidate.Battery];
            var effector = candidate.Opportunity.Effector;
            var isMissile = unit.Battery.Effectors[effector].Kind == KnownEffectorKind.Missile;
            var salvo = isMissile ? fireControl.SalvoSize(candidate.Track, candidate.Opportunity) : 1;
            value += SalvoChoice.Value(candidate, salvo);

            // All shots of a battery together are compared with each thing they may need, which is stricter than it must be.
            targets[candidate.Battery]++;
            shots[candidate.Battery] += salvo;
            if (targets[candidate.Battery] > unit.Battery.TargetChannels - unit.TargetsEngaged
                || shots[candidate.Battery] > Math.Min(unit.Available(effector, candidate.Track.Class), unit.FreeChannels(effector)))
                return false;
        }

        return true;
    }

    private bool IsBestOfItsTrack(int one)
    {
        for (var other = 0; other < ready.Count; other++)
        {
            if (ready[other].Track != ready[one].Track || other == one)
                continue;
            var order = FullValue(ready[other]).CompareTo(FullValue(ready[one]));
            if (order > 0 || (order == 0 && other < one))
                return false;
        }

        return true;
    }

    private double FullValue(in Candidate candidate)
    {
        var isMissile = fireControl.Units[candidate.Battery].Battery.Effectors[candidate.Opportunity.Effector].Kind == KnownEffectorKind.Missile;
        return SalvoChoice.Value(candidate, isMissile ? fireControl.SalvoSize(candidate.Track, candidate.Opportunity) : 1);
    }
}
