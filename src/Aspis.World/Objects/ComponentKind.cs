namespace Aspis.World.Objects;

/// <summary>What a vehicle of the defence is.</summary>
public enum ComponentKind : byte
{
    /// <summary>A radar.</summary>
    Radar = 0,

    /// <summary>One launcher of a battery.</summary>
    Launcher = 1,

    /// <summary>A command post.</summary>
    Post = 2,
}
