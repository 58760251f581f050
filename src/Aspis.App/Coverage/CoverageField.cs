using Aspis.Kernel.Geometry;

namespace Aspis.App.Coverage;

/// <summary>
/// Detection all round a radar, by bearing, range and altitude above the ground. Along each bearing the ground is
/// walked outwards and the steepest slope met so far, in the picture of the 4/3 Earth, says what is hidden.
/// </summary>
internal sealed class CoverageField
{
    /// <summary>Bearings, evenly round the circle.</summary>
    public const int Bearings = 720;

    private const int MostSteps = 8000;
    private const double LegMetres = 5_000;
    private const double EffectiveRadius = RadarHorizon.EffectiveRadiusMetres;
    private readonly CoverageQuestion _question;
    private readonly float[][] _perScan;
    private readonly float[][] _cumulative;

    private CoverageField(CoverageQuestion question, double stepMetres, int ranges, int stepsPerRange)
    {
        _question = question;
        (RangeStepMetres, Ranges) = (stepMetres * stepsPerRange, ranges);
        _perScan = [.. question.AltitudesMetres.Select(_ => new float[Bearings * ranges])];
        _cumulative = [.. question.AltitudesMetres.Select(_ => new float[Bearings * ranges])];
    }

    /// <summary>Distance along the ground between two ranges, m.</summary>
    public double RangeStepMetres { get; }

    /// <summary>Number of ranges.</summary>
    public int Ranges { get; }

    /// <summary>How far out anything could be detected, m.</summary>
    public double ReachMetres => RangeStepMetres * Ranges;

    /// <summary>Probability that one scan detects, by altitude; bearing by bearing, from the radar outwards.</summary>
    public IReadOnlyList<float[]> PerScan => _perScan;

    /// <summary>Probability that an object coming straight in has been detected when it is here.</summary>
    public IReadOnlyList<float[]> Cumulative => _cumulative;

    /// <summary>Works the field out, on many threads.</summary>
    public static CoverageField Of(CoverageQuestion question, int threads, Action<double>? progress)
    {
        const int WantedRanges = 800;
        var reach = Reach(question);
        // Half a cell of the finest ground, but no more steps than can be afforded.
        var spacing = question.Ground.FinestSpacingMetres;
        var fine = Math.Clamp(spacing / 2, reach / MostSteps, reach / WantedRanges);
        var stepsPerRange = Math.Max(1, (int)Math.Round(reach / WantedRanges / fine));
        var step = reach / WantedRanges / stepsPerRange;
        var field = new CoverageField(question, step, WantedRanges, stepsPerRange);
        var done = 0;
        Parallel.For(0, Bearings, new ParallelOptions { MaxDegreeOfParallelism = threads }, bearing =>
        {
            field.Walk(bearing, step, stepsPerRange);
            progress?.Invoke(Interlocked.Increment(ref done) / (double)Bearings);
        });
        return field;
    }

    /// <summary>A probability between the bearings and ranges around a place; zero out of reach.</summary>
    public double At(float[] values, double bearingDegrees, double distanceMetres)
    {
        var range = (distanceMetres / RangeStepMetres) - 0.5;
        if (range >= Ranges - 1)
            return 0;
        var (turned, near) = (Bearing.Normalise(bearingDegrees * Math.PI / 180) / (2 * Math.PI) * Bearings, Math.Max(0, (int)range));
        var (left, share) = ((int)turned % Bearings, turned - Math.Floor(turned));
        var outward = Math.Clamp(range - near, 0, 1);
        return ((1 - share) * Along(values, left, near, outward)) + (share * Along(values, (left + 1) % Bearings, near, outward));
    }

    /// <summary>Farthest range along a bearing at which a probability is reached, m; zero if nowhere.</summary>
    public double FarthestMetres(float[] values, int bearing, double probability)
    {
        for (var range = Ranges - 1; range >= 0; range--)
        {
            if (values[(bearing * Ranges) + range] >= probability)
                return (range + 1) * RangeStepMetres;
        }

        return 0;
    }

    /// <summary>Ground over which a probability is reached, km².</summary>
    public double AreaKm2(float[] values, double probability)
    {
        var area = 0.0;
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i] >= probability)
                area += RingKm2(i % Ranges) / Bearings;
        }

        return area;
    }

    private static double Along(float[] values, int bearing, int near, double outward)
    {
        var at = (bearing * (values.Length / Bearings)) + near;
        return ((1 - outward) * values[at]) + (outward * values[at + 1]);
    }

    private double RingKm2(int range)
    {
        var (inner, outer) = (range * RangeStepMetres, (range + 1) * RangeStepMetres);
        return Math.PI * ((outer * outer) - (inner * inner)) / 1e6;
    }

    // Beyond the instrumented range, the farthest horizon and where the echo is lost in noise there is nothing to work
    // out.
    private static double Reach(CoverageQuestion question)
    {
        const double Faint = 1e-4;
        var radar = question.Radar;
        var antenna = question.Ground.HeightMetres(question.Latitude, question.Longitude) + question.MastMetres;
        var lowest = Math.Min(0, antenna - question.MastMetres);
        // Ground may fall away below the radar and rise beyond, so both ends are counted from the lowest likely ground.
        var horizon = RadarHorizon.DistanceMetres(
            antenna - lowest + 500, question.AltitudesMetres.Max() + question.Ground.MaximumHeightMetres);
        var reach = Math.Min(radar.InstrumentedRangeMetres, horizon);
        while (reach > 2000
            && question.DetectionProbability(reach * 0.98, Math.PI / 2)
                < Faint)
            reach *= 0.98;
        return reach * 1.02;
    }

    private void Walk(int bearing, double step, int stepsPerRange)
    {
        var azimuth = 360.0 * bearing / Bearings;
        var (latitude, longitude) = (_question.Latitude, _question.Longitude);
        var antenna = _question.Ground.HeightMetres(latitude, longitude) + _question.MastMetres;
        var steepest = double.NegativeInfinity;
        var (legStart, legEnd) = (0.0, 0.0);
        var (from, to) = ((Latitude: latitude, Longitude: longitude), (Latitude: latitude, Longitude: longitude));
        var halfRange = stepsPerRange / 2;
        for (var i = 0; i < Ranges * stepsPerRange; i++)
        {
            var distance = (i + 0.5) * step;
            if (distance > legEnd)
            {
                (legStart, legEnd) = (legEnd, legEnd + LegMetres);
                var end = Geodesic.Direct(latitude, longitude, azimuth, legEnd);
                (from, to) = (to, (end.LatitudeDegrees, end.LongitudeDegrees));
            }

            var share = (distance - legStart) / LegMetres;
            var ground = _question.Ground.HeightMetres(
                from.Latitude + (share * (to.Latitude - from.Latitude)),
                Math.IEEERemainder(from.Longitude + (share * Math.IEEERemainder(to.Longitude - from.Longitude, 360)), 360));
            var (sine, cosine) = Math.SinCos(distance / EffectiveRadius);
            if (i % stepsPerRange == halfRange)
                Detect((bearing * Ranges) + (i / stepsPerRange), antenna, ground, steepest, sine, cosine);
            steepest = Math.Max(steepest, Slope(antenna, ground, sine, cosine));
        }

        for (var altitude = 0; altitude < _perScan.Length; altitude++)
            Accumulate(bearing, altitude);
    }

    private static double Slope(double antenna, double height, double sine, double cosine)
    {
        var (across, up) = Reach(antenna, height, sine, cosine);
        return up / across;
    }

    private static (double Across, double Up) Reach(double antenna, double height, double sine, double cosine)
    {
        var radius = EffectiveRadius + height;
        return (radius * sine, (radius * cosine) - (EffectiveRadius + antenna));
    }

    private void Detect(int at, double antenna, double ground, double steepest, double sine, double cosine)
    {
        var radar = _question.Radar;
        for (var i = 0; i < _perScan.Length; i++)
        {
            var (across, up) = Reach(antenna, ground + _question.AltitudesMetres[i], sine, cosine);
            var range = Math.Sqrt((across * across) + (up * up));
            var elevation = Math.Atan2(up, across);
            var isInView = up / across >= steepest
                && range >= radar.MinimumRangeMetres
                && range <= radar.InstrumentedRangeMetres
                && elevation >= radar.MinimumElevationRadians
                && elevation <= radar.MaximumElevationRadians;
            _perScan[i][at] = isInView
                ? (float)_question.DetectionProbability(range, elevation)
                : 0;
        }
    }

    // Looks are as far apart as the object flies in a scan, and independent: the survivors are the product of misses,
    // spread evenly over the way because nobody knows when the beam comes by.
    private void Accumulate(int bearing, int altitude)
    {
        var looksPerRange = RangeStepMetres / (_question.SpeedMs * _question.Radar.ScanSeconds);
        var missed = 0.0;
        for (var range = Ranges - 1; range >= 0; range--)
        {
            var at = (bearing * Ranges) + range;
            var detection = Math.Min(_perScan[altitude][at], 1 - 1e-12);
            missed += looksPerRange * Math.Log(1 - detection);
            _cumulative[altitude][at] = (float)(1 - Math.Exp(missed));
        }
    }
}
