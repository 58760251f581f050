using System.Globalization;

namespace Aspis.Kernel.Terrain;

/// <summary>
/// Reads elevation from a GeoTIFF of one band on WGS-84, geographic or UTM (OGC, "GeoTIFF standard", version 1.1,
/// 2019). Whether the place of a cell means its corner (area) or its centre (point) is half a cell's difference and is
/// honoured.
/// </summary>
internal static class GeoTiffReader
{
    private const int ModelType = 1024, RasterType = 1025, GeographicType = 2048, AngularUnits = 2054;
    private const int ProjectedType = 3072, LinearUnits = 3076, VerticalUnits = 4099;
    private const int Projected = 1, Geographic = 2, PixelIsPoint = 2, Metre = 9001, Degree = 9102, UserDefined = 32767;

    /// <summary>The tile.</summary>
    public static ElevationTile Read(string name, ReadOnlyMemory<byte> bytes)
    {
        var directory = new TiffDirectory(name, bytes);
        var frame = FrameOf(directory);
        RefuseScaled(directory);
        var blocks = new TiffBlocks(directory, VoidOf(directory));
        return new ElevationTile(name, frame, blocks.Columns, blocks.Rows, blocks.ReadHeights());
    }

    private static GridFrame FrameOf(TiffDirectory directory)
    {
        var keys = directory.Wholes(TiffField.GeoKeys);
        if (keys.Length < 4)
            throw directory.Wrong("does not say where on Earth it lies; a GeoTIFF on WGS 84 is expected");
        var zone = ZoneOf(directory, keys);
        // Corner of the first cell to its centre, in cells.
        var half = Key(keys, RasterType) == PixelIsPoint ? 0 : 0.5;
        var matrix = directory.Reals(TiffField.Transformation);
        if (matrix.Length == 0)
            matrix = MatrixOf(directory);
        if (matrix.Length != 16)
            throw directory.Wrong("its map from raster to ground is not a matrix of 16 numbers; it is damaged");
        var x = matrix[3] + (half * (matrix[0] + matrix[1]));
        var y = matrix[7] + (half * (matrix[4] + matrix[5]));
        if (!double.IsFinite(x + y) || (matrix[0] * matrix[5]) - (matrix[1] * matrix[4]) is 0 or double.NaN)
            throw directory.Wrong("gives its cells no size; it is damaged");
        if (zone is null && (Math.Abs(y) > 91 || Math.Abs(x) > 541))
            throw directory.Wrong($"begins at latitude {y:0.###} and longitude {x:0.###}, which is nowhere; its coordinates are not degrees");
        return new GridFrame(zone, x, y, matrix[0], matrix[5], matrix[4], matrix[1]);
    }

    private static double[] MatrixOf(TiffDirectory directory)
    {
        var (scale, tie) = (directory.Reals(TiffField.PixelScale), directory.Reals(TiffField.Tiepoint));
        if (scale.Length < 2 || tie.Length < 6)
            throw directory.Wrong("does not say where on Earth it lies: it needs a cell size and a tie point, or a transformation");
        return
        [
            scale[0], 0, 0, tie[3] - (tie[0] * scale[0]),
            0, -scale[1], 0, tie[4] + (tie[1] * scale[1]),
            0, 0, 0, 0,
            0, 0, 0, 1,
        ];
    }

    private static UtmZone? ZoneOf(TiffDirectory directory, long[] keys)
    {
        const string Mend = "convert it with: gdalwarp -t_srs EPSG:4326";
        if (Key(keys, VerticalUnits) is not (0 or Metre or UserDefined))
            throw directory.Wrong($"its heights are in unit {Key(keys, VerticalUnits)}, not metres; convert it");
        if (Key(keys, ModelType) == Projected)
        {
            var zone = UtmZone.FromEpsg(Key(keys, ProjectedType))
                ?? throw directory.Wrong($"uses projection {Key(keys, ProjectedType)}; WGS 84 in degrees (4326) or UTM (326zz, 327zz) is read: {Mend}");
            return Key(keys, LinearUnits) is 0 or Metre
                ? zone
                : throw directory.Wrong($"its grid is in unit {Key(keys, LinearUnits)}, not metres; {Mend}");
        }

        if (Key(keys, ModelType) != Geographic || Key(keys, GeographicType) is not (0 or 4326 or 4979))
            throw directory.Wrong($"is not on WGS 84 (model {Key(keys, ModelType)}, system {Key(keys, GeographicType)}); {Mend}");
        return Key(keys, AngularUnits) is 0 or Degree
            ? null
            : throw directory.Wrong($"its angles are in unit {Key(keys, AngularUnits)}, not degrees; {Mend}");
    }

    // Keys come in fours: number, where the value is (0: right here), how many, value.
    private static int Key(long[] keys, int wanted)
    {
        for (var at = 4; at + 3 < keys.Length; at += 4)
        {
            if (keys[at] == wanted && keys[at + 1] == 0)
                return (int)keys[at + 3];
        }

        return 0;
    }

    private static double? VoidOf(TiffDirectory directory)
    {
        var text = directory.Text(TiffField.GdalNoData)?.Trim();
        if (string.IsNullOrEmpty(text))
            return null;
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw directory.Wrong($"its value for void is \"{text}\"; expected a number");
    }

    private static void RefuseScaled(TiffDirectory directory)
    {
        var words = directory.Text(TiffField.GdalMetadata);
        if (words is not null && (words.Contains("role=\"scale\"", StringComparison.Ordinal) || words.Contains("role=\"offset\"", StringComparison.Ordinal)))
            throw directory.Wrong("stores heights scaled or shifted; convert it with: gdal_translate -unscale -ot Float32");
    }
}
