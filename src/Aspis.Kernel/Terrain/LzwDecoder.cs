namespace Aspis.Kernel.Terrain;

/// <summary>
/// Unpacks LZW as TIFF has it: codes of 9 to 12 bits, highest bit first, 256 to clear and 257 to end, codes growing one
/// early (Adobe, "TIFF revision 6.0", 1992, section 13; Welch, "A technique for high-performance data compression",
/// 1984).
/// </summary>
internal static class LzwDecoder
{
    private const int Clear = 256;
    private const int End = 257;
    private const int Codes = 4096;

    /// <summary>Fills a block; false when the codes make no sense or end early.</summary>
    public static bool TryDecode(ReadOnlySpan<byte> packed, Span<byte> unpacked)
    {
        // Each string is an earlier place in the output and a length: the string of a code and the byte after it.
        var starts = new int[Codes];
        var lengths = new int[Codes];
        var (next, bits, last, written) = (End + 1, 9, -1, 0);
        var (buffer, held, at) = (0u, 0, 0);
        while (written < unpacked.Length)
        {
            for (; held < bits; held += 8)
            {
                if (at == packed.Length)
                    return false;
                buffer = (buffer << 8) | packed[at++];
            }

            held -= bits;
            var code = (int)(buffer >> held) & ((1 << bits) - 1);
            if (code == End)
                return false;
            if (code == Clear)
            {
                (next, bits, last) = (End + 1, 9, -1);
                continue;
            }

            if (last >= 0 && next < Codes)
            {
                // A new string: the one before, with the first byte of this one, which will lie right behind it.
                var length = last < Clear ? 1 : lengths[last];
                (starts[next], lengths[next]) = (written - length, length + 1);
                next++;
            }

            if (code > End && (last < 0 || code >= next))
                return false;
            written = code < Clear
                ? Write(unpacked, written, (byte)code)
                : Repeat(unpacked, written, starts[code], lengths[code]);
            last = code;
            bits = next + 1 >= 2048 ? 12 : next + 1 >= 1024 ? 11 : next + 1 >= 512 ? 10 : 9;
        }

        return true;
    }

    private static int Write(Span<byte> unpacked, int written, byte value)
    {
        unpacked[written] = value;
        return written + 1;
    }

    // Byte by byte: a string may overlap its own copy.
    private static int Repeat(Span<byte> unpacked, int written, int start, int length)
    {
        var end = Math.Min(unpacked.Length, written + length);
        for (var from = start; written < end; written++)
            unpacked[written] = unpacked[from++];
        return written;
    }
}
