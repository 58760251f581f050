using System.Buffers.Binary;
using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Security;
using System.Text;
using Aspis.Kernel.Terrain;

namespace Aspis.App.Coverage;

/// <summary>
/// Writes GeoTIFF files of one or more bands, each band after the other in deflated strips (Adobe, "TIFF revision 6.0",
/// 1992; OGC, "GeoTIFF standard", version 1.1, 2019). Cells are areas.
/// </summary>
internal sealed class GeoTiffWriter(GridFrame frame, int columns, int rows)
{
    private const int RowsPerStrip = 64;
    private const int Short = 3, Long = 4, Ascii = 2, Real = 12;
    private const int Deflate = 8, Separate = 2, UnsignedFormat = 1, RealFormat = 3;

    /// <summary>Writes bands of bytes.</summary>
    public void Write(Stream stream, IReadOnlyList<(string Name, byte[] Cells)> bands) =>
        Write(stream, [.. bands.Select(band => band.Name)], 1, (band, row) => bands[band].Cells.AsMemory(row * columns, columns));

    /// <summary>Writes bands of 32-bit reals.</summary>
    public void Write(Stream stream, IReadOnlyList<(string Name, float[] Cells)> bands) => Write(
        stream,
        [.. bands.Select(band => band.Name)],
        4,
        (band, row) => MemoryMarshal.AsBytes(bands[band].Cells.AsSpan(row * columns, columns)).ToArray());

    private void Write(Stream stream, IReadOnlyList<string> names, int cellBytes, Func<int, int, ReadOnlyMemory<byte>> row)
    {
        var perBand = (rows + RowsPerStrip - 1) / RowsPerStrip;
        var strips = new byte[perBand * names.Count][];
        Parallel.For(0, strips.Length, i => strips[i] = Pack(i / perBand, i % perBand * RowsPerStrip, row));
        var entries = Entries(names, cellBytes, strips);
        var directory = 2 + (12 * entries.Count) + 4;
        var values = 8 + directory;
        var pixels = values + entries.Sum(entry => Outside(entry.Bytes));
        SetOffsets(entries, strips, pixels);
        stream.Write("II*\0\b\0\0\0"u8);
        var head = new MemoryStream();
        var tail = new MemoryStream();
        using (var writer = new BinaryWriter(head, Encoding.ASCII, leaveOpen: true))
        {
            writer.Write((ushort)entries.Count);
            foreach (var (tag, type, count, bytes) in entries)
                WriteEntry(writer, tail, tag, type, count, bytes, values);
            writer.Write(0);
        }

        head.WriteTo(stream);
        tail.WriteTo(stream);
        foreach (var strip in strips)
            stream.Write(strip);
    }

    private static int Outside(byte[] bytes) => bytes.Length <= 4 ? 0 : bytes.Length + (bytes.Length % 2);

    private static void WriteEntry(
        BinaryWriter writer, MemoryStream tail, int tag, int type, int count, byte[] bytes, int values)
    {
        writer.Write((ushort)tag);
        writer.Write((ushort)type);
        writer.Write(count);
        if (bytes.Length <= 4)
        {
            writer.Write(bytes);
            writer.Write(new byte[4 - bytes.Length]);
            return;
        }

        writer.Write(values + (int)tail.Length);
        tail.Write(bytes);
        if (bytes.Length % 2 == 1)
            tail.WriteByte(0);
    }

    private byte[] Pack(int band, int top, Func<int, int, ReadOnlyMemory<byte>> row)
    {
        using var packed = new MemoryStream();
        using (var deflated = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            for (var at = top; at < Math.Min(rows, top + RowsPerStrip); at++)
                deflated.Write(row(band, at).Span);
        }

        return packed.ToArray();
    }

    private List<(int Tag, int Type, int Count, byte[] Bytes)> Entries(IReadOnlyList<string> names, int cellBytes, byte[][] strips)
    {
        var bands = names.Count;
        var (zone, edgeX, edgeY) = (frame.Zone, frame.OriginX - (frame.ColumnX / 2), frame.OriginY - (frame.RowY / 2));
        var isTurned = frame.ColumnY != 0 || frame.RowX != 0;
        List<(int, int, int, byte[])> entries =
        [
            Shorts(256, columns), Shorts(257, rows), Shorts(258, [.. Enumerable.Repeat(8 * cellBytes, bands)]),
            Shorts(259, Deflate), Shorts(262, 1), Longs(273, new int[strips.Length]), Shorts(277, bands), Shorts(278, RowsPerStrip),
            Longs(279, [.. strips.Select(strip => strip.Length)]), Shorts(284, bands > 1 ? Separate : 1),
        ];
        if (bands > 1)
            entries.Add(Shorts(338, new int[bands - 1]));
        entries.Add(Shorts(339, [.. Enumerable.Repeat(cellBytes == 1 ? UnsignedFormat : RealFormat, bands)]));
        if (isTurned)
        {
            entries.Add(Reals(34264, frame.ColumnX, frame.RowX, 0, edgeX - (frame.RowX / 2), frame.ColumnY, frame.RowY, 0, edgeY - (frame.ColumnY / 2), 0, 0, 0, 0, 0, 0, 0, 1));
        }
        else
        {
            entries.Add(Reals(33550, frame.ColumnX, -frame.RowY, 0));
            entries.Add(Reals(33922, 0, 0, 0, edgeX, edgeY, 0));
        }

        entries.Add(zone is { } utm
            ? Shorts(34735, 1, 1, 0, 4, 1024, 0, 1, 1, 1025, 0, 1, 1, 3072, 0, 1, utm.EpsgCode, 3076, 0, 1, 9001)
            : Shorts(34735, 1, 1, 0, 4, 1024, 0, 1, 2, 1025, 0, 1, 1, 2048, 0, 1, 4326, 2054, 0, 1, 9102));
        entries.Add(Text(42112, Described(names)));
        return entries;
    }

    private static string Described(IReadOnlyList<string> names) => "<GDALMetadata>"
        + string.Concat(names.Index().Select(name => $"<Item name=\"DESCRIPTION\" sample=\"{name.Index}\" role=\"description\">{SecurityElement.Escape(name.Item)}</Item>"))
        + "</GDALMetadata>";

    private static void SetOffsets(List<(int Tag, int Type, int Count, byte[] Bytes)> entries, byte[][] strips, int at)
    {
        var offsets = new int[strips.Length];
        for (var i = 0; i < strips.Length; i++)
        {
            offsets[i] = at;
            at = checked(at + strips[i].Length);
        }

        var place = entries.FindIndex(entry => entry.Tag == 273);
        entries[place] = Longs(273, offsets);
    }

    private static (int, int, int, byte[]) Shorts(int tag, params int[] values) =>
        (tag, Short, values.Length, MemoryMarshal.AsBytes<ushort>(Array.ConvertAll(values, value => (ushort)value)).ToArray());

    private static (int, int, int, byte[]) Longs(int tag, params int[] values) =>
        (tag, Long, values.Length, MemoryMarshal.AsBytes<int>(values).ToArray());

    private static (int, int, int, byte[]) Reals(int tag, params double[] values)
    {
        var bytes = new byte[8 * values.Length];
        for (var i = 0; i < values.Length; i++)
            BinaryPrimitives.WriteDoubleLittleEndian(bytes.AsSpan(8 * i), values[i]);
        return (tag, Real, values.Length, bytes);
    }

    private static (int, int, int, byte[]) Text(int tag, string text)
    {
        byte[] bytes = [.. Encoding.ASCII.GetBytes(text), 0];
        return (tag, Ascii, bytes.Length, bytes);
    }
}
