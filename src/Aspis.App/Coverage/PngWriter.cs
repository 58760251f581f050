using System.Buffers.Binary;
using System.IO.Compression;

namespace Aspis.App.Coverage;

/// <summary>
/// Writes pictures of 8-bit red, green and blue as PNG (W3C, "Portable Network Graphics specification", third edition,
/// 2025).
/// </summary>
internal static class PngWriter
{
    private static readonly uint[] Remainders = MakeRemainders();

    /// <summary>Writes a picture.</summary>
    public static void Write(Stream stream, int width, int height, ReadOnlySpan<byte> pixels)
    {
        stream.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9]) = (8, 2);
        WriteChunk(stream, "IHDR"u8, header);
        WriteChunk(stream, "IDAT"u8, Pack(3 * width, height, pixels));
        WriteChunk(stream, "IEND"u8, []);
    }

    // Every line is stored less the one above it, which suits ground and flat colour alike.
    private static byte[] Pack(int stride, int height, ReadOnlySpan<byte> pixels)
    {
        const byte Up = 2;
        using var packed = new MemoryStream();
        using (var deflated = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            var line = new byte[stride + 1];
            line[0] = Up;
            for (var row = 0; row < height; row++)
            {
                for (var i = 0; i < stride; i++)
                    line[i + 1] = (byte)(pixels[(row * stride) + i] - (row > 0 ? pixels[((row - 1) * stride) + i] : 0));
                deflated.Write(line);
            }
        }

        return packed.ToArray();
    }

    private static void WriteChunk(Stream stream, ReadOnlySpan<byte> kind, ReadOnlySpan<byte> content)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, content.Length);
        stream.Write(number);
        stream.Write(kind);
        stream.Write(content);
        BinaryPrimitives.WriteUInt32BigEndian(number, ~Check(Check(uint.MaxValue, kind), content));
        stream.Write(number);
    }

    private static uint Check(uint sum, ReadOnlySpan<byte> bytes)
    {
        foreach (var value in bytes)
            sum = Remainders[(sum ^ value) & 0xFF] ^ (sum >> 8);
        return sum;
    }

    // The cyclic redundancy check of ISO 3309, bits reversed.
    private static uint[] MakeRemainders()
    {
        const uint Polynomial = 0xEDB88320;
        var table = new uint[256];
        for (var i = 0u; i < table.Length; i++)
        {
            var value = i;
            for (var bit = 0; bit < 8; bit++)
                value = (value & 1) != 0 ? Polynomial ^ (value >> 1) : value >> 1;
            table[i] = value;
        }

        return table;
    }
}
