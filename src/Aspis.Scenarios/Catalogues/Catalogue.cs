using System.Collections.Immutable;

namespace Aspis.Scenarios.Catalogues;

/// <summary>What exists, who says so, and where they disagree.</summary>
/// <param name="Items">All items by id.</param>
/// <param name="Sources">All sources by key.</param>
/// <param name="Files">Every file read, with its bytes' SHA-256, ordered by path.</param>
public sealed record Catalogue(
    ImmutableSortedDictionary<string, CatalogueItem> Items,
    ImmutableSortedDictionary<string, Source> Sources,
    ImmutableSortedDictionary<string, string> Files)
{
    /// <summary>An item of a kind, or null.</summary>
    public CatalogueItem? Find(string id, ItemKind kind) =>
        Items.TryGetValue(id, out var item) && item.Kind == kind ? item : null;

    /// <summary>The ids nearest in spelling to one that is unknown, for advice.</summary>
    public string Suggest(string id, ItemKind kind) => Spelling.Suggest(
        id, Items.Values.Where(item => item.Kind == kind).Select(item => item.Id));
}
