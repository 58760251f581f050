using System.Collections.Immutable;
using Aspis.Scenarios.Catalogues;
using Aspis.Scenarios.Files;
using Aspis.World.Effectors;

namespace Aspis.Scenarios.Laydowns;

/// <summary>What a battery has to fire: by the catalogue, or as its entry loads it.</summary>
internal sealed class MagazineBuilder(Catalogue catalogue, SpecBuilder specs, InputFile file)
{
    private const int MostMissiles = 10_000;

    /// <summary>The magazines of a battery, one for each effector of its kind, in the catalogue's order.</summary>
    public ImmutableArray<MagazineSpec> Load(string place, BatteryFile battery, CatalogueItem item, int launchers)
    {
        foreach (var (id, count) in battery.Loadout ?? [])
        {
            if (!item.Effectors.Contains(id))
                throw file.Error($"{place}.loadout.{id}", $"{item.Name} does not fire \"{id}\"; {Spelling.Suggest(id, item.Effectors)}");
            if (count is < 0 or > MostMissiles)
                throw file.Error($"{place}.loadout.{id}", $"a battery holds between 0 and {MostMissiles} missiles of a type, not {count}");
        }

        return [.. item.Effectors.Select(id => Magazine(battery, item, catalogue.Items[id], launchers))];
    }

    private MagazineSpec Magazine(BatteryFile battery, CatalogueItem item, CatalogueItem effector, int launchers)
    {
        if (effector.Kind == ItemKind.Jammer)
            return new MagazineSpec(specs.Effector(effector), MostMissiles, 0, 1);
        var rounds = specs.RoundsPerShot(effector);
        var ready = (int)((battery.Loadout is { } loadout
            ? loadout.GetValueOrDefault(effector.Id)
            : specs.Figures.Get(item, new("readyMissiles", Of: effector.Id))) / rounds);
        var spare = (int)(specs.Figures.Get(item, new("spareMissiles", Of: effector.Id)) / rounds);
        return new MagazineSpec(specs.Effector(effector), ready, spare, Math.Max(1, (ready + launchers - 1) / Math.Max(1, launchers)));
    }
}
