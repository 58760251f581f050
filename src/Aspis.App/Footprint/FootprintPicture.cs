using System.Globalization;
using Aspis.App.Coverage;

namespace Aspis.App.Footprint;

/// <summary>A picture of a footprint: how likely the threat is killed before it reaches each place, worst bearing, with distances.</summary>
internal sealed class FootprintPicture
{
    private const int Width = 1340, Height = 1040, MapSide = 900, MapLeft = 30, MapTop = 108, PanelLeft = 960;
    private static readonly Ink Paper = Ink.Of(0xFBFAF7);
    private static readonly Ink Text = Ink.Of(0x23272B);
    private static readonly Ink Quiet = Ink.Of(0x6C7278);
    private static readonly Ink Shade = Ink.Of(0x0B66B0);
    private static readonly Ink[] Lines = [Ink.Of(0xC46A00), Ink.Of(0x00806A), Ink.Of(0x5B2A86)];
    private readonly FootprintField _field;
    private readonly FootprintQuestion _question;
    private readonly Canvas _canvas = new(Width, Height, Paper);

    private FootprintPicture(FootprintField field, FootprintQuestion question) => (_field, _question) = (field, question);

    /// <summary>Draws and writes the picture.</summary>
    public static void Write(string file, FootprintField field, FootprintQuestion question)
    {
        var picture = new FootprintPicture(field, question);
        picture.DrawField();
        picture.DrawRings();
        picture.DrawWords();
        WholeFile.Write(file, stream => PngWriter.Write(stream, Width, Height, picture._canvas.ToBytes()));
    }

    private static (int Left, int Top, int Right, int Bottom) Frame => (MapLeft, MapTop, MapLeft + MapSide - 1, MapTop + MapSide - 1);

    private void DrawField()
    {
        var scale = (double)(MapSide - 1) / (_question.Side - 1);
        for (var y = 0; y < MapSide; y++)
        {
            for (var x = 0; x < MapSide; x++)
                _canvas.Dot(MapLeft + x, MapTop + y, Shade, 0.55 * Between(_field.WorstKill, x / scale, y / scale));
        }

        foreach (var (level, ink) in FootprintGeoJson.Levels.Zip(Lines))
        {
            foreach (var polygon in ContourLines.Of(_field.WorstKill, _question.Side, level))
            {
                foreach (var ring in polygon.Holes.Prepend(polygon.Outside))
                    DrawLine(ring, ink, scale);
            }
        }
    }

    private void DrawLine(ContourRing ring, Ink ink, double scale)
    {
        for (var i = 0; i < ring.Points.Count; i++)
        {
            var (a, b) = (ring.Points[i], ring.Points[(i + 1) % ring.Points.Count]);
            _canvas.Line((MapLeft + (a.Column * scale), MapTop + (a.Row * scale)), (MapLeft + (b.Column * scale), MapTop + (b.Row * scale)), 2.4, ink, 1, Frame);
        }
    }

    private double Between(float[] values, double column, double row)
    {
        var (left, top) = (Math.Min(_question.Side - 2, (int)column), Math.Min(_question.Side - 2, (int)row));
        var (right, down) = (column - left, row - top);
        var at = (top * _question.Side) + left;
        return (((values[at] * (1 - right)) + (values[at + 1] * right)) * (1 - down))
            + (((values[at + _question.Side] * (1 - right)) + (values[at + _question.Side + 1] * right)) * down);
    }

    private void DrawRings()
    {
        var middle = (X: MapLeft + (MapSide / 2.0), Y: MapTop + (MapSide / 2.0));
        var step = Step();
        var pixels = MapSide / (2 * _question.HalfWidthMetres);
        for (var metres = step; metres < 1.4 * _question.HalfWidthMetres; metres += step)
        {
            _canvas.Circle(middle, metres * pixels, 1, Quiet, 0.45, 0, Frame);
            if (metres < 0.95 * _question.HalfWidthMetres)
                _canvas.Write(Words($"{metres / 1000:0.#} km"), middle.X + 6, middle.Y + (metres * pixels) - 6, 11, Quiet);
        }

        _canvas.Line((middle.X - 9, middle.Y), (middle.X + 9, middle.Y), 2.5, Text);
        _canvas.Line((middle.X, middle.Y - 9), (middle.X, middle.Y + 9), 2.5, Text);
        var (left, top, right, bottom) = Frame;
        foreach (var (from, to) in new[] { ((left, top), (right, top)), ((right, top), (right, bottom)), ((right, bottom), (left, bottom)), ((left, bottom), (left, top)) })
            _canvas.Line(from, to, 1.2, Quiet);
    }

    /// <summary>1, 2 or 5 times a power of ten, about a quarter of the half width, m.</summary>
    private double Step()
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(_question.HalfWidthMetres / 4)));
        return new[] { 5, 2, 1 }.Select(factor => factor * power).First(step => step <= _question.HalfWidthMetres / 4);
    }

    private void DrawWords()
    {
        _canvas.Write($"What {_question.Battery.Name} protects", MapLeft, 52, 24, Text, 3);
        _canvas.Write(Words($"against one {_question.Threat.Name} at a time; north is up"), MapLeft, 86, 14, Quiet);
        double foot = MapTop + 20;
        _canvas.Write("killed before it arrives,", PanelLeft, foot, 15, Text, 2.1);
        _canvas.Write(_question.Bearings.Length > 1 ? "from the worst bearing" : Words($"from {_question.Bearings[0]:0.#}°"), PanelLeft, foot += 26, 15, Text, 2.1);
        foreach (var (level, ink) in FootprintGeoJson.Levels.Zip(Lines))
        {
            foot += 40;
            _canvas.Line((PanelLeft, foot - 6), (PanelLeft + 44, foot - 6), 3, ink);
            _canvas.Write(Words($"{level:0.0} or more"), PanelLeft + 58, foot, 14, Text);
            _canvas.Write(Words($"{_field.AreaKm2(_field.WorstKill, level):#,0} km²"), PanelLeft + 200, foot, 14, Quiet);
        }

        foot += 50;
        foreach (var line in new[]
        {
            "Salvos one after another, each fired when the", "last is seen to have missed; by the figures", "of runs, with their zones, horizon and reaction.",
            "The battery is whole, loaded and faces the threat.",
        })
            _canvas.Write(line, PanelLeft, foot += 22, 11.5, Quiet);
    }

    private static string Words(FormattableString words) => words.ToString(CultureInfo.InvariantCulture);
}
