namespace Aspis.Kernel.Terrain;

/// <summary>
/// A short stretch of a ray, on which place is a linear and height a quadratic function of a share from 0 to 1. It is led from tile
/// to tile, always through the finest.
/// </summary>
internal readonly struct SightStretch
{
    // Steps over a tile's edge, so that the next tile is asked for; on the longest stretch, five micrometres.
    private const double OverEdge = 1e-9;

    private readonly Ground _ground;
    private readonly double _latitude;
    private readonly double _longitude;
    private readonly double _latitudeStep;
    private readonly double _longitudeStep;
    private readonly RayHeight _height;

    /// <summary>A stretch between two places with the ray's height at its start, middle and end, m.</summary>
    public SightStretch(
        Ground ground,
        double latitude,
        double longitude,
        double endLatitude,
        double endLongitude,
        double height,
        double middleHeight,
        double endHeight)
    {
        _ground = ground;
        (_latitude, _longitude) = (latitude, longitude);
        _latitudeStep = endLatitude - latitude;
        _longitudeStep = Math.IEEERemainder(endLongitude - longitude, 360);
        _height = RayHeight.Through(height, middleHeight, endHeight);
    }

    /// <summary>The place at a share of the stretch, degrees.</summary>
    public (double LatitudeDegrees, double LongitudeDegrees) PlaceAt(double share) =>
        (_latitude + (share * _latitudeStep), Math.IEEERemainder(_longitude + (share * _longitudeStep), 360));

    /// <summary>The share at which the ground first stops the ray, or NaN, and the height of the ground there.</summary>
    public double FirstBlocked(out double groundHeightMetres)
    {
        var at = 0.0;
        while (at <= 1)
        {
            var (latitude, longitude) = PlaceAt(at);
            var number = TileAt(latitude, longitude);
            var line = number < 0 ? default : LineOn(_ground.Tile(number));
            var end = number < 0 ? 1 : line.LeavesAt(_ground.Tile(number), at);
            end = Math.Max(at, FinerFrom(at, end, number));
            var blocked = number < 0
                ? _height.FirstBelow(0, at, end, out groundHeightMetres)
                : new TileWalk(_ground.Tile(number), line, _height).FirstBlocked(at, end, out groundHeightMetres);
            if (!double.IsNaN(blocked))
                return blocked;
            at = end + OverEdge;
        }

        groundHeightMetres = double.NaN;
        return double.NaN;
    }

    private int TileAt(double latitude, double longitude)
    {
        foreach (var number in _ground.TilesNear(latitude, longitude))
        {
            var (column, row) = _ground.Tile(number).ToCell(latitude, longitude);
            if (_ground.Tile(number).Holds(column, row))
                return number;
        }

        return -1;
    }

    // Where a tile that goes before this one begins, between here and the end.
    private double FinerFrom(double at, double end, int number)
    {
        end = FinerAmong(at, end, number, 0);
        end = FinerAmong(at, end, number, 1);
        // A stretch is far shorter than a degree, so a square it only cuts the corner of is met at the other two corners.
        end = FinerAmong(at, end, number, _ground.TilesNear(_latitude, _longitude + _longitudeStep));
        return FinerAmong(at, end, number, _ground.TilesNear(_latitude + _latitudeStep, _longitude));
    }

    private double FinerAmong(double at, double end, int number, double share)
    {
        var (latitude, longitude) = PlaceAt(share);
        return FinerAmong(at, end, number, _ground.TilesNear(latitude, longitude));
    }

    private double FinerAmong(double at, double end, int number, ReadOnlySpan<int> candidates)
    {
        foreach (var candidate in candidates)
        {
            if (number >= 0 && candidate >= number)
                break;
            var tile = _ground.Tile(candidate);
            var entry = LineOn(tile).EntersAt(tile);
            if (entry > at && entry < end)
                end = entry;
        }

        return end;
    }

    private GridLine LineOn(GroundTile tile)
    {
        var near = tile.NearLongitude(_longitude + (_longitudeStep / 2));
        var (column, row) = tile.ToCell(_latitude, _longitude, near);
        var (endColumn, endRow) = tile.ToCell(_latitude + _latitudeStep, _longitude + _longitudeStep, near);
        return new GridLine(column, row, endColumn - column, endRow - row);
    }
}
