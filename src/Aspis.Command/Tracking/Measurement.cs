using Aspis.Kernel.Geometry;
using Aspis.Kernel.Numerics;
using Aspis.Kernel.Timing;
using Aspis.Messages;

namespace Aspis.Command.Tracking;

/// <summary>
/// A plot in the tracker's axes: where, how uncertain, and along which line of sight. The covariance is that of the polar
/// errors carried over to first order (Bar-Shalom, Li, Kirubarajan, <i>Estimation with Applications to Tracking and
/// Navigation</i>, 2001, section 10.4); the bias of the conversion is negligible for angles well below a degree.
/// </summary>
/// <param name="Id">The caller's number for it.</param>
/// <param name="Time">When the beam was on the target.</param>
/// <param name="Sensor">Index of the sensor.</param>
/// <param name="Position">Where, m.</param>
/// <param name="Covariance">Covariance of that, m².</param>
public readonly record struct Measurement(int Id, Instant Time, int Sensor, Position Position, Symmetric3 Covariance)
{
    /// <summary>Unit vector from the sensor; zero for a Cartesian plot.</summary>
    public Vector LineOfSight { get; private init; }

    /// <summary>Slant range, m; zero for a Cartesian plot.</summary>
    public double RangeMetres { get; private init; }

    /// <summary>Standard deviation of range, m.</summary>
    public double RangeSigmaMetres { get; private init; }

    /// <summary>Standard deviation of azimuth, rad.</summary>
    public double AzimuthSigmaRadians { get; private init; }

    /// <summary>Standard deviation of elevation, rad.</summary>
    public double ElevationSigmaRadians { get; private init; }

    /// <summary>Rate of change of range, m/s.</summary>
    public double RangeRateMs { get; private init; }

    /// <summary>Standard deviation of that, m/s; infinite when it was not measured.</summary>
    public double RangeRateSigmaMs { get; private init; }

    /// <summary>Time until the sensor means to look there again, s; zero where that is once a scan.</summary>
    public double RevisitSeconds { get; private init; }

    /// <summary>Whether it was measured by range and angles.</summary>
    public bool IsPolar => RangeMetres > 0;

    /// <summary>A plot measured along the axes, with one standard deviation for all three.</summary>
    public static Measurement Cartesian(int id, Instant time, int sensor, Position position, double sigmaMetres) =>
        new(id, time, sensor, position, Symmetric3.Scaled(sigmaMetres * sigmaMetres)) { RangeRateSigmaMs = double.PositiveInfinity };

    /// <summary>What a plot says, seen from where the radar is believed to stand.</summary>
    public static Measurement From(in RadarPlot plot, int sensor, LocalFrame frame)
    {
        var (sinAzimuth, cosAzimuth) = Elementary.SinCos(plot.AzimuthRadians);
        var (sinElevation, cosElevation) = Elementary.SinCos(plot.ElevationRadians);
        var along = frame.RotateFromLocal(new LocalVector(cosElevation * sinAzimuth, cosElevation * cosAzimuth, sinElevation));
        var right = frame.RotateFromLocal(new LocalVector(cosAzimuth, -sinAzimuth, 0));
        var above = frame.RotateFromLocal(new LocalVector(-sinElevation * sinAzimuth, -sinElevation * cosAzimuth, cosElevation));
        var sideways = plot.RangeMetres * cosElevation * plot.AzimuthSigmaRadians;
        var upwards = plot.RangeMetres * plot.ElevationSigmaRadians;
        var covariance = (Symmetric3.Square(along) * (plot.RangeSigmaMetres * plot.RangeSigmaMetres))
            + (Symmetric3.Square(right) * (sideways * sideways))
            + (Symmetric3.Square(above) * (upwards * upwards));
        return new Measurement(plot.Id, plot.Time, sensor, frame.Origin + (along * plot.RangeMetres), covariance)
        {
            LineOfSight = along,
            RangeMetres = plot.RangeMetres,
            RangeSigmaMetres = plot.RangeSigmaMetres,
            AzimuthSigmaRadians = plot.AzimuthSigmaRadians,
            ElevationSigmaRadians = plot.ElevationSigmaRadians,
            RangeRateMs = plot.RangeRateMs,
            RangeRateSigmaMs = plot.RangeRateSigmaMs,
            RevisitSeconds = plot.RevisitSeconds,
        };
    }
}
