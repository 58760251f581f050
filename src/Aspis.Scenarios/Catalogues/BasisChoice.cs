using System.Collections.Immutable;

namespace Aspis.Scenarios.Catalogues;

/// <summary>Whom a run believes: one basis, with exceptions for single systems and all they are made of.</summary>
/// <param name="Basis">For everything else.</param>
/// <param name="Exceptions">Basis by catalogue id.</param>
/// <param name="SharedOptimism">
/// Whether, where figures are sampled, all figures of one maker are equally near the end that favours its system: one who
/// promises too much does so throughout.
/// </param>
public sealed record BasisChoice(
    Basis Basis, ImmutableSortedDictionary<string, Basis> Exceptions, bool SharedOptimism = false)
{
    /// <summary>One basis for everything.</summary>
    public static BasisChoice Of(Basis basis) => new(basis, ImmutableSortedDictionary<string, Basis>.Empty);

    /// <summary>The basis of an item: its own exception, else that of a system it is part of, else the general one.</summary>
    public Basis For(string id, Catalogue catalogue)
    {
        if (Exceptions.TryGetValue(id, out var own))
            return own;
        foreach (var (system, basis) in Exceptions)
        {
            if (catalogue.Items.TryGetValue(system, out var item) && item.Parts.Contains(id))
                return basis;
        }

        return Basis;
    }

    /// <summary>Whether any figure is sampled.</summary>
    public bool Samples => Basis == Basis.Sampled || Exceptions.ContainsValue(Basis.Sampled);
}
