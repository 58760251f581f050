using Aspis.Kernel.Timing;

namespace Aspis.Command.WeaponAssignment;

/// <summary>
/// The salvo that saves most expected value first (the maximum-marginal-return rule; den Broeder, Ellison, Emerling, "On
/// optimum target assignments", Operations Research 7(3), 1959). Ties go to the more urgent track, the older, the first battery.
/// </summary>
public sealed class GreedyChooser : ISalvoChooser
{
    /// <inheritdoc/>
    public bool LooksAhead => false;

    /// <inheritdoc/>
    public int Arrange(List<Candidate> candidates, Instant now)
    {
        candidates.Sort(Compare);
        return candidates.Count;
    }

    /// <summary>Which of two comes first.</summary>
    internal static int Compare(Candidate a, Candidate b)
    {
        var order = b.Worth.CompareTo(a.Worth);
        if (order == 0)
            order = a.Track.PredictedImpact.CompareTo(b.Track.PredictedImpact);
        if (order == 0)
            order = a.Track.Number.CompareTo(b.Track.Number);
        return order != 0 ? order : a.Battery.CompareTo(b.Battery);
    }
}
