using Aspis.Kernel.Numerics;

namespace Aspis.Kernel.Randomness;

/// <summary>
/// All the chance of one replication. A draw is a function of what it is for, so that adding or silencing one object
/// disturbs no other draw, and two options under study meet the same luck.
/// </summary>
public readonly record struct Luck
{
    private readonly uint _key0;
    private readonly uint _key1;

    private Luck(ulong key) => (_key0, _key1) = ((uint)key, (uint)(key >> 32));

    /// <summary>
    /// The luck of a replication under a draw of the catalogue's figures. Keys are 64-bit hashes: among a million
    /// replications, two share a key with probability below 1e-7.
    /// </summary>
    public static Luck For(ulong seed, ulong catalogueDraw, ulong replication) =>
        new(MixingHash.Combine(MixingHash.Combine(seed, catalogueDraw), replication));

    /// <summary>
    /// The draw for an actor, the object it concerns, a purpose and an occasion (an absolute time, or the number of the
    /// shot at this threat). The counter is two independent 64-bit hashes of the four: among 1e12 draws of a
    /// replication, two share a counter with probability below 1e-14, and a shared one only makes two draws equal.
    /// </summary>
    public RandomBlock Draw(ulong who, ulong aboutWhom, uint purpose, long occasion)
    {
        const ulong OtherSide = 0xA0761D6478BD642F;
        var low = MixingHash.Combine(
            MixingHash.Combine(who, aboutWhom), MixingHash.Combine(purpose, (ulong)occasion));
        var high = MixingHash.Combine(
            MixingHash.Combine((ulong)occasion ^ OtherSide, who), MixingHash.Combine(aboutWhom, purpose));
        return new RandomBlock(Philox4x32.Block(
            (uint)low, (uint)(low >> 32), (uint)high, (uint)(high >> 32), _key0, _key1));
    }
}
