namespace Aspis.World.Effectors;

/// <summary>How an effector works.</summary>
public enum EffectorKind : byte
{
    /// <summary>A guided missile.</summary>
    Missile = 0,

    /// <summary>A gun that fires bursts.</summary>
    Gun = 1,

    /// <summary>Electronic soft kill.</summary>
    Jammer = 2,
}
