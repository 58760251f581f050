using Aspis.Command.EngagementControl;
using Aspis.Kernel.Timing;

namespace Aspis.Command.WeaponAssignment;

/// <summary>
/// The best plan over the salvos that are known, now and later, with the shots and channels there are: a rolling horizon, made
/// anew whenever something could be ordered. What the plan keeps for later or for others is held back.
/// </summary>
public sealed class OptimalChooser(FireControl fireControl) : ISalvoChooser
{
    private const int MostNodes = 60;
    private const int MostCandidates = 240;

    /// <inheritdoc/>
    public bool LooksAhead => true;

    /// <inheritdoc/>
    public int Arrange(List<Candidate> candidates, Instant now)
    {
        // So many at once are planned by worth; the rest comes again in the next cycles.
        candidates.Sort(GreedyChooser.Compare);
        var considered = candidates.Take(MostCandidates).ToList();
        var plan = new SalvoChoice(considered, fireControl, looksAhead: true, MostNodes);
        var chosen = plan.Chosen.Where(index => considered[index].IsReady).Select(index => considered[index]).ToList();
        var held = candidates.Where(candidate => candidate.IsReady && !chosen.Contains(candidate)).ToList();
        candidates.Clear();
        candidates.AddRange(chosen);
        candidates.AddRange(held);
        return chosen.Count;
    }
}
