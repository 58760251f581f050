using System.Buffers.Binary;
using System.Text;

namespace Aspis.Kernel.Terrain;

/// <summary>The first directory of a classic TIFF file, in either byte order: its entries by kind.</summary>
internal sealed class TiffDirectory
{
    private const int EntryLength = 12;
    private readonly string _name;
    private readonly ReadOnlyMemory<byte> _bytes;
    private readonly SortedDictionary<int, (int Type, int Count, int At)> _entries = [];

    /// <summary>Reads the directory.</summary>
    public TiffDirectory(string name, ReadOnlyMemory<byte> bytes)
    {
        (_name, _bytes) = (name, bytes);
        var span = bytes.Span;
        if (span.Length < 8 || !(span.StartsWith("II"u8) || span.StartsWith("MM"u8)))
            throw Wrong("does not begin like a TIFF file; it is damaged or of another kind");
        IsBigEndian = span[0] == 'M';
        var version = U16(2);
        if (version == 43)
            throw Wrong("is a BigTIFF; convert it with: gdal_translate -co BIGTIFF=NO");
        if (version != 42)
            throw Wrong("does not begin like a TIFF file; it is damaged or of another kind");
        var at = Within(U32(4), 2, "directory");
        var count = U16(at);
        at = Within((uint)at + 2, (long)count * EntryLength, "directory");
        for (var i = 0; i < count; i++)
            Enter(at + (i * EntryLength));
    }

    /// <summary>Whether numbers have their greatest byte first.</summary>
    public bool IsBigEndian { get; }

    /// <summary>An error about this file.</summary>
    public TerrainException Wrong(string problem) => new(_name, problem);

    /// <summary>Whether there is an entry of a kind.</summary>
    public bool Has(TiffField field) => _entries.ContainsKey((int)field);

    /// <summary>A whole number, or what stands for it when it is not there.</summary>
    public int Whole(TiffField field, int? otherwise = null)
    {
        if (!_entries.TryGetValue((int)field, out var entry))
            return otherwise ?? throw Wrong($"has no entry {field} ({(int)field}), which every image has; it is damaged");
        var number = entry.Count > 0 ? WholeAt(entry, 0) : -1;
        return number is >= 0 and <= int.MaxValue ? (int)number : throw Wrong($"its entry {field} is {number}, which cannot be");
    }

    /// <summary>All whole numbers of an entry.</summary>
    public long[] Wholes(TiffField field)
    {
        if (!_entries.TryGetValue((int)field, out var entry))
            return [];
        var numbers = new long[entry.Count];
        for (var i = 0; i < numbers.Length; i++)
            numbers[i] = WholeAt(entry, i);
        return numbers;
    }

    /// <summary>All real numbers of an entry.</summary>
    public double[] Reals(TiffField field)
    {
        if (!_entries.TryGetValue((int)field, out var entry))
            return [];
        if (entry.Type != 12)
            throw Wrong($"its entry {field} should hold real numbers; it is damaged");
        var numbers = new double[entry.Count];
        for (var i = 0; i < numbers.Length; i++)
            numbers[i] = BitConverter.Int64BitsToDouble(IsBigEndian
                ? BinaryPrimitives.ReadInt64BigEndian(_bytes.Span[(entry.At + (8 * i))..])
                : BinaryPrimitives.ReadInt64LittleEndian(_bytes.Span[(entry.At + (8 * i))..]));
        return numbers;
    }

    /// <summary>The text of an entry, or null.</summary>
    public string? Text(TiffField field) => _entries.TryGetValue((int)field, out var entry)
        ? Encoding.ASCII.GetString(_bytes.Span.Slice(entry.At, entry.Count)).TrimEnd('\0', ' ')
        : null;

    /// <summary>A piece of the file, with a sentence when it is not there.</summary>
    public ReadOnlyMemory<byte> Slice(long offset, long length, string what)
    {
        if (offset < 0 || length < 0 || offset + length > _bytes.Length)
            throw Wrong($"is cut short: its {what} should lie at byte {offset} and be {length} long, but the file has {_bytes.Length} bytes; fetch it again");
        return _bytes.Slice((int)offset, (int)length);
    }

    private void Enter(int at)
    {
        var (kind, type, count) = (U16(at), U16(at + 2), U32(at + 4));
        var size = type switch { 1 or 2 or 6 or 7 => 1, 3 or 8 => 2, 4 or 9 or 11 or 13 => 4, 5 or 10 or 12 => 8, _ => 0 };
        // What has an unknown type is none of ours; readers must skip it.
        if (size == 0)
            return;
        var length = size * (long)count;
        var place = length <= 4 ? at + 8 : Within(U32(at + 8), length, $"entry {kind}");
        _entries[kind] = (type, (int)count, place);
    }

    private long WholeAt((int Type, int Count, int At) entry, int index) => entry.Type switch
    {
        1 => _bytes.Span[entry.At + index],
        3 => U16(entry.At + (2 * index)),
        4 => U32(entry.At + (4 * index)),
        _ => throw Wrong("an entry of its directory should be a whole number and is not; it is damaged"),
    };

    private int Within(uint offset, long length, string what)
    {
        _ = Slice(offset, length, what);
        return (int)offset;
    }

    private int U16(int at) => IsBigEndian
        ? BinaryPrimitives.ReadUInt16BigEndian(_bytes.Span[at..])
        : BinaryPrimitives.ReadUInt16LittleEndian(_bytes.Span[at..]);

    private uint U32(int at) => IsBigEndian
        ? BinaryPrimitives.ReadUInt32BigEndian(_bytes.Span[at..])
        : BinaryPrimitives.ReadUInt32LittleEndian(_bytes.Span[at..]);
}
