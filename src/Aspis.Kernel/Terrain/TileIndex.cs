namespace Aspis.Kernel.Terrain;

/// <summary>Which tiles may cover a place: their numbers by square degree, in the order of the tiles.</summary>
internal sealed class TileIndex
{
    /// <summary>Bands of a degree from pole to pole.</summary>
    public const int LatitudeBands = 180;

    /// <summary>Sectors of a degree round the Earth.</summary>
    public const int LongitudeBands = 360;

    // The outline of a UTM tile bends a little between the points it is sampled at.
    private const double MarginDegrees = 0.02;

    private readonly int[]?[] _squares = new int[]?[LatitudeBands * LongitudeBands];

    /// <summary>The index of these tiles.</summary>
    public TileIndex(GroundTile[] tiles)
    {
        for (var i = 0; i < tiles.Length; i++)
            Enter(tiles[i], i);
    }

    /// <summary>Numbers of the tiles that may cover a point.</summary>
    public ReadOnlySpan<int> At(double latitudeDegrees, double longitudeDegrees) =>
        _squares[SquareOf(latitudeDegrees, longitudeDegrees)];

    /// <summary>Number of the square degree that holds a point.</summary>
    public static int SquareOf(double latitudeDegrees, double longitudeDegrees) =>
        (Band(latitudeDegrees) * LongitudeBands) + Sector((int)Math.Floor(longitudeDegrees));

    private static int Band(double latitudeDegrees) =>
        Math.Clamp((int)Math.Floor(latitudeDegrees) + 90, 0, LatitudeBands - 1);

    private static int Sector(int degrees)
    {
        var sector = degrees % LongitudeBands;
        return sector < 0 ? sector + LongitudeBands : sector;
    }

    private void Enter(GroundTile tile, int number)
    {
        var (south, north, west, east) = (double.MaxValue, double.MinValue, double.MaxValue, double.MinValue);
        foreach (var (latitude, longitude) in tile.Outline())
        {
            var near = tile.NearLongitude(longitude);
            (south, north) = (Math.Min(south, latitude), Math.Max(north, latitude));
            (west, east) = (Math.Min(west, near), Math.Max(east, near));
        }

        var first = (int)Math.Floor(west - MarginDegrees);
        var last = Math.Min(first + LongitudeBands - 1, (int)Math.Floor(east + MarginDegrees));
        for (var band = Band(south - MarginDegrees); band <= Band(north + MarginDegrees); band++)
        {
            for (var degrees = first; degrees <= last; degrees++)
            {
                ref var square = ref _squares[(band * LongitudeBands) + Sector(degrees)];
                square = [.. square ?? [], number];
            }
        }
    }
}
