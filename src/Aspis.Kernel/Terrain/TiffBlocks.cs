using System.Buffers.Binary;
using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Aspis.Kernel.Terrain;

/// <summary>Unpacks the strips or tiles of a TIFF image of one sample a cell into heights.</summary>
internal sealed class TiffBlocks
{
    private const int MostCells = 1 << 29;
    private const int Plain = 1, Lzw = 5, Deflate = 8, OldDeflate = 32946;
    private const int Unsigned = 1, Signed = 2, Real = 3;
    private readonly TiffDirectory _directory;
    private readonly int _blockWidth;
    private readonly int _blockHeight;
    private readonly int _compression;
    private readonly int _predictor;
    private readonly int _sampleBytes;
    private readonly int _format;
    private readonly double? _void;

    /// <summary>The image of a directory; unsupported kinds are refused here.</summary>
    public TiffBlocks(TiffDirectory directory, double? voidValue)
    {
        _directory = directory;
        (Columns, Rows) = (directory.Whole(TiffField.Width), directory.Whole(TiffField.Height));
        if (Columns < 2 || Rows < 2 || (long)Columns * Rows > MostCells)
            throw directory.Wrong($"has {Columns} × {Rows} cells; an elevation file has at least 2 × 2 and at most {MostCells} in all");
        IsTiled = directory.Has(TiffField.TileOffsets);
        _blockWidth = IsTiled ? directory.Whole(TiffField.TileWidth) : Columns;
        _blockHeight = IsTiled
            ? directory.Whole(TiffField.TileHeight)
            : Math.Min(Rows, directory.Whole(TiffField.RowsPerStrip, Rows));
        _compression = directory.Whole(TiffField.Compression, Plain);
        _predictor = directory.Whole(TiffField.Predictor, 1);
        _sampleBytes = directory.Whole(TiffField.BitsPerSample, 1) / 8;
        _format = directory.Whole(TiffField.SampleFormat, Unsigned);
        _void = voidValue;
        Check();
    }

    /// <summary>Cells in a row.</summary>
    public int Columns { get; }

    /// <summary>Rows.</summary>
    public int Rows { get; }

    private bool IsTiled { get; }

    /// <summary>Heights row by row; NaN where void.</summary>
    public float[] ReadHeights()
    {
        var offsets = _directory.Wholes(IsTiled ? TiffField.TileOffsets : TiffField.StripOffsets);
        var lengths = _directory.Wholes(IsTiled ? TiffField.TileByteCounts : TiffField.StripByteCounts);
        var (across, down) = ((Columns + _blockWidth - 1) / _blockWidth, (Rows + _blockHeight - 1) / _blockHeight);
        if (offsets.Length < (long)across * down || lengths.Length < (long)across * down)
            throw _directory.Wrong($"names {offsets.Length} blocks where {(long)across * down} are needed; it is damaged");
        var heights = new float[Columns * Rows];
        var block = new byte[_blockWidth * _blockHeight * _sampleBytes];
        for (var i = 0; i < across * down; i++)
        {
            var (left, top) = (i % across * _blockWidth, i / across * _blockHeight);
            // The last strip is shorter; tiles are always whole.
            var rows = IsTiled ? _blockHeight : Math.Min(_blockHeight, Rows - top);
            var bytes = block.AsSpan(0, rows * _blockWidth * _sampleBytes);
            if (lengths[i] == 0)
            {
                FillMissing(heights, left, top);
                continue;
            }

            var packed = _directory.Slice(offsets[i], lengths[i], "image");
            if (_compression == Plain && _predictor == 1 && packed.Length >= bytes.Length)
            {
                Place(packed.Span, heights, left, top);
                continue;
            }

            Unpack(packed, bytes, i);
            Undo(bytes, rows);
            Place(bytes, heights, left, top);
        }

        return heights;
    }

    private void Check()
    {
        if (_directory.Whole(TiffField.SamplesPerPixel, 1) != 1)
            throw _directory.Wrong("has several bands; an elevation file has one: choose it with gdal_translate -b 1");
        if (_blockWidth < 1 || _blockHeight < 1 || (long)_blockWidth * _blockHeight > MostCells)
            throw _directory.Wrong("its blocks have no sensible size; it is damaged");
        if (_compression is not (Plain or Lzw or Deflate or OldDeflate))
            throw _directory.Wrong($"is packed in a way ({_compression}) that cannot be read; convert it with: gdal_translate -co COMPRESS=DEFLATE");
        if (_directory.Whole(TiffField.FillOrder, 1) != 1)
            throw _directory.Wrong("has its bits in reverse order; convert it with gdal_translate");
        var known = (_format, _directory.Whole(TiffField.BitsPerSample, 1)) is
            (Signed or Unsigned, 8 or 16 or 32) or (Real, 32 or 64);
        if (!known)
            throw _directory.Wrong($"has samples of {_directory.Whole(TiffField.BitsPerSample, 1)} bits and format {_format}; expected integers of 8 to 32 bits or reals of 32 or 64: convert it with gdal_translate -ot Float32");
        if (_predictor is not (1 or 2) && !(_predictor == 3 && _format == Real))
            throw _directory.Wrong($"uses predictor {_predictor}, which cannot be read; convert it with: gdal_translate -co PREDICTOR=1");
    }

    private void Unpack(ReadOnlyMemory<byte> packed, Span<byte> bytes, int number)
    {
        var isGood = _compression switch
        {
            Plain => packed.Span.Length >= bytes.Length && packed.Span[..bytes.Length].TryCopyTo(bytes),
            Lzw => LzwDecoder.TryDecode(packed.Span, bytes),
            _ => TryInflate(packed, bytes),
        };
        if (!isGood)
            throw _directory.Wrong($"block {number + 1} cannot be unpacked; the file is damaged, fetch it again");
    }

    private static bool TryInflate(ReadOnlyMemory<byte> packed, Span<byte> bytes)
    {
        try
        {
            using var source = new MemoryStream(packed.ToArray(), writable: false);
            using var inflated = new ZLibStream(source, CompressionMode.Decompress);
            return inflated.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false) == bytes.Length;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    private void Undo(Span<byte> bytes, int rows)
    {
        if (_predictor == 1)
            return;
        var length = _blockWidth * _sampleBytes;
        var scratch = new byte[length];
        for (var row = 0; row < rows; row++)
        {
            var line = bytes.Slice(row * length, length);
            if (_predictor == 2)
                SumSamples(line);
            else
                SumPlanes(line, scratch);
        }
    }

    // Predictor 2: each sample is stored less the one before it, as a whole number whatever it stands for.
    private void SumSamples(Span<byte> line)
    {
        var last = 0L;
        for (var at = 0; at < line.Length; at += _sampleBytes)
        {
            var sample = line.Slice(at, _sampleBytes);
            last += Bits(sample);
            SetBits(sample, last);
        }
    }

    // Predictor 3 (Adobe Photoshop TIFF technical note 3, 2005): bytes are differenced over the whole line, and stand
    // in planes, the highest byte of every sample first.
    private void SumPlanes(Span<byte> line, byte[] scratch)
    {
        for (var i = 1; i < line.Length; i++)
            line[i] += line[i - 1];
        line.CopyTo(scratch);
        for (var cell = 0; cell < _blockWidth; cell++)
        {
            for (var plane = 0; plane < _sampleBytes; plane++)
            {
                var place = _directory.IsBigEndian ? plane : _sampleBytes - 1 - plane;
                line[(cell * _sampleBytes) + place] = scratch[(plane * _blockWidth) + cell];
            }
        }
    }

    private void Place(ReadOnlySpan<byte> bytes, float[] heights, int left, int top)
    {
        var (width, height) = (Math.Min(_blockWidth, Columns - left), Math.Min(_blockHeight, Rows - top));
        for (var row = 0; row < height; row++)
        {
            var line = bytes.Slice(row * _blockWidth * _sampleBytes, width * _sampleBytes);
            var place = heights.AsSpan(((top + row) * Columns) + left, width);
            if (_format == Signed && _sampleBytes == 2)
            {
                PlaceShorts(line, place);
                continue;
            }

            for (var column = 0; column < width; column++)
                place[column] = Height(Value(Bits(line.Slice(column * _sampleBytes, _sampleBytes))));
        }
    }

    // What nearly every elevation file holds, without a decision at each cell.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void PlaceShorts(ReadOnlySpan<byte> line, Span<float> place)
    {
        var isSwapped = _directory.IsBigEndian;
        var none = _void is >= short.MinValue and <= short.MaxValue ? (int)_void : int.MinValue;
        var samples = MemoryMarshal.Cast<byte, short>(line);
        for (var column = 0; column < place.Length && column < samples.Length; column++)
        {
            var stored = BitConverter.IsLittleEndian ? samples[column] : BinaryPrimitives.ReverseEndianness(samples[column]);
            var height = isSwapped ? BinaryPrimitives.ReverseEndianness(stored) : stored;
            place[column] = height == none ? float.NaN : height;
        }
    }

    // A block that a sparse file leaves out is void if there is a void value, else zero.
    private void FillMissing(float[] heights, int left, int top)
    {
        var (width, height) = (Math.Min(_blockWidth, Columns - left), Math.Min(_blockHeight, Rows - top));
        for (var row = 0; row < height; row++)
            heights.AsSpan(((top + row) * Columns) + left, width).Fill(_void is null ? 0 : float.NaN);
    }

    private float Height(double value) => value == _void || !double.IsFinite(value) || (float)value == (float?)_void
        ? float.NaN
        : (float)value;

    private double Value(long bits) => (_format, _sampleBytes) switch
    {
        (Unsigned, 1) => (byte)bits,
        (Unsigned, 2) => (ushort)bits,
        (Unsigned, _) => (uint)bits,
        (Signed, 1) => (sbyte)bits,
        (Signed, 2) => (short)bits,
        (Signed, _) => (int)bits,
        (_, 4) => BitConverter.Int32BitsToSingle((int)bits),
        _ => BitConverter.Int64BitsToDouble(bits),
    };

    private long Bits(ReadOnlySpan<byte> sample) => (_sampleBytes, _directory.IsBigEndian) switch
    {
        (1, _) => sample[0],
        (2, true) => BinaryPrimitives.ReadInt16BigEndian(sample),
        (2, false) => BinaryPrimitives.ReadInt16LittleEndian(sample),
        (4, true) => BinaryPrimitives.ReadInt32BigEndian(sample),
        (4, false) => BinaryPrimitives.ReadInt32LittleEndian(sample),
        (_, true) => BinaryPrimitives.ReadInt64BigEndian(sample),
        _ => BinaryPrimitives.ReadInt64LittleEndian(sample),
    };

    private void SetBits(Span<byte> sample, long bits)
    {
        for (var i = 0; i < _sampleBytes; i++)
        {
            var place = _directory.IsBigEndian ? _sampleBytes - 1 - i : i;
            sample[place] = (byte)(bits >> (8 * i));
        }
    }
}
