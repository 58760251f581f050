namespace Aspis.World;

/// <summary>A command post as the world knows it: a name, a rhythm, and whom it obeys.</summary>
/// <param name="Name">Scenario name, unique in the laydown.</param>
/// <param name="Id">Hash of the name.</param>
/// <param name="CycleSeconds">Time between two cycles, s.</param>
public sealed record PostSite(string Name, ulong Id, double CycleSeconds)
{
    /// <summary>Index of the battery whose crew this is, which commands it when it hears no post; −1 for a post proper.</summary>
    public int CrewOf { get; init; } = -1;

    /// <summary>Index of the post over it, or −1.</summary>
    public int Superior { get; init; } = -1;

    /// <summary>Index of its link to that post; −1 for one that cannot fail.</summary>
    public int Link { get; init; } = -1;

    /// <summary>Delay of that link; of a crew, of the line to its own launchers and radars, s.</summary>
    public double LinkSeconds { get; init; }

    /// <summary>Time without word from above after which it commands by itself, s; infinite if it never does.</summary>
    public double FallbackSeconds { get; init; } = double.PositiveInfinity;
}
