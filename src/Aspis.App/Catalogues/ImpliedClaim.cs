using System.Collections.Immutable;
using Aspis.Scenarios.Catalogues;

namespace Aspis.App.Catalogues;

/// <summary>A detection range claimed on a cross-section, and what it implies for a target.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Ranges">Ranges for each reading of it.</param>
internal sealed record ImpliedClaim(Claim Claim, ImmutableArray<ImpliedRange> Ranges);
