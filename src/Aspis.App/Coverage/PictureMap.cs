using Aspis.Kernel.Geometry;

namespace Aspis.App.Coverage;

/// <summary>The square map in a picture: north up, distances and bearings from the radar true.</summary>
internal sealed class PictureMap
{
    private const int Mesh = 15;
    private readonly CoverageQuestion _question;
    private readonly double _metresPerPixel;

    /// <summary>A map of a number of pixels that shows the ground out to a distance.</summary>
    public PictureMap(CoverageQuestion question, int left, int top, int side, double reachMetres)
    {
        (_question, Left, Top, Side) = (question, left, top, side);
        _metresPerPixel = 2 * reachMetres / side;
    }

    /// <summary>Its left edge.</summary>
    public int Left { get; }

    /// <summary>Its upper edge.</summary>
    public int Top { get; }

    /// <summary>Its width and height.</summary>
    public int Side { get; }

    /// <summary>Where the radar stands.</summary>
    public (double X, double Y) Middle => (Left + (Side / 2.0), Top + (Side / 2.0));

    /// <summary>The frame nothing may leave.</summary>
    public (int Left, int Top, int Right, int Bottom) Frame => (Left, Top, Left + Side - 1, Top + Side - 1);

    /// <summary>A distance in pixels.</summary>
    public double Pixels(double metres) => metres / _metresPerPixel;

    /// <summary>Bearing, degrees, and distance, m, of a pixel from the upper left of the map.</summary>
    public (double BearingDegrees, double Metres) Polar(double column, double row)
    {
        var (east, north) = ((column - (Side / 2.0)) * _metresPerPixel, ((Side / 2.0) - row) * _metresPerPixel);
        return (Math.Atan2(east, north) * (180 / Math.PI), Math.Sqrt((east * east) + (north * north)));
    }

    /// <summary>Draws the ground: tinted by height, lit from the north west.</summary>
    public void DrawGround(Canvas canvas)
    {
        var heights = Softened(Heights(), (int)Math.Min(12, Pixels(_question.Ground.SpacingMetres(_question.Latitude, _question.Longitude)) / 2));
        var (least, most) = (heights.Min(), Math.Max(heights.Max(), heights.Min() + 1));
        // Flat country would look blank and mountains black if slopes were drawn as they are.
        var relief = 0.06 * Side / Math.Max(300, most - least);
        Parallel.For(0, Side, row =>
        {
            for (var column = 0; column < Side; column++)
            {
                var here = heights[(row * Side) + column];
                var toEast = heights[(row * Side) + Math.Min(Side - 1, column + 1)] - heights[(row * Side) + Math.Max(0, column - 1)];
                var toSouth = heights[(Math.Min(Side - 1, row + 1) * Side) + column] - heights[(Math.Max(0, row - 1) * Side) + column];
                canvas.Dot(Left + column, Top + row, Tint(here, least, most).Times(Light(relief * toEast, relief * toSouth)));
            }
        });
    }

    private static Ink Tint(float height, float least, float most)
    {
        Ink[] land = [Ink.Of(0xDCE5CF), Ink.Of(0xEDE7CF), Ink.Of(0xE0CDA9), Ink.Of(0xC9AE8C), Ink.Of(0xE9E3DC)];
        // Exactly zero is the sea, or where nothing is known.
        if (height == 0)
            return Ink.Of(0xD3E3EC);
        var share = Math.Clamp((height - Math.Min(0, least)) / (Math.Max(800, most) - Math.Min(0, least)), 0, 1) * (land.Length - 1);
        var band = Math.Min(land.Length - 2, (int)share);
        return land[band].Toward(land[band + 1], share - band);
    }

    // Lambert's law with the sun in the north west, 45 degrees high; flat ground keeps its colour.
    private static double Light(double toEast, double toSouth)
    {
        const double Flat = 0.7071;
        var facing = (0.5 * toEast) + (0.5 * toSouth) + Flat;
        var light = Math.Max(0, facing / Math.Sqrt(1 + (toEast * toEast) + (toSouth * toSouth)) / Flat);
        return Math.Clamp(0.45 + (0.55 * light), 0.6, 1.08);
    }

    // Cells larger than pixels would show their edges: a moving mean over half a cell, across and then down, hides
    // them.
    private float[] Softened(float[] heights, int radius)
    {
        if (radius < 1)
            return heights;
        var across = new float[heights.Length];
        var soft = new float[heights.Length];
        Parallel.For(0, Side, row => Average(heights, across, row * Side, 1, radius));
        Parallel.For(0, Side, column => Average(across, soft, column, Side, radius));
        for (var i = 0; i < soft.Length; i++)
            soft[i] = heights[i] == 0 ? 0 : soft[i];
        return soft;
    }

    private void Average(float[] from, float[] to, int start, int step, int radius)
    {
        for (var i = 0; i < Side; i++)
        {
            var (first, last, sum) = (Math.Max(0, i - radius), Math.Min(Side - 1, i + radius), 0f);
            for (var k = first; k <= last; k++)
                sum += from[start + (k * step)];
            to[start + (i * step)] = sum / (last - first + 1);
        }
    }

    private float[] Heights()
    {
        var heights = new float[Side * Side];
        if (_question.Ground.IsSmooth)
            return heights;
        var knots = (Side / Mesh) + 2;
        var places = new GeodesicEnd[knots * knots];
        Parallel.For(0, places.Length, i =>
        {
            var (bearing, metres) = Polar(i % knots * Mesh, i / knots * Mesh);
            places[i] = Geodesic.Direct(_question.Latitude, _question.Longitude, bearing, metres);
        });
        Parallel.For(0, Side, row =>
        {
            for (var column = 0; column < Side; column++)
            {
                var (latitude, longitude) = Between(places, knots, (double)column / Mesh, (double)row / Mesh);
                heights[(row * Side) + column] = (float)_question.Ground.HeightMetres(latitude, longitude);
            }
        });
        return heights;
    }

    private static (double Latitude, double Longitude) Between(GeodesicEnd[] places, int knots, double column, double row)
    {
        var at = ((int)row * knots) + (int)column;
        var (right, down) = (column - (int)column, row - (int)row);
        var (latitude, longitude) = (0.0, 0.0);
        foreach (var (place, weight) in new[]
        {
            (places[at], (1 - right) * (1 - down)), (places[at + 1], right * (1 - down)),
            (places[at + knots], (1 - right) * down), (places[at + knots + 1], right * down),
        })
        {
            latitude += weight * place.LatitudeDegrees;
            longitude += weight * Math.IEEERemainder(place.LongitudeDegrees - places[at].LongitudeDegrees, 360);
        }

        return (latitude, places[at].LongitudeDegrees + longitude);
    }
}
