namespace Aspis.Kernel.Randomness;

/// <summary>
/// The counter-based generator Philox 4x32 (Salmon, Moraes, Dror and Shaw, "Parallel random numbers: as easy as
/// 1, 2, 3", 2011): a keyed bijection of 128-bit counters, so that any draw can be had without the ones before it.
/// </summary>
public static class Philox4x32
{
    private const uint Multiplier0 = 0xD2511F53;
    private const uint Multiplier1 = 0xCD9E8D57;
    private const uint KeyStep0 = 0x9E3779B9; // golden ratio
    private const uint KeyStep1 = 0xBB67AE85; // sqrt 3 - 1

    /// <summary>The block of a counter under a key: ten rounds pass every known test, seven are the least.</summary>
    public static PhiloxBlock Block(uint c0, uint c1, uint c2, uint c3, uint k0, uint k1, int rounds = 10)
    {
        for (var round = 0; round < rounds; round++)
        {
            var product0 = (ulong)Multiplier0 * c0;
            var product1 = (ulong)Multiplier1 * c2;
            (c0, c1, c2, c3) = (
                (uint)(product1 >> 32) ^ c1 ^ k0, (uint)product1,
                (uint)(product0 >> 32) ^ c3 ^ k1, (uint)product0);
            k0 += KeyStep0;
            k1 += KeyStep1;
        }

        return new PhiloxBlock(c0, c1, c2, c3);
    }
}
