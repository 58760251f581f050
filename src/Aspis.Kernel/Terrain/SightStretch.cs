namespace Aspis.Kernel.Terrain;

/// <summary>
/// A short stretch of a ray, on which place is a linear and height a quadratic function of a share from 0 to 1. It is
/// led from tile to tile, always through the finest.
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

    /// <summary>
    /// The share at which the ground first stops the ray, or NaN, and the height of the ground there.
    /// </summary>
    public double FirstBlocked(out double groundHeightMetres)
    {
        var at = 0.0;
        while (at <= 1)
        {
            var leg = LegFrom(at);
            var blocked = leg.Tile < 0
                ? _height.FirstBelow(0, at, leg.End, out groundHeightMetres)
                : new TileWalk(_ground.Tile(leg.Tile), LineOn(_ground.Tile(leg.Tile)), _height)
                    .FirstBlocked(at, leg.End, out groundHeightMetres);
            if (!double.IsNaN(blocked))
                return blocked;
            at = leg.End + OverEdge;
        }

        groundHeightMetres = double.NaN;
        return double.NaN;
    }

    // The finest tile here, and how far it leads: to its edge, or to where a finer one begins. A stretch is far shorter
    // than a degree, so the four corners of the rectangle it spans name every square degree it can touch.
    private (int Tile, double End) LegFrom(double at)
    {
        var leg = (Tile: int.MaxValue, End: 1.0);
        var (endLatitude, endLongitude) = (_latitude + _latitudeStep, _longitude + _longitudeStep);
        Consider(_ground.TilesNear(_latitude, _longitude), at, ref leg);
        if (Math.Floor(endLatitude) != Math.Floor(_latitude) || Math.Floor(endLongitude) != Math.Floor(_longitude))
        {
            Consider(_ground.TilesNear(endLatitude, endLongitude), at, ref leg);
            Consider(_ground.TilesNear(_latitude, endLongitude), at, ref leg);
            Consider(_ground.TilesNear(endLatitude, _longitude), at, ref leg);
        }

        var end = leg.Tile == int.MaxValue
            ? 1
            : Math.Clamp(LineOn(_ground.Tile(leg.Tile)).Inside(_ground.Tile(leg.Tile)).Leave, at, 1);
        return (leg.Tile == int.MaxValue ? -1 : leg.Tile, Math.Min(end, leg.End));
    }

    private void Consider(ReadOnlySpan<int> candidates, double at, ref (int Tile, double End) leg)
    {
        foreach (var candidate in candidates)
        {
            if (candidate >= leg.Tile)
                break;
            var (enter, leave) = LineOn(_ground.Tile(candidate)).Inside(_ground.Tile(candidate));
            if (enter <= at && leave > at)
                leg.Tile = candidate;
            else if (enter > at && enter <= leave)
                leg.End = Math.Min(leg.End, enter);
        }
    }

    private GridLine LineOn(GroundTile tile)
    {
        var near = tile.NearLongitude(_longitude + (_longitudeStep / 2));
        var (column, row) = tile.ToCell(_latitude, _longitude, near);
        var (endColumn, endRow) = tile.ToCell(_latitude + _latitudeStep, _longitude + _longitudeStep, near);
        return new GridLine(column, row, endColumn - column, endRow - row);
    }
}
