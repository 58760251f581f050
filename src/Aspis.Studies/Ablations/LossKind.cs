namespace Aspis.Studies.Ablations;

/// <summary>What a defence can lose.</summary>
public enum LossKind
{
    /// <summary>A command post, battery, radar or power source.</summary>
    Node = 0,

    /// <summary>A link between a post and what is under it.</summary>
    Link = 1,

    /// <summary>Everything that one maker supplies.</summary>
    Supplier = 2,
}
