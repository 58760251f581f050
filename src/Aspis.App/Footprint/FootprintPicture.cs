using System.Globalization;
using Aspis.App.Coverage;

namespace Aspis.App.Footprint;

/// <summary>A picture of a footprint: how likely the threat is killed before it reaches each place, worst bearing, over the ground.</summary>
internal sealed class FootprintPicture
{
    private const int Width = 1400, Height = 1040, MapSide = 900, MapLeft = 30, MapTop = 108, PanelLeft = 956;
    private static readonly Ink Shade = Ink.Of(0x0B66B0);
    private static readonly Ink[] Lines = [Ink.Of(0xC46A00), Ink.Of(0x00806A), Ink.Of(0x5B2A86)];
    private readonly FootprintField _field;
    private readonly FootprintQuestion _question;
    private readonly PictureMap _map;
    private readonly Canvas _canvas = new(Width, Height, PictureInk.Paper);

    private FootprintPicture(FootprintField field, FootprintQuestion question)
    {
        (_field, _question) = (field, question);
        _map = new PictureMap((question.Latitude, question.Longitude), MapLeft, MapTop, MapSide, question.HalfWidthMetres);
    }

    /// <summary>Draws and writes the picture.</summary>
    public static void Write(string file, FootprintField field, FootprintQuestion question)
    {
        var picture = new FootprintPicture(field, question);
        new PictureGround(picture._map, field.Ground).Draw(picture._canvas);
        picture.DrawField();
        picture.DrawWords();
        WholeFile.Write(file, stream => PngWriter.Write(stream, Width, Height, picture._canvas.ToBytes()));
    }

    private void DrawField()
    {
        const double Strongest = 0.5;
        var pixelsPerCell = (double)(MapSide - 1) / (_question.Side - 1);
        for (var y = 0; y < MapSide; y++)
        {
            for (var x = 0; x < MapSide; x++)
                _canvas.Dot(MapLeft + x, MapTop + y, Shade, Strongest * Between(_field.WorstKill, x / pixelsPerCell, y / pixelsPerCell));
        }

        var step = PictureMap.Round(_question.HalfWidthMetres / 4);
        _map.DrawDistances(_canvas, step);
        foreach (var (level, ink) in FootprintGeoJson.Levels.Zip(Lines))
        {
            foreach (var area in ContourLines.Of(_field.WorstKill, _question.Side, level))
                _map.DrawArea(_canvas, area, ink, pixelsPerCell);
        }

        _map.DrawFrame(_canvas, step);
    }

    private double Between(float[] values, double column, double row)
    {
        var (left, top) = (Math.Min(_question.Side - 2, (int)column), Math.Min(_question.Side - 2, (int)row));
        var (right, down) = (column - left, row - top);
        var at = (top * _question.Side) + left;
        return (((values[at] * (1 - right)) + (values[at + 1] * right)) * (1 - down))
            + (((values[at + _question.Side] * (1 - right)) + (values[at + _question.Side + 1] * right)) * down);
    }

    private void DrawWords()
    {
        const double Smallest = 11.5;
        _canvas.Write($"{_question.Battery.Name}: what it protects", MapLeft, 52, 24, PictureInk.Text, 3);
        _canvas.Write($"at {_map.Place()}, against one {_question.Threat.Name} at a time", MapLeft, 86, 14, PictureInk.Quiet);
        double foot = MapTop + 16;
        _canvas.Write("killed before it arrives,", PanelLeft, foot, 15, PictureInk.Text, 2.1);
        _canvas.Write(
            _question.Bearings.Length > 1 ? "from the worst of eight bearings" : Words($"from a bearing of {_question.Bearings[0]:0.#}°"), PanelLeft, foot += 26, 15, PictureInk.Text, 2.1);
        foreach (var (level, ink) in FootprintGeoJson.Levels.Zip(Lines))
        {
            foot += 40;
            _canvas.Line((PanelLeft, foot - 6), (PanelLeft + 44, foot - 6), 3, ink);
            _canvas.Write(Words($"{100 * level:0} % or more"), PanelLeft + 58, foot, 14, PictureInk.Text);
            _canvas.Write(Words($"{_field.AreaKm2(_field.WorstKill, level):#,0} km²"), PanelLeft + 230, foot, 14, PictureInk.Quiet);
        }

        foot += 28;
        foreach (var line in Notes())
            _canvas.Write(line, PanelLeft, foot += 22, Smallest, PictureInk.Quiet);
    }

    private IEnumerable<string> Notes()
    {
        yield return Words($"{_field.FewestSalvos.Max():0} salvos at most, one after another,");
        yield return "each fired when the last is seen to have";
        yield return "missed; by the figures of runs, with their";
        yield return "zones, horizons and reaction times.";
        yield return string.Empty;
        yield return "The battery is whole, loaded, awake and faces";
        yield return "the threat. A raid leaves less to each place.";
        yield return string.Empty;
        yield return Words($"Worked out at {_question.Side} × {_question.Side} places, one every");
        yield return Words($"{2 * _question.HalfWidthMetres / (_question.Side - 1) / 1000:0.0} km: --cells 65 draws finer lines.");
    }

    private static string Words(FormattableString words) => words.ToString(CultureInfo.InvariantCulture);
}
