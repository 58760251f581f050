namespace Aspis.World.Links;

/// <summary>What can fall silent in the network of a defence.</summary>
public enum NodeKind : byte
{
    /// <summary>A command post.</summary>
    Post = 0,

    /// <summary>A battery with all its radars and its crew.</summary>
    Battery = 1,

    /// <summary>One radar.</summary>
    Radar = 2,

    /// <summary>A link between two nodes.</summary>
    Link = 3,
}
