using Aspis.Kernel.Geometry;
using Aspis.Kernel.Timing;
using Aspis.Messages;
using Aspis.World.Objects;

namespace Aspis.World.EarlyWarning;

/// <summary>Tells every post, late and roughly, where launches come from.</summary>
public sealed class EarlyWarningSource(WorldSpec spec, Scene scene)
{
    // What is expected beforehand is where the raid's first object comes from.
    private readonly FlyerSpec? first = spec.Flyers.Where(flyer => flyer.IsHostile && flyer.Parent < 0).MinBy(flyer => flyer.LaunchSeconds);

    /// <summary>Begins a replication: an axis known beforehand is told at the start.</summary>
    public void Reset()
    {
        if (spec.EarlyWarning.ExpectedBeforehand && first is not null)
            Tell(first, Instant.Start, Instant.Start, launchSeen: false);
    }

    /// <summary>An object started: of a ballistic missile, which can be seen from afar, the posts will hear.</summary>
    public void SeeLaunch(FlyerSpec weapon, Instant now)
    {
        if (weapon.Class == TargetClass.Ballistic && spec.EarlyWarning.LaunchDelaySeconds is { } delay)
            Tell(weapon, now, now + Duration.FromSeconds(delay), launchSeen: true);
    }

    private void Tell(FlyerSpec weapon, Instant now, Instant heard, bool launchSeen)
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
