using Aspis.Kernel.Geometry;
using Aspis.Kernel.Timing;

namespace Aspis.Command.WeaponAssignment;

/// <summary>A way in which a battery can meet a track now.</summary>
/// <param name="Effector">Index of the effector type in the battery.</param>
/// <param name="Launch">When to launch.</param>
/// <param name="Intercept">Predicted time of intercept.</param>
/// <param name="AimPoint">Predicted intercept point, Earth-centred Earth-fixed, m.</param>
/// <param name="KillProbability">Believed single-shot kill probability.</param>
/// <param name="IsLast">Whether, looked at after it, the target could not be met again; said where doctrine asks for it.</param>
/// <param name="Guide">Index of the radar that is to guide it among the post's radars; −1 for the battery's own.</param>
public readonly record struct Opportunity(
    int Effector, Instant Launch, Instant Intercept, Position AimPoint, double KillProbability, bool IsLast = false, int Guide = -1);
