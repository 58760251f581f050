using System.Buffers.Binary;
using System.Numerics;
using System.Text;

namespace Aspis.Kernel.Numerics;

/// <summary>
/// 64-bit hashes that are the same in every process: XXH64 of text (Collet, "xxHash fast digest algorithm", 2016)
/// and a combination of two values. Not for secrets.
/// </summary>
public static class MixingHash
{
    private const ulong Prime1 = 0x9E3779B185EBCA87;
    private const ulong Prime2 = 0xC2B2AE3D27D4EB4F;
    private const ulong Prime3 = 0x165667B19E3779F9;
    private const ulong Prime4 = 0x85EBCA77C2B2AE63;
    private const ulong Prime5 = 0x27D4EB2F165667C5;
    private const int BlockBytes = 32;
    private const int StackBytes = 512;

    /// <summary>The hash of a text's UTF-8 bytes.</summary>
    public static ulong OfText(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var size = Encoding.UTF8.GetByteCount(text);
        var bytes = size <= StackBytes ? stackalloc byte[size] : new byte[size];
        Encoding.UTF8.GetBytes(text, bytes);
        return OfBytes(bytes);
    }

    /// <summary>The hash of bytes: XXH64 with seed zero.</summary>
    public static ulong OfBytes(ReadOnlySpan<byte> bytes)
    {
        var rest = bytes;
        var hash = bytes.Length < BlockBytes ? Prime5 : OfBlocks(ref rest);
        hash += (ulong)bytes.Length;
        for (; rest.Length >= 8; rest = rest[8..])
        {
            hash ^= Round(0, BinaryPrimitives.ReadUInt64LittleEndian(rest));
            hash = BitOperations.RotateLeft(hash, 27) * Prime1 + Prime4;
        }

        if (rest.Length >= 4)
        {
            hash ^= BinaryPrimitives.ReadUInt32LittleEndian(rest) * Prime1;
            hash = BitOperations.RotateLeft(hash, 23) * Prime2 + Prime3;
            rest = rest[4..];
        }

        foreach (var last in rest)
            hash = BitOperations.RotateLeft(hash ^ (last * Prime5), 11) * Prime1;
        hash = (hash ^ (hash >> 33)) * Prime2;
        hash = (hash ^ (hash >> 29)) * Prime3;
        return hash ^ (hash >> 32);
    }

    /// <summary>The hash of two values in this order; for a fixed one, no two others collide.</summary>
    public static ulong Combine(ulong first, ulong second) =>
        Mix(BitOperations.RotateLeft(Mix(first + Prime5), 29) ^ Mix(second + Prime1));

    /// <summary>
    /// A bijection in which every input bit flips every output bit about half the time: the finaliser of SplitMix64
    /// (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014).
    /// </summary>
    public static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }

    private static ulong OfBlocks(ref ReadOnlySpan<byte> rest)
    {
        var (a, b, c, d) = (unchecked(Prime1 + Prime2), Prime2, 0UL, unchecked(0UL - Prime1));
        for (; rest.Length >= BlockBytes; rest = rest[BlockBytes..])
        {
            a = Round(a, BinaryPrimitives.ReadUInt64LittleEndian(rest));
            b = Round(b, BinaryPrimitives.ReadUInt64LittleEndian(rest[8..]));
            c = Round(c, BinaryPrimitives.ReadUInt64LittleEndian(rest[16..]));
            d = Round(d, BinaryPrimitives.ReadUInt64LittleEndian(rest[24..]));
        }

        var hash = BitOperations.RotateLeft(a, 1) + BitOperations.RotateLeft(b, 7)
            + BitOperations.RotateLeft(c, 12) + BitOperations.RotateLeft(d, 18);
        hash = (hash ^ Round(0, a)) * Prime1 + Prime4;
        hash = (hash ^ Round(0, b)) * Prime1 + Prime4;
        hash = (hash ^ Round(0, c)) * Prime1 + Prime4;
        return (hash ^ Round(0, d)) * Prime1 + Prime4;
    }

    private static ulong Round(ulong accumulator, ulong lane) =>
        BitOperations.RotateLeft(accumulator + lane * Prime2, 31) * Prime1;
}
