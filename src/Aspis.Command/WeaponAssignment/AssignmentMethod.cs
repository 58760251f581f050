namespace Aspis.Command.WeaponAssignment;

/// <summary>How a post chooses among the salvos it could order.</summary>
public enum AssignmentMethod : byte
{
    /// <summary>The salvo that saves most expected value, again and again.</summary>
    Greedy = 0,

    /// <summary>A rule of thumb: the track that arrives first, by the battery that meets it first.</summary>
    Rules = 1,

    /// <summary>The best plan over the opportunities that are known, those that still wait included.</summary>
    Optimal = 2,
}
