namespace Aspis.App.Coverage;

/// <summary>A picture to draw on, with soft edges; places in pixels from the upper left.</summary>
internal sealed class Canvas
{
    private readonly Ink[] _pixels;

    /// <summary>A picture of one colour.</summary>
    public Canvas(int width, int height, Ink paper)
    {
        (Width, Height, _pixels) = (width, height, new Ink[width * height]);
        Array.Fill(_pixels, paper);
    }

    /// <summary>Pixels across.</summary>
    public int Width { get; }

    /// <summary>Pixels down.</summary>
    public int Height { get; }

    /// <summary>Lays ink over a pixel.</summary>
    public void Dot(int x, int y, Ink ink, double strength = 1)
    {
        if (x >= 0 && y >= 0 && x < Width && y < Height)
            _pixels[(y * Width) + x] = _pixels[(y * Width) + x].Toward(ink, strength);
    }

    /// <summary>Fills a rectangle.</summary>
    public void Block(int left, int top, int width, int height, Ink ink, double strength = 1)
    {
        for (var y = top; y < top + height; y++)
        {
            for (var x = left; x < left + width; x++)
                Dot(x, y, ink, strength);
        }
    }

    /// <summary>A straight line with round ends; only inside a frame, if one is given.</summary>
    public void Line(
        (double X, double Y) from, (double X, double Y) to, double width, Ink ink, double strength = 1, (int Left, int Top, int Right, int Bottom)? frame = null)
    {
        var (left, top, right, bottom) = frame ?? (0, 0, Width - 1, Height - 1);
        var reach = (width / 2) + 1;
        for (var y = Math.Max(top, (int)(Math.Min(from.Y, to.Y) - reach)); y <= Math.Min(bottom, (int)(Math.Max(from.Y, to.Y) + reach)); y++)
        {
            for (var x = Math.Max(left, (int)(Math.Min(from.X, to.X) - reach)); x <= Math.Min(right, (int)(Math.Max(from.X, to.X) + reach)); x++)
            {
                var cover = Math.Clamp((width / 2) + 0.5 - Distance((x, y), from, to), 0, 1);
                if (cover > 0)
                    Dot(x, y, ink, strength * cover);
            }
        }
    }

    /// <summary>A circle, whole or in dashes of a length.</summary>
    public void Circle(
        (double X, double Y) middle, double radius, double width, Ink ink, double strength, double dash, (int Left, int Top, int Right, int Bottom) frame)
    {
        const double Piece = 3;
        var pieces = Math.Max(12, (int)(2 * Math.PI * radius / Piece));
        for (var i = 0; i < pieces; i++)
        {
            if (dash > 0 && (int)(i * Piece / dash) % 2 == 1)
                continue;
            var (a, b) = (2 * Math.PI * i / pieces, 2 * Math.PI * (i + 1) / pieces);
            Line(
                (middle.X + (radius * Math.Sin(a)), middle.Y - (radius * Math.Cos(a))),
                (middle.X + (radius * Math.Sin(b)), middle.Y - (radius * Math.Cos(b))),
                width, ink, strength, frame);
        }
    }

    /// <summary>
    /// Writes words whose capitals are so many pixels high, their foot on a line; returns where they end.
    /// </summary>
    public double Write(string words, double left, double foot, double size, Ink ink, double weight = 0)
    {
        var unit = size / StrokeFont.CapitalHeight;
        var pen = weight > 0 ? weight : Math.Max(1.2, size / 8.5);
        foreach (var letter in words)
        {
            var glyph = StrokeFont.Of(letter);
            foreach (var stroke in glyph.Strokes)
            {
                for (var i = 1; i < stroke.Length; i++)
                    Line(Place(stroke[i - 1]), Place(stroke[i]), pen, ink);
            }

            left += glyph.Width * unit;

            (double, double) Place((double X, double Y) point) =>
                (left + (point.X * unit), foot - ((StrokeFont.CapitalHeight - point.Y) * unit));
        }

        return left;
    }

    /// <summary>How far words reach, pixels.</summary>
    public static double Measure(string words, double size) =>
        words.Sum(letter => StrokeFont.Of(letter).Width) * size / StrokeFont.CapitalHeight;

    /// <summary>Red, green and blue of every pixel, 8 bits each.</summary>
    public byte[] ToBytes()
    {
        var bytes = new byte[3 * _pixels.Length];
        for (var i = 0; i < _pixels.Length; i++)
        {
            bytes[3 * i] = Level(_pixels[i].Red);
            bytes[(3 * i) + 1] = Level(_pixels[i].Green);
            bytes[(3 * i) + 2] = Level(_pixels[i].Blue);
        }

        return bytes;
    }

    private static byte Level(float part) => (byte)Math.Clamp((part * 255) + 0.5f, 0, 255);

    private static double Distance((double X, double Y) point, (double X, double Y) from, (double X, double Y) to)
    {
        var (dx, dy) = (to.X - from.X, to.Y - from.Y);
        var length = (dx * dx) + (dy * dy);
        var share = length > 0 ? Math.Clamp((((point.X - from.X) * dx) + ((point.Y - from.Y) * dy)) / length, 0, 1) : 0;
        var (offX, offY) = (point.X - from.X - (share * dx), point.Y - from.Y - (share * dy));
        return Math.Sqrt((offX * offX) + (offY * offY));
    }
}
