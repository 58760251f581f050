using System.Collections.Immutable;
using Aspis.Command.EngagementControl;
using Aspis.Messages;

namespace Aspis.Command.WeaponAssignment;

/// <summary>
/// The rule that batteries of long reach leave a class of target to one of less reach of the same post, as long as that one is up,
/// has a shot and a channel free, and will meet the target on its path. Once it is not, the others may fire.
/// </summary>
public sealed class NearerLayer(Doctrine doctrine, ImmutableArray<FireUnit> units)
{
    private readonly double[] reach = new double[units.Length];

    /// <summary>Whether it has a say about a class of target.</summary>
    public bool Chooses(TargetClass kind) => doctrine.LeavesToNearer(kind);

    /// <summary>Holds the shots, now or later, that doctrine leaves to a nearer layer.</summary>
    public void Hold(TargetClass kind, (Constraint Constraint, Opportunity Opportunity, bool IsShotPossible)[] found)
    {
        if (!Chooses(kind))
            return;
        var least = double.PositiveInfinity;
        for (var b = 0; b < found.Length; b++)
        {
            reach[b] = MeetsIt(found[b].Constraint)
                ? units[b].Battery.Effectors[found[b].Opportunity.Effector].Zones[(int)kind]!.MaximumRangeMetres
                : 0;
            if (reach[b] > 0 && IsFree(units[b], found[b].Opportunity.Effector, kind))
                least = Math.Min(least, reach[b]);
        }

        for (var b = 0; b < found.Length; b++)
        {
            if (reach[b] > least && found[b].Constraint != Constraint.NotFollowed)
                found[b].Constraint = Constraint.DoctrineHolds;
        }
    }

    // What is met and only not yet followed will be followed by the time it is there.
    private static bool MeetsIt(Constraint constraint) => constraint is Constraint.NoDefence or Constraint.WaitingForZone or Constraint.NotFollowed;

    private static bool IsFree(FireUnit unit, int effector, TargetClass kind) =>
        unit.Operational && unit.Available(effector, kind) > 0 && unit.CanTakeTarget(effector);
}
