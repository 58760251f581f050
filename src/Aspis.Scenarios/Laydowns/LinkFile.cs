namespace Aspis.Scenarios.Laydowns;

/// <summary>How a link differs from the usual, as a file has it.</summary>
/// <param name="Between">The two nodes it joins: a post and what is under it.</param>
/// <param name="Delay">Its delay; that of the post's type when left out.</param>
/// <param name="Loss">Share of messages lost.</param>
/// <param name="Outages">When it is down.</param>
public sealed record LinkFile(string[] Between, string? Delay = null, string Loss = "0 %", OutageFile[]? Outages = null);
