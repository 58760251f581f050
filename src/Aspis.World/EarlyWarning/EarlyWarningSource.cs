using Aspis.Kernel.Geometry;
using Aspis.Kernel.Timing;
using Aspis.Messages;
using Aspis.World.Objects;

namespace Aspis.World.EarlyWarning;

/// <summary>Tells every post, late and roughly, where launches come from.</summary>
public sealed class EarlyWarningSource(WorldSpec spec, Scene scene)
{
    /// <summary>Begins a replication: an axis known beforehand is told at the start.</summary>
    public void Reset()
    {
        if (spec.EarlyWarning.ExpectedBeforehand && spec.Weapons.Length > 0)
            Tell(spec.Weapons[0], Instant.Start, Instant.Start, launchSeen: false);
    }

    /// <summary>A weapon was launched: the posts will hear of it.</summary>
    public void SeeLaunch(WeaponSpec weapon, Instant now)
    {
        if (spec.EarlyWarning.LaunchDelaySeconds is { } delay)
            Tell(weapon, now, now + Duration.FromSeconds(delay), launchSeen: true);
    }

    private void Tell(WeaponSpec weapon, Instant now, Instant heard, bool launchSeen)
    {
        var launchSite = weapon.Trajectory.At(0).Position;
        var frame = new LocalFrame(launchSite);
        var (east, north) = scene.Luck.Draw(weapon.Id, 0, (uint)DrawPurpose.CueError, launchSeen ? 1 : 0).Normals();
        var error = (frame.East * east) + (frame.North * north);
        var cue = new EarlyWarningCue(heard, launchSite + (error * spec.EarlyWarning.OriginSigmaMetres), launchSeen);
        for (var post = 0; post < spec.Posts.Length; post++)
            scene.MailOf(post).Send(cue, heard);
    }
}
