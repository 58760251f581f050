using Aspis.Kernel.Geometry;
using Aspis.Kernel.Timing;

namespace Aspis.Messages;

/// <summary>
/// Word from outside the defence that missiles come from about here: an expected threat axis, or a detected launch.
/// It says where to look; it is not a track.
/// </summary>
/// <param name="Heard">When the post hears it.</param>
/// <param name="Origin">Believed launch area, Earth-centred Earth-fixed, m.</param>
/// <param name="LaunchSeen">True for a detected launch, false for an expectation before any launch.</param>
public readonly record struct EarlyWarningCue(Instant Heard, Position Origin, bool LaunchSeen);
