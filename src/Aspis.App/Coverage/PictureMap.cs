using System.Globalization;

namespace Aspis.App.Coverage;

/// <summary>The square map in a picture: north up, distances and bearings from its middle true.</summary>
internal sealed class PictureMap
{
    private readonly double _metresPerPixel;

    /// <summary>A map of a number of pixels that shows the ground around a place out to a distance.</summary>
    public PictureMap((double Latitude, double Longitude) place, int left, int top, int side, double reachMetres)
    {
        (Latitude, Longitude) = place;
        (Left, Top, Side, ReachMetres) = (left, top, side, reachMetres);
        _metresPerPixel = 2 * reachMetres / side;
    }

    /// <summary>Latitude of the middle, degrees.</summary>
    public double Latitude { get; }

    /// <summary>Longitude of the middle, degrees.</summary>
    public double Longitude { get; }

    /// <summary>From the middle to an edge, m.</summary>
    public double ReachMetres { get; }

    /// <summary>Its left edge.</summary>
    public int Left { get; }

    /// <summary>Its upper edge.</summary>
    public int Top { get; }

    /// <summary>Its width and height.</summary>
    public int Side { get; }

    /// <summary>Where the radar or battery stands.</summary>
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

    /// <summary>The middle in words: <c>33.80° N, 42.40° E</c>.</summary>
    public string Place() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Math.Abs(Latitude):0.00}° {(Latitude < 0 ? "S" : "N")}, {Math.Abs(Longitude):0.00}° {(Longitude < 0 ? "W" : "E")}");

    /// <summary>Draws the edge of an area; its columns and rows are so many pixels wide. Holes are drawn thinner.</summary>
    public void DrawArea(Canvas canvas, ContourPolygon area, Ink ink, double pixelsPerCell = 1)
    {
        foreach (var ring in area.Holes.Prepend(area.Outside))
        {
            for (var i = 0; i < ring.Points.Count; i++)
            {
                var (a, b) = (ring.Points[i], ring.Points[(i + 1) % ring.Points.Count]);
                canvas.Line(
                    (Left + (a.Column * pixelsPerCell), Top + (a.Row * pixelsPerCell)), (Left + (b.Column * pixelsPerCell), Top + (b.Row * pixelsPerCell)),
                    area.Outside == ring ? 2.4 : 1.4, ink, 1, Frame);
            }
        }
    }

    /// <summary>Draws circles of distance, a step apart, each with its distance but for those too near to one that is left out.</summary>
    public void DrawDistances(Canvas canvas, double stepMetres, double? leftOutMetres = null)
    {
        const double Corner = 1.4, Near = 0.04;
        for (var metres = stepMetres; metres < Corner * ReachMetres; metres += stepMetres)
        {
            canvas.Circle(Middle, Pixels(metres), 1, PictureInk.Quiet, 0.45, 0, Frame);
            var y = Middle.Y + Pixels(metres) - 6;
            if (y < Top + Side - 8 && !(Math.Abs(metres - leftOutMetres.GetValueOrDefault(double.NegativeInfinity)) <= Near * leftOutMetres))
                canvas.Write(Kilometres(metres), Middle.X + 6, y, 11, PictureInk.Quiet);
        }
    }

    /// <summary>Draws what lies over all else: the mark in the middle, the frame, north and a scale.</summary>
    public void DrawFrame(Canvas canvas, double scaleMetres)
    {
        var (x, y) = Middle;
        canvas.Line((x - 9, y), (x + 9, y), 2.5, PictureInk.Text);
        canvas.Line((x, y - 9), (x, y + 9), 2.5, PictureInk.Text);
        canvas.Circle(Middle, 5, 2, PictureInk.Text, 1, 0, Frame);
        var (left, top, right, bottom) = Frame;
        canvas.Line((left, top), (right, top), 1.2, PictureInk.Quiet);
        canvas.Line((right, top), (right, bottom), 1.2, PictureInk.Quiet);
        canvas.Line((right, bottom), (left, bottom), 1.2, PictureInk.Quiet);
        canvas.Line((left, bottom), (left, top), 1.2, PictureInk.Quiet);
        canvas.Write("N", right - 30, top + 52, 15, PictureInk.Text);
        canvas.Line((right - 25, top + 30), (right - 25, top + 12), 2, PictureInk.Text);
        canvas.Line((right - 25, top + 10), (right - 30, top + 19), 2, PictureInk.Text);
        canvas.Line((right - 25, top + 10), (right - 20, top + 19), 2, PictureInk.Text);
        DrawScale(canvas, scaleMetres);
    }

    /// <summary>One, two or five times a power of ten, nearest to a distance, m.</summary>
    public static double Round(double metres)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(metres)));
        return (metres / power) switch { < 1.5 => power, < 3.5 => 2 * power, < 7.5 => 5 * power, _ => 10 * power };
    }

    private void DrawScale(Canvas canvas, double metres)
    {
        var (left, foot) = (Left + 24, Top + Side - 24);
        var right = left + Pixels(metres);
        var label = Kilometres(metres);
        canvas.Block(left - 12, foot - 30, (int)Pixels(metres) + 24, 44, PictureInk.Paper, 0.75);
        canvas.Line((left, foot), (right, foot), 3, PictureInk.Text);
        canvas.Line((left, foot - 6), (left, foot + 3), 2, PictureInk.Text);
        canvas.Line((right, foot - 6), (right, foot + 3), 2, PictureInk.Text);
        canvas.Write(label, left + (Pixels(metres) / 2) - (Canvas.Measure(label, 11) / 2), foot - 10, 11, PictureInk.Text);
    }

    private static string Kilometres(double metres) => string.Create(CultureInfo.InvariantCulture, $"{metres / 1000:0.#} km");
}
