using Aspis.World.Radars;
using System.Globalization;
using Aspis.Kernel.Geometry;

namespace Aspis.App.Coverage;

/// <summary>
/// A picture that shows why a range ring lies: the ring over the ground as it is, and inside it where a target at each
/// altitude is really seen on every other scan; beside it what ends the sight: the Earth's bend, the echo, or the
/// ground.
/// </summary>
internal sealed class CoveragePicture
{
    /// <summary>As many altitudes as the legend has room for.</summary>
    public const int MostAltitudes = 6;

    private const int Width = 1560, Height = 1130, MapSide = 990, MapLeft = 30, MapTop = 108, PanelLeft = 1054, PanelRight = 1530;
    private const double Half = 0.5;
    private static readonly Ink Ring = Ink.Of(0xC2152F);
    private static readonly Ink[] Colours =
    [
        Ink.Of(0x5B2A86), Ink.Of(0x0B66B0), Ink.Of(0x00806A), Ink.Of(0xC46A00), Ink.Of(0x8A1C5C), Ink.Of(0x3C7A1F), Ink.Of(0x2F3A8F), Ink.Of(0x7A4A21),
    ];

    private readonly CoverageField _field;
    private readonly CoverageQuestion _question;
    private readonly PictureMap _map;
    private readonly Canvas _canvas = new(Width, Height, PictureInk.Paper);
    private double _foot;

    private CoveragePicture(CoverageField field, CoverageQuestion question)
    {
        (_field, _question) = (field, question);
        var farthest = field.PerScan.Max(values => CoverageSummary.Ranges(field, values, 0.1).Most);
        _map = new PictureMap((question.Latitude, question.Longitude), MapLeft, MapTop, MapSide, Math.Max(question.Claim.Metres, farthest) * 1.07);
    }

    /// <summary>Draws and writes the picture.</summary>
    public static void Write(string file, CoverageField field, CoverageQuestion question)
    {
        var picture = new CoveragePicture(field, question);
        new PictureGround(picture._map, question.Ground).Draw(picture._canvas);
        picture.DrawAreas();
        picture.DrawRings();
        picture.DrawTitle();
        picture.DrawPanel();
        WholeFile.Write(file, stream => PngWriter.Write(stream, Width, Height, picture._canvas.ToBytes()));
    }

    private static string Words(FormattableString words) => words.ToString(CultureInfo.InvariantCulture);

    private void DrawAreas()
    {
        // Far-reaching areas first, so that the near ones lie on top.
        var order = Enumerable.Range(0, _question.AltitudesMetres.Count)
            .OrderByDescending(i => _field.AreaKm2(_field.PerScan[i], Half)).ToArray();
        var grids = order.Select(i => Sample(_field.PerScan[i])).ToArray();
        foreach (var (i, values) in order.Zip(grids))
        {
            for (var cell = 0; cell < values.Length; cell++)
            {
                if (values[cell] >= Half)
                    _canvas.Dot(MapLeft + (cell % MapSide), MapTop + (cell / MapSide), Colour(i), 0.15);
            }
        }

        foreach (var (i, values) in order.Zip(grids))
        {
            foreach (var area in ContourLines.Of(values, MapSide, Half))
                _map.DrawArea(_canvas, area, Colour(i));
        }
    }

    private static Ink Colour(int altitude) => Colours[altitude % Colours.Length];

    private float[] Sample(float[] values)
    {
        var cells = new float[MapSide * MapSide];
        Parallel.For(0, MapSide, row =>
        {
            for (var column = 0; column < MapSide; column++)
            {
                var (bearing, metres) = _map.Polar(column, row);
                cells[(row * MapSide) + column] = (float)_field.At(values, bearing, metres);
            }
        });
        return cells;
    }

    private void DrawRings()
    {
        var step = PictureMap.Round(_question.Claim.Metres / 4);
        _map.DrawDistances(_canvas, step, leftOutMetres: _question.Claim.Metres);
        _canvas.Circle(_map.Middle, _map.Pixels(_question.Claim.Metres), 3.4, Ring, 1, 13, _map.Frame);
        _map.DrawFrame(_canvas, step);
    }

    private void DrawTitle()
    {
        _canvas.Write($"{_question.RadarName}: the ring, and what it sees", MapLeft, 52, 24, PictureInk.Text, 3);
        _canvas.Write(
            Words($"at {_map.Place()} on a mast of {_question.MastMetres} m, against a target of {_question.CrossSectionM2} m² ({_question.Against.ToString().ToLowerInvariant()})"),
            MapLeft, 86, 14, PictureInk.Quiet);
    }

    private void DrawPanel()
    {
        _foot = MapTop + 16;
        for (var x = PanelLeft; x < PanelLeft + 44; x += 15)
            _canvas.Line((x, _foot - 6), (Math.Min(x + 8, PanelLeft + 44), _foot - 6), 3.4, Ring);
        _canvas.Write("the ring of the brochure", PanelLeft + 58, _foot, 15, PictureInk.Text, 2.1);
        Next(26);
        _canvas.Write(_question.Claim.Words.Replace("m2", "m²", StringComparison.Ordinal), PanelLeft + 58, _foot, 12, PictureInk.Quiet);
        Next(44);
        _canvas.Write("seen on every other scan, by altitude", PanelLeft, _foot, 15, PictureInk.Text, 2.1);
        foreach (var (i, altitude) in _question.AltitudesMetres.Index())
            DrawAltitude(i, altitude);
        Next(54);
        DrawReasons();
        Next(44);
        foreach (var line in Notes())
        {
            _canvas.Write(line, PanelLeft, _foot, 11.5, PictureInk.Quiet);
            Next(22);
        }
    }

    private void DrawAltitude(int i, double altitude)
    {
        var (least, median, most) = CoverageSummary.Ranges(_field, _field.PerScan[i], Half);
        var share = 100 * _field.AreaKm2(_field.PerScan[i], Half) / CoverageSummary.RingKm2(_question);
        Next(38);
        _canvas.Block(PanelLeft, (int)_foot - 14, 44, 16, Colour(i), 0.2);
        _canvas.Line((PanelLeft, _foot - 6), (PanelLeft + 44, _foot - 6), 3, Colour(i));
        _canvas.Write(Words($"{altitude:0.##} m above ground"), PanelLeft + 58, _foot, 14, PictureInk.Text);
        var percent = Words($"{share:0.#} %");
        _canvas.Write(percent, PanelRight - Canvas.Measure(percent, 17), _foot, 17, Colour(i), 2.5);
        Next(22);
        _canvas.Write(Words($"{least / 1000:0} to {most / 1000:0} km, median {median / 1000:0} km"), PanelLeft + 58, _foot, 12, PictureInk.Quiet);
        const string Of = "of the ring";
        _canvas.Write(Of, PanelRight - Canvas.Measure(Of, 11), _foot, 11, PictureInk.Quiet);
    }

    // What would end the sight if it stood alone, by altitude.
    private void DrawReasons()
    {
        _canvas.Write("what ends the sight, km", PanelLeft, _foot, 15, PictureInk.Text, 2.1);
        Next(30);
        double[] columns = [PanelLeft, PanelLeft + 150, PanelLeft + 250, PanelLeft + 345];
        foreach (var (x, word) in columns.Zip(["altitude", "bend", "echo", "with ground"]))
            _canvas.Write(word, x, _foot, 12, PictureInk.Quiet);
        foreach (var (i, altitude) in _question.AltitudesMetres.Index())
        {
            Next(25);
            var bend = RadarHorizon.DistanceMetres(_question.MastMetres, altitude);
            var seen = CoverageSummary.Ranges(_field, _field.PerScan[i], Half).Median;
            string[] words = [Words($"{altitude:0.##} m"), Words($"{bend / 1000:0}"), Words($"{EchoMetres() / 1000:0}"), Words($"{seen / 1000:0}")];
            foreach (var (x, word) in columns.Zip(words))
                _canvas.Write(word, x, _foot, 13, x == PanelLeft ? Colour(i) : PictureInk.Text);
        }
    }

    private string[] Notes() =>
    [
        "bend: where the Earth, with its mean refraction,",
        "hides the target; over flat ground at this height.",
        "echo: where signal and noise make it even odds.",
        "with ground: median over all bearings.",
        string.Empty,
        Words($"Over an approach at {_question.SpeedMs:0} m/s it is seen with"),
        Words($"0.9 by {string.Join(", ", _question.AltitudesMetres.Select((_, i) => Words($"{CoverageSummary.Ranges(_field, _field.Cumulative[i], 0.9).Median / 1000:0}")))} km (median, in that order)."),
        string.Empty,
        $"Ground: {_question.GroundWords}.",
    ];

    private void Next(double step) => _foot += step;

    private double EchoMetres()
    {
        var radar = _question.Radar;
        var (near, far) = (1.0, 10_000_000.0);
        for (var i = 0; i < 60; i++)
        {
            var middle = (near + far) / 2;
            var seen = _question.DetectionProbability(middle, PathLoss.ReferenceElevationRadians) >= Half;
            (near, far) = seen ? (middle, far) : (near, middle);
        }

        return Math.Min(near, radar.InstrumentedRangeMetres);
    }
}
