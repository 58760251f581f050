namespace Aspis.Studies.Results;

/// <summary>Everything needed to make a run again and to know whether it came out the same.</summary>
/// <param name="Program">Always <c>aspis</c>.</param>
/// <param name="Version">Version of the program.</param>
/// <param name="Build">Identity of each assembly that a run depends on.</param>
/// <param name="Scenario">Folder of the scenario.</param>
/// <param name="Catalogue">Folder of the catalogue.</param>
/// <param name="Raid">Raid flown.</param>
/// <param name="Defences">Laydowns run.</param>
/// <param name="Basis">Basis.</param>
/// <param name="BasisExceptions">Basis of single systems.</param>
/// <param name="SharedOptimism">Whether one maker's sampled figures lie equally near the end that favours its system.</param>
/// <param name="Terrain">Folder of finer elevation tiles, <c>none</c> for a smooth Earth, or null for the shipped elevation alone.</param>
/// <param name="EarlyWarning">Whether early warning was on.</param>
/// <param name="Seed">Seed.</param>
/// <param name="Replications">Replications asked for.</param>
/// <param name="Completed">Replications done.</param>
/// <param name="Partial">Whether the run was cut short.</param>
/// <param name="Draws">Draws of the figures.</param>
/// <param name="Files">SHA-256 of every input file, by path relative to its folder.</param>
/// <param name="Digests">Fingerprint of each laydown.</param>
/// <param name="FirstReplicationSeconds">Fingerprints of each laydown's first replication, second by second.</param>
/// <param name="Rain">Rain rate in place of the scenario's, or null.</param>
public sealed record Passport(
    string Program,
    string Version,
    SortedDictionary<string, string> Build,
    string Scenario,
    string Catalogue,
    string Raid,
    string[] Defences,
    string Basis,
    SortedDictionary<string, string> BasisExceptions,
    bool SharedOptimism,
    string? Terrain,
    bool EarlyWarning,
    ulong Seed,
    int Replications,
    int Completed,
    bool Partial,
    int Draws,
    SortedDictionary<string, string> Files,
    SortedDictionary<string, string> Digests,
    SortedDictionary<string, string[]> FirstReplicationSeconds,
    string? Rain = null);
