namespace Aspis.World.Effectors;

/// <summary>One effector type held by a battery.</summary>
/// <param name="Effector">The effector.</param>
/// <param name="Ready">Shots ready at the start.</param>
/// <param name="Spare">Shots held for reloading.</param>
/// <param name="PerLoad">Shots that one reload brings.</param>
public sealed record MagazineSpec(EffectorSpec Effector, int Ready, int Spare, int PerLoad);
