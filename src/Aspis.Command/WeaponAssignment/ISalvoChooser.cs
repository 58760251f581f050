using Aspis.Kernel.Timing;

namespace Aspis.Command.WeaponAssignment;

/// <summary>How the salvos of one cycle are chosen.</summary>
public interface ISalvoChooser
{
    /// <summary>Whether it wants to know of salvos that still wait, and of tracks that are not due.</summary>
    bool LooksAhead { get; }

    /// <summary>
    /// Puts the candidates in the order in which they are to be tried; an earlier one may take what a later one needs. Those it
    /// holds back come after the number it returns.
    /// </summary>
    int Arrange(List<Candidate> candidates, Instant now);
}
