namespace Aspis.Scenarios.Catalogues;

/// <summary>The list of sources as its file has it.</summary>
/// <param name="Sources">Sources by key.</param>
public sealed record SourcesFile(SortedDictionary<string, SourceFile> Sources);
