using Aspis.Messages;

namespace Aspis.Studies.Results;

/// <summary>How often one constraint closed the last chance of one battery at a weapon that leaked.</summary>
/// <param name="Threat">Weapon.</param>
/// <param name="Battery">Battery, or empty when the laydown has none.</param>
/// <param name="Reason">Name of the constraint.</param>
/// <param name="Replications">In how many replications.</param>
/// <param name="Last">In how many of them it was the last chance of any battery.</param>
public sealed record WhyNotRow(string Threat, string Battery, string Reason, int Replications, int Last)
{
    /// <summary>All rows of a laydown.</summary>
    public static IEnumerable<WhyNotRow> Of(LaydownResult laydown)
    {
        var world = laydown.Prepared.World;
        for (var weapon = 0; weapon < world.Flyers.Length; weapon++)
        {
            if (world.Batteries.IsEmpty && laydown.WhyNot.Leaks(weapon) > 0)
                yield return new WhyNotRow(world.Flyers[weapon].Name, string.Empty, ConstraintWords.Name(Constraint.NoDefence), laydown.WhyNot.Leaks(weapon), laydown.WhyNot.Leaks(weapon));
            for (var battery = 0; battery < world.Batteries.Length; battery++)
            {
                foreach (var constraint in Enum.GetValues<Constraint>())
                {
                    var count = laydown.WhyNot.At(weapon, battery, constraint);
                    if (count > 0)
                        yield return new WhyNotRow(world.Flyers[weapon].Name, world.Batteries[battery].Name, ConstraintWords.Name(constraint), count, laydown.WhyNot.LastAt(weapon, battery, constraint));
                }
            }
        }
    }
}
