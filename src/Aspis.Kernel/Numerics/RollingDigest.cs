using System.Numerics;

namespace Aspis.Kernel.Numerics;

/// <summary>A 64-bit digest of a sequence of values in their order, kept up without allocation.</summary>
public sealed class RollingDigest
{
    private ulong _state = 0x9E3779B97F4A7C15;

    /// <summary>The digest of what was added so far.</summary>
    public ulong Value => MixingHash.Mix(_state);

    /// <summary>Adds a value.</summary>
    public void Add(ulong value) =>
        _state = BitOperations.RotateLeft(_state ^ MixingHash.Mix(value + 0x9E3779B97F4A7C15), 27)
            * 0xD6E8FEB86659FD93 + 0x52DCE729;

    /// <summary>Adds a value.</summary>
    public void Add(long value) => Add((ulong)value);

    /// <summary>Adds the bits of a double; both zeros count the same.</summary>
    public void Add(double value) => Add(value == 0 ? 0UL : BitConverter.DoubleToUInt64Bits(value));

    /// <summary>Adds a text by the hash of its UTF-8 bytes.</summary>
    public void Add(string value) => Add(MixingHash.OfText(value));
}
