using Aspis.Kernel.Geometry;
using Aspis.Kernel.Numerics;

namespace Aspis.Kernel.Terrain;

/// <summary>
/// One ray over the ground. In the picture of the 4/3 Earth it is straight, and its height above the sphere is that of
/// a line in polar coordinates. Below, it follows the great ellipse between the points, in stretches so short that they
/// are straight on any tile.
/// </summary>
internal readonly struct SightRay
{
    private const double EffectiveRadius = RadarHorizon.EffectiveRadiusMetres;
    private const double DegreesPerRadian = 180 / Math.PI;
    private const double LongestStretchMetres = 5_000;
    private const double ShortestStretchMetres = 50;

    // A straight line between meridians leaves the great ellipse by L² tan(latitude) / 8R; this keeps it within half a
    // metre.
    private const double BendMetres = 0.5;

    private const int MostRounds = 4;
    private const double FarthestFromEquator = 80;
    private const double MarginDegrees = 0.02;
    private const double WorthLoweringMetres = 20;
    private readonly Ground _ground;
    private readonly Position _start;
    private readonly Position _end;
    private readonly double _chordAngle;
    private readonly double _sineChordAngle;
    private readonly double _distance;
    private readonly double _sineWhole;
    private readonly double _radius0;
    private readonly double _radius1;
    private readonly double _steepestLatitude;

    /// <summary>The ray from one point to another.</summary>
    public SightRay(Ground ground, GeodeticPoint observer, GeodeticPoint target)
    {
        _ground = ground;
        _start = (observer with { Height = default }).ToPosition();
        _end = (target with { Height = default }).ToPosition();
        var chord = (_end - _start).Length;
        _distance = 2 * RadarHorizon.EarthRadiusMetres * Elementary.Asin(Math.Min(1, chord / (2 * RadarHorizon.EarthRadiusMetres)));
        var (a, b) = (new Vector(_start.X, _start.Y, _start.Z), new Vector(_end.X, _end.Y, _end.Z));
        _sineChordAngle = a.Cross(b).Length / (a.Length * b.Length);
        _chordAngle = Elementary.Atan2(_sineChordAngle, a.Dot(b) / (a.Length * b.Length));
        _sineWhole = Elementary.Sin(_distance / EffectiveRadius);
        _radius0 = EffectiveRadius + observer.Height.InMetres;
        _radius1 = EffectiveRadius + target.Height.InMetres;
        _steepestLatitude = Math.Max(Math.Abs(observer.Latitude.InDegrees), Math.Abs(target.Latitude.InDegrees));
    }

    /// <summary>Follows the ray until the ground stops it.</summary>
    public SightLine Trace()
    {
        if (!TryPartNearGround(out var first, out var last))
            return SightLine.Clear;
        var stretch = StretchMetres();
        var count = Math.Max(1, (int)Math.Ceiling((last - first) / stretch));
        var (latitude, longitude) = PlaceAt(first);
        var height = HeightAt(first);
        for (var i = 0; i < count; i++)
        {
            var (near, far) = (first + ((last - first) * i / count), first + ((last - first) * (i + 1) / count));
            var (nextLatitude, nextLongitude) = PlaceAt(far);
            var nextHeight = HeightAt(far);
            var piece = new SightStretch(
                _ground, latitude, longitude, nextLatitude, nextLongitude, height, HeightAt((near + far) / 2), nextHeight);
            var blocked = piece.FirstBlocked(out var groundHeight);
            if (!double.IsNaN(blocked))
            {
                var (maskLatitude, maskLongitude) = piece.PlaceAt(blocked);
                return new SightLine(false, near + (blocked * (far - near)), groundHeight, maskLatitude, maskLongitude);
            }

            (latitude, longitude, height) = (nextLatitude, nextLongitude, nextHeight);
        }

        return SightLine.Clear;
    }

    /// <summary>
    /// Of the hill that stops the ray first, the place that stands highest over it; null when nothing does.
    /// </summary>
    public Crest? FindCrest()
    {
        var hidden = Trace();
        if (hidden.IsClear)
            return null;
        var step = Math.Clamp(_ground.SpacingMetres(hidden.MaskLatitudeDegrees, hidden.MaskLongitudeDegrees) / 4, 5, 1000);
        var highest = new Crest(
            hidden.MaskRangeMetres, hidden.MaskHeightMetres, 0, hidden.MaskLatitudeDegrees, hidden.MaskLongitudeDegrees);
        for (var at = hidden.MaskRangeMetres + step; at <= _distance; at += step)
        {
            var (latitude, longitude) = PlaceAt(at);
            var ground = _ground.HeightMetres(latitude, longitude);
            var above = ground - HeightAt(at);
            if (above < 0)
                break;
            if (above > highest.AboveRayMetres)
                highest = new Crest(at, ground, above, latitude, longitude);
        }

        return highest;
    }

    private double StretchMetres()
    {
        if (_ground.IsSmooth)
            return double.PositiveInfinity;
        // The path may run closer to a pole than its ends; a line of this length rises by no more than its length.
        var latitude = Math.Min(89.9, _steepestLatitude + (_distance / 2 * DegreesPerRadian / RadarHorizon.EarthRadiusMetres));
        var bend = Elementary.Tan(latitude / DegreesPerRadian);
        return Math.Clamp(
            Math.Sqrt(8 * RadarHorizon.EarthRadiusMetres * BendMetres / Math.Max(1e-3, bend)),
            ShortestStretchMetres,
            LongestStretchMetres);
    }

    /// <summary>
    /// The part of the ray that is lower than the highest ground about it: found for all ground, then again for the ground under
    /// what is left, as long as that helps.
    /// </summary>
    private bool TryPartNearGround(out double first, out double last)
    {
        var ceiling = _ground.MaximumHeightMetres;
        if (!TryLowPart(ceiling, out first, out last))
            return false;
        for (var round = 0; round < MostRounds && !_ground.IsSmooth && _steepestLatitude < FarthestFromEquator; round++)
        {
            var (latitude, longitude) = PlaceAt(first);
            var (endLatitude, endLongitude) = PlaceAt(last);
            var across = Math.IEEERemainder(endLongitude - longitude, 360);

            // A great ellipse runs closer to the pole than its ends by L² tan(latitude) / 8R.
            var bulge = MarginDegrees + ((last - first) * (last - first) * Elementary.Tan(_steepestLatitude / DegreesPerRadian)
                / (8 * RadarHorizon.EarthRadiusMetres * RadarHorizon.EarthRadiusMetres) * DegreesPerRadian);
            var lower = _ground.CeilingMetres(
                Math.Min(latitude, endLatitude) - bulge,
                Math.Max(latitude, endLatitude) + bulge,
                longitude + Math.Min(0, across) - MarginDegrees,
                longitude + Math.Max(0, across) + MarginDegrees);
            if (lower > ceiling - WorthLoweringMetres)
                return true;
            ceiling = lower;
            if (!TryLowPart(ceiling, out first, out last))
                return false;
        }

        return true;
    }

    // The part of the ray below a height, as distances along the ground; false when there is none.
    private bool TryLowPart(double heightMetres, out double first, out double last)
    {
        var (sine, cosine) = Elementary.SinCos(_distance / EffectiveRadius);
        var (x, z) = (_radius1 * sine, (_radius1 * cosine) - _radius0);
        var length = Math.Sqrt((x * x) + (z * z));
        (first, last) = (0, _distance);
        if (length == 0)
            return _radius0 <= EffectiveRadius + heightMetres;
        var (alongX, alongZ) = (x / length, z / length);
        var towardFoot = -_radius0 * alongZ;
        var foot = _radius0 * alongX;
        var limit = EffectiveRadius + heightMetres;
        var half = (limit - foot) * (limit + foot);
        if (half < 0)
            return false;
        half = Math.Sqrt(half);
        var (enter, leave) = (Math.Max(0, towardFoot - half), Math.Min(length, towardFoot + half));
        if (enter > leave)
            return false;
        first = enter <= 0 ? 0 : EffectiveRadius * Elementary.Atan2(enter * alongX, _radius0 + (enter * alongZ));
        last = leave >= length ? _distance : EffectiveRadius * Elementary.Atan2(leave * alongX, _radius0 + (leave * alongZ));
        return true;
    }

    // A line in polar coordinates: 1/r = (sin(T - t)/r0 + sin(t)/r1) / sin(T).
    private double HeightAt(double distanceMetres)
    {
        if (_distance == 0)
            return Math.Min(_radius0, _radius1) - EffectiveRadius;
        var before = Elementary.Sin(distanceMetres / EffectiveRadius);
        var after = Elementary.Sin((_distance - distanceMetres) / EffectiveRadius);
        return (_radius0 * _radius1 * _sineWhole / ((_radius1 * after) + (_radius0 * before))) - EffectiveRadius;
    }

    private (double LatitudeDegrees, double LongitudeDegrees) PlaceAt(double distanceMetres)
    {
        var share = _distance > 0 ? distanceMetres / _distance : 0;
        var (before, after) = (1 - share, share);
        if (_sineChordAngle > 1e-9)
        {
            before = Elementary.Sin((1 - share) * _chordAngle) / _sineChordAngle;
            after = Elementary.Sin(share * _chordAngle) / _sineChordAngle;
        }

        var x = (before * _start.X) + (after * _end.X);
        var y = (before * _start.Y) + (after * _end.Y);
        var z = (before * _start.Z) + (after * _end.Z);
        var axial = Math.Sqrt((x * x) + (y * y));
        return (
            Elementary.Atan2(z, (1 - Wgs84.EccentricitySquared) * axial) * DegreesPerRadian,
            Elementary.Atan2(y, x) * DegreesPerRadian);
    }
}
