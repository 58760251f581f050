namespace Aspis.Command.WeaponAssignment;

/// <summary>A salvo at one target of a <see cref="StaticFire"/>.</summary>
/// <param name="Target">The target.</param>
/// <param name="Weapons">Weapons that fire, in order of number.</param>
/// <param name="Counts">Shots of each of them.</param>
public readonly record struct Salvo(int Target, int[] Weapons, int[] Counts)
{
    /// <summary>Whether it is the same salvo.</summary>
    public bool IsSame(ReadOnlySpan<int> weapons, ReadOnlySpan<int> counts) =>
        Weapons.AsSpan().SequenceEqual(weapons) && Counts.AsSpan().SequenceEqual(counts);
}
