namespace Aspis.Kernel.Terrain;

/// <summary>
/// Kinds of entry of a TIFF directory that elevation needs (Adobe, "TIFF revision 6.0", 1992; OGC GeoTIFF 1.1, 2019).
/// </summary>
internal enum TiffField
{
    /// <summary>Columns.</summary>
    Width = 256,

    /// <summary>Rows.</summary>
    Height = 257,

    /// <summary>Bits of a sample.</summary>
    BitsPerSample = 258,

    /// <summary>How blocks are packed.</summary>
    Compression = 259,

    /// <summary>Order of bits in a byte.</summary>
    FillOrder = 266,

    /// <summary>Where strips begin.</summary>
    StripOffsets = 273,

    /// <summary>Samples of a cell.</summary>
    SamplesPerPixel = 277,

    /// <summary>Rows of a strip.</summary>
    RowsPerStrip = 278,

    /// <summary>Bytes of each strip.</summary>
    StripByteCounts = 279,

    /// <summary>Differencing done before packing.</summary>
    Predictor = 317,

    /// <summary>Columns of a tile.</summary>
    TileWidth = 322,

    /// <summary>Rows of a tile.</summary>
    TileHeight = 323,

    /// <summary>Where tiles begin.</summary>
    TileOffsets = 324,

    /// <summary>Bytes of each tile.</summary>
    TileByteCounts = 325,

    /// <summary>Unsigned, signed or floating point.</summary>
    SampleFormat = 339,

    /// <summary>Size of a cell.</summary>
    PixelScale = 33550,

    /// <summary>A raster place and its model place.</summary>
    Tiepoint = 33922,

    /// <summary>Affine map from raster to model.</summary>
    Transformation = 34264,

    /// <summary>Directory of the keys that say what the model is.</summary>
    GeoKeys = 34735,

    /// <summary>GDAL's own words about scale and offset.</summary>
    GdalMetadata = 42112,

    /// <summary>GDAL's value for void.</summary>
    GdalNoData = 42113,
}
