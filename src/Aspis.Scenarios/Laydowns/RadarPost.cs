namespace Aspis.Scenarios.Laydowns;

/// <summary>The post that a radar's plots go to, and the way there.</summary>
/// <param name="Post">Index of the post.</param>
/// <param name="Link">Index of the link, or −1 when there is none to lose.</param>
/// <param name="Seconds">Delay, s.</param>
internal readonly record struct RadarPost(int Post, int Link, double Seconds);
