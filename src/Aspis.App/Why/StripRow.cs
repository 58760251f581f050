using System.Collections.Immutable;
using Aspis.Scenarios;

namespace Aspis.App.Why;

/// <summary>What stood between one battery and one object along a night.</summary>
/// <param name="Flyer">Index of the object.</param>
/// <param name="Weapon">Its name.</param>
/// <param name="Battery">Name of the battery.</param>
/// <param name="Spells">What bound, from the object's start to its end.</param>
/// <param name="IsLastChance">Whether this battery's was the last chance of all.</param>
/// <param name="IsBelowHorizon">Whether, out of view, it was near enough to be seen but for the bend of the Earth.</param>
internal sealed record StripRow(int Flyer, string Weapon, string Battery, ImmutableArray<Spell> Spells, bool IsLastChance, bool IsBelowHorizon);
