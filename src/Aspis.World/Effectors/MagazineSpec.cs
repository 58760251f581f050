namespace Aspis.World.Effectors;

/// <summary>One missile type held by a battery.</summary>
/// <param name="Interceptor">The missile.</param>
/// <param name="Ready">Ready to launch at the start.</param>
/// <param name="Spare">Held for reloading.</param>
/// <param name="PerLoad">Missiles that one reload brings.</param>
public sealed record MagazineSpec(InterceptorSpec Interceptor, int Ready, int Spare, int PerLoad);
