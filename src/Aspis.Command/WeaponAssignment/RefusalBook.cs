using Aspis.Command.EngagementControl;
using Aspis.Command.Tracking;
using Aspis.Kernel.Timing;
using Aspis.Messages;

namespace Aspis.Command.WeaponAssignment;

/// <summary>Tells for every battery not used against a firm track the first binding constraint, when it changes.</summary>
public sealed class RefusalBook(FireControl fireControl)
{
    /// <summary>Tells why a battery is not used against a track, and whether a shot could reach it now or later.</summary>
    public void Tell(Track track, int battery, Constraint constraint, bool isShotPossible, Instant now, Outbox outbox)
    {
        if (track.Told[battery] == constraint && track.ToldPossible[battery] == isShotPossible)
            return;
        track.Told[battery] = constraint;
        track.ToldPossible[battery] = isShotPossible;
        outbox.Refuse(new EngagementRefusal(fireControl.Units[battery].Battery.Id, track.Number, now, constraint, isShotPossible));
    }

    /// <summary>Tells the same of every battery.</summary>
    public void TellAll(Track track, Constraint constraint, Instant now, Outbox outbox)
    {
        for (var b = 0; b < fireControl.Units.Length; b++)
            Tell(track, b, constraint, isShotPossible: false, now, outbox);
    }
}
