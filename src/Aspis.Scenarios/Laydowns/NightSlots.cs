using System.Collections.Immutable;
using Aspis.Kernel.Numerics;
using Aspis.World.Effectors;

namespace Aspis.Scenarios.Laydowns;

/// <summary>Which luck of the night each battery of a laydown has.</summary>
internal static class NightSlots
{
    /// <summary>
    /// Gives every battery the luck of the night of its slot: the nth, by reach and then by name, of those nearest to a place.
    /// So the battery that one laydown puts there is down on the same nights as the battery that another puts there, and
    /// laydowns differ by what they are.
    /// </summary>
    public static ImmutableArray<BatterySite> Share(Scenario scenario, IEnumerable<BatterySite> batteries)
    {
        var slots = new SortedDictionary<ulong, ulong>();
        var lucky = batteries.ToArray();
        var order = Enumerable.Range(0, lucky.Length)
            .OrderByDescending(b => lucky[b].Magazines.Max(magazine => magazine.Effector.ReachMetres))
            .ThenBy(b => lucky[b].Name, StringComparer.Ordinal);
        foreach (var b in order)
        {
            var nearest = scenario.Places.Values.MinBy(place => place.Spec.Centre.DistanceTo(lucky[b].Place))!.Spec;
            var slot = slots[nearest.Id] = slots.GetValueOrDefault(nearest.Id) + 1;
            lucky[b] = lucky[b] with { NightLuck = MixingHash.Combine(nearest.Id, slot) };
        }

        return [.. lucky];
    }
}
