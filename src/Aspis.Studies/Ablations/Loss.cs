namespace Aspis.Studies.Ablations;

/// <summary>One thing a defence can lose, from the start of the night to its end.</summary>
/// <param name="Name">Scenario name of the node or link, or the supplier's name.</param>
/// <param name="Kind">Node, link or supplier.</param>
/// <param name="What">The same finer, for people: post, battery, radar, power, link or supplier.</param>
/// <param name="Change">The laydown without it.</param>
public sealed record Loss(string Name, LossKind Kind, string What, LaydownChange Change);
