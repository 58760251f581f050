using Aspis.Kernel.Geometry;

namespace Aspis.Kernel.Terrain;

/// <summary>
/// The shape of the ground: elevation tiles, the finest that covers a place first, coarser ones below, and a smooth
/// Earth of height zero where there is none. Heights are metres above mean sea level, which the rest of the program
/// takes for the ellipsoid. It never changes once made and may be shared by threads.
/// </summary>
public sealed class Ground
{
    // Tiles of one product differ a little in spacing; only a clearly coarser one lies below another.
    private const double Coarser = 1.5;

    private readonly GroundTile[] _tiles;
    private readonly TileIndex _index;

    // Of each square degree, worked out when first asked for; two threads that both do come to the same.
    private readonly float[] _ceilings;

    /// <summary>A ground of these tiles, in any order.</summary>
    public Ground(IEnumerable<ElevationTile> tiles)
        : this(MakeTiles([.. tiles.OrderBy(tile => tile.SpacingMetres).ThenBy(tile => tile.Name, StringComparer.Ordinal)]))
    {
        // Now that all are there, each continues into what lies beside or below it. Where two borders lie in each
        // other's cells each depends on the other; what they differ by shrinks to a quarter in two rounds.
        const int Rounds = 12;
        for (var round = 0; round < Rounds; round++)
        {
            var borders = Array.ConvertAll(_tiles, tile => tile.BorderFrom(this));
            for (var i = 0; i < _tiles.Length; i++)
                _tiles[i].SetBorder(borders[i]);
        }

        Array.ForEach(_tiles, tile => tile.BuildPyramid());
        MaximumHeightMetres = _tiles.Length == 0 ? 0 : Math.Max(0, _tiles.Max(tile => (double)tile.Pyramid.Maximum));
    }

    private Ground(GroundTile[] finestFirst)
    {
        _tiles = finestFirst;
        _index = new TileIndex(finestFirst);
        _ceilings = new float[finestFirst.Length == 0 ? 0 : TileIndex.LatitudeBands * TileIndex.LongitudeBands];
        Array.Fill(_ceilings, float.NaN);
    }

    /// <summary>The smooth Earth: no tile at all.</summary>
    public static Ground Smooth { get; } = new(Array.Empty<ElevationTile>());

    /// <summary>Whether there is no tile at all.</summary>
    public bool IsSmooth => _tiles.Length == 0;

    /// <summary>The greatest height anywhere, m; at least zero.</summary>
    public double MaximumHeightMetres { get; }

    /// <summary>Side of a cell of the finest tile, m; infinite when there is none.</summary>
    public double FinestSpacingMetres => IsSmooth ? double.PositiveInfinity : _tiles[0].SpacingMetres;

    /// <summary>Names of the tiles, finest first.</summary>
    public IEnumerable<string> TileNames => _tiles.Select(tile => tile.Name);

    /// <summary>
    /// Height of the ground at a point, m, bilinear between the heights around it; zero where no tile covers it.
    /// </summary>
    public double HeightMetres(double latitudeDegrees, double longitudeDegrees)
    {
        foreach (var number in _index.At(latitudeDegrees, longitudeDegrees))
        {
            var tile = _tiles[number];
            // At a pole every longitude is the same place.
            var (column, row) = tile.ToCell(latitudeDegrees, Math.Abs(latitudeDegrees) == 90 ? 0 : longitudeDegrees);
            if (tile.Holds(column, row))
                return tile.HeightAt(column, row);
        }

        return 0;
    }

    /// <summary>Whether a tile covers a point.</summary>
    public bool Covers(double latitudeDegrees, double longitudeDegrees) =>
        double.IsFinite(SpacingMetres(latitudeDegrees, longitudeDegrees));

    /// <summary>Side of a cell of the tile that answers for a point, m; infinite where none covers it.</summary>
    public double SpacingMetres(double latitudeDegrees, double longitudeDegrees)
    {
        foreach (var number in _index.At(latitudeDegrees, longitudeDegrees))
        {
            if (_tiles[number].Owns(latitudeDegrees, longitudeDegrees))
                return _tiles[number].SpacingMetres;
        }

        return double.PositiveInfinity;
    }

    /// <summary>
    /// Whether a ray reaches one point from another over an Earth of 4/3 its radius, and where the ground first stops
    /// it. Exact for the bilinear ground: nothing is stepped over. Heights of the points are above the ellipsoid.
    /// </summary>
    public SightLine LineOfSight(GeodeticPoint from, GeodeticPoint to) => new SightRay(this, from, to).Trace();

    /// <summary>The same between two Earth-fixed positions.</summary>
    public SightLine LineOfSight(Position from, Position to) =>
        LineOfSight(GeodeticPoint.FromPosition(from), GeodeticPoint.FromPosition(to));

    /// <summary>
    /// What stands in the way of a ray that the ground stops: of the hill it runs into first, the place that stands
    /// highest over it. Slow beside <see cref="LineOfSight(GeodeticPoint, GeodeticPoint)"/>: for explanations. Null
    /// when the ray is clear.
    /// </summary>
    public Crest? CrestBetween(GeodeticPoint from, GeodeticPoint to) => new SightRay(this, from, to).FindCrest();

    /// <summary>A tile's heights with its voids filled from this ground, row by row, m.</summary>
    public float[] FilledHeights(ElevationTile tile)
    {
        var heights = tile.Heights.ToArray();
        VoidFill.Fill(tile, this, heights, tile.Columns);
        return heights;
    }

    /// <summary>
    /// What a tile's border continues into at a place: the finest that reaches there, but for that border itself.
    /// </summary>
    internal bool TryBeside(
        GroundTile asking, int askingColumn, int askingRow, double latitudeDegrees, double longitudeDegrees, out double heightMetres)
    {
        foreach (var number in _index.At(latitudeDegrees, longitudeDegrees))
        {
            var tile = _tiles[number];
            var (column, row) = tile.ToCell(latitudeDegrees, longitudeDegrees);
            // A grid round the whole Earth continues into itself.
            var isSame = tile == asking && Math.Abs(column - askingColumn) < 0.5 && Math.Abs(row - askingRow) < 0.5;
            if (isSame || !tile.Holds(column, row))
                continue;
            heightMetres = tile.HeightAt(column, row);
            return true;
        }

        heightMetres = 0;
        return false;
    }

    /// <summary>A height that no ground rises above in any square degree touched by a rectangle, m; at least zero.</summary>
    internal double CeilingMetres(double southDegrees, double northDegrees, double westDegrees, double eastDegrees)
    {
        var ceiling = 0.0;
        for (var latitude = (int)Math.Floor(southDegrees); latitude <= northDegrees; latitude++)
        {
            for (var longitude = (int)Math.Floor(westDegrees); longitude <= eastDegrees; longitude++)
                ceiling = Math.Max(ceiling, CeilingOf(latitude, longitude));
        }

        return ceiling;
    }

    private float CeilingOf(int south, int west)
    {
        ref var ceiling = ref _ceilings[TileIndex.SquareOf(south, west)];
        if (!float.IsNaN(ceiling))
            return ceiling;
        var highest = 0f;
        foreach (var number in _index.At(south, west))
            highest = Math.Max(highest, _tiles[number].HighestIn(south, west));
        ceiling = highest;
        return highest;
    }

    /// <summary>A tile by its number; finer ones have smaller numbers.</summary>
    internal GroundTile Tile(int number) => _tiles[number];

    /// <summary>Numbers of the tiles that may cover a point, finest first.</summary>
    internal ReadOnlySpan<int> TilesNear(double latitudeDegrees, double longitudeDegrees) =>
        _index.At(latitudeDegrees, longitudeDegrees);

    // Coarse tiles are made first, because finer ones fill their voids from them.
    private static GroundTile[] MakeTiles(ElevationTile[] finestFirst)
    {
        var made = new GroundTile[finestFirst.Length];
        var (below, firstBelow) = (default(Ground), made.Length);
        for (var i = made.Length - 1; i >= 0; i--)
        {
            var first = i;
            while (first < made.Length && finestFirst[first].SpacingMetres < Coarser * finestFirst[i].SpacingMetres)
                first++;
            if (below is null || first != firstBelow)
                (below, firstBelow) = (new Ground(made[first..]), first);
            made[i] = new GroundTile(finestFirst[i], below);
        }

        return made;
    }
}
