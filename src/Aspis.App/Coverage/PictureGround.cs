using Aspis.Kernel.Geometry;
using Aspis.Kernel.Terrain;

namespace Aspis.App.Coverage;

/// <summary>The ground under a map: tinted by height, lit from the north west.</summary>
internal sealed class PictureGround(PictureMap map, Ground ground)
{
    private const int Mesh = 15;

    /// <summary>Draws it; a smooth Earth is left blank.</summary>
    public void Draw(Canvas canvas)
    {
        var heights = Softened(Heights(), (int)Math.Min(12, map.Pixels(ground.SpacingMetres(map.Latitude, map.Longitude)) / 2));
        var (least, most) = (heights.Min(), Math.Max(heights.Max(), heights.Min() + 1));
        // Flat country would look blank and mountains black if slopes were drawn as they are.
        var relief = 0.06 * map.Side / Math.Max(300, most - least);
        Parallel.For(0, map.Side, row =>
        {
            for (var column = 0; column < map.Side; column++)
            {
                var here = heights[(row * map.Side) + column];
                var toEast = heights[(row * map.Side) + Math.Min(map.Side - 1, column + 1)] - heights[(row * map.Side) + Math.Max(0, column - 1)];
                var toSouth = heights[(Math.Min(map.Side - 1, row + 1) * map.Side) + column] - heights[(Math.Max(0, row - 1) * map.Side) + column];
                canvas.Dot(map.Left + column, map.Top + row, Tint(here, least, most).Times(Light(relief * toEast, relief * toSouth)));
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
        Parallel.For(0, map.Side, row => Average(heights, across, row * map.Side, 1, radius));
        Parallel.For(0, map.Side, column => Average(across, soft, column, map.Side, radius));
        for (var i = 0; i < soft.Length; i++)
            soft[i] = heights[i] == 0 ? 0 : soft[i];
        return soft;
    }

    private void Average(float[] from, float[] to, int start, int step, int radius)
    {
        for (var i = 0; i < map.Side; i++)
        {
            var (first, last, sum) = (Math.Max(0, i - radius), Math.Min(map.Side - 1, i + radius), 0f);
            for (var k = first; k <= last; k++)
                sum += from[start + (k * step)];
            to[start + (i * step)] = sum / (last - first + 1);
        }
    }

    private float[] Heights()
    {
        var heights = new float[map.Side * map.Side];
        if (ground.IsSmooth)
            return heights;
        var knots = (map.Side / Mesh) + 2;
        var places = new GeodesicEnd[knots * knots];
        Parallel.For(0, places.Length, i =>
        {
            var (bearing, metres) = map.Polar(i % knots * Mesh, i / knots * Mesh);
            places[i] = Geodesic.Direct(map.Latitude, map.Longitude, bearing, metres);
        });
        Parallel.For(0, map.Side, row =>
        {
            for (var column = 0; column < map.Side; column++)
            {
                var (latitude, longitude) = Between(places, knots, (double)column / Mesh, (double)row / Mesh);
                heights[(row * map.Side) + column] = (float)ground.HeightMetres(latitude, longitude);
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
