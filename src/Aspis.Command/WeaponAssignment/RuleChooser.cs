using Aspis.Kernel.Timing;

namespace Aspis.Command.WeaponAssignment;

/// <summary>
/// A rule of thumb: the track that arrives first, by the battery that meets it first; then the older track and the first
/// battery. Worth is not looked at.
/// </summary>
public sealed class RuleChooser : ISalvoChooser
{
    /// <inheritdoc/>
    public bool LooksAhead => false;

    /// <inheritdoc/>
    public int Arrange(List<Candidate> candidates, Instant now)
    {
        candidates.Sort(Compare);
        return candidates.Count;
    }

    private static int Compare(Candidate a, Candidate b)
    {
        var order = a.Track.PredictedImpact.CompareTo(b.Track.PredictedImpact);
        if (order == 0)
            order = a.Track.Number.CompareTo(b.Track.Number);
        if (order == 0)
            order = a.Opportunity.Intercept.CompareTo(b.Opportunity.Intercept);
        return order != 0 ? order : a.Battery.CompareTo(b.Battery);
    }
}
