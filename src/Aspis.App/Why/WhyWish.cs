namespace Aspis.App.Why;

/// <summary>What of a laydown is to be explained.</summary>
/// <param name="Threat">Only this object, when given.</param>
/// <param name="Battery">Only this battery, when given.</param>
/// <param name="Replication">The night to draw, or −1 for a typical one.</param>
/// <param name="All">Whether everything is to be told, however long.</param>
internal sealed record WhyWish(string? Threat, string? Battery, int Replication, bool All);
