using Aspis.Kernel.Geometry;
using Aspis.Kernel.Numerics;
using Aspis.Messages;

namespace Aspis.Command.Tracking;

/// <summary>
/// A plot turned into Earth-fixed axes: where, how uncertain, and along which line of sight. The covariance is that of
/// the polar errors carried over to first order (Bar-Shalom, Li, Kirubarajan, <i>Estimation with Applications to Tracking
/// and Navigation</i>, 2001, section 10.4); the bias of the conversion is negligible for angles well below a degree.
/// </summary>
public readonly record struct Measurement(Position Position, Matrix3 Covariance, Vector LineOfSight)
{
    /// <summary>What a plot says, seen from where the radar is believed to stand.</summary>
    public static Measurement From(in RadarPlot plot, LocalFrame frame)
    {
        var (sinAzimuth, cosAzimuth) = Elementary.SinCos(plot.AzimuthRadians);
        var (sinElevation, cosElevation) = Elementary.SinCos(plot.ElevationRadians);
        var along = frame.RotateFromLocal(new LocalVector(cosElevation * sinAzimuth, cosElevation * cosAzimuth, sinElevation));
        var right = frame.RotateFromLocal(new LocalVector(cosAzimuth, -sinAzimuth, 0));
        var above = frame.RotateFromLocal(new LocalVector(-sinElevation * sinAzimuth, -sinElevation * cosAzimuth, cosElevation));
        var sideways = plot.RangeMetres * cosElevation * plot.AzimuthSigmaRadians;
        var upwards = plot.RangeMetres * plot.ElevationSigmaRadians;
        var covariance =
            (Matrix3.OuterProduct(along, along) * (plot.RangeSigmaMetres * plot.RangeSigmaMetres))
            + (Matrix3.OuterProduct(right, right) * (sideways * sideways))
            + (Matrix3.OuterProduct(above, above) * (upwards * upwards));
        return new Measurement(frame.Origin + (along * plot.RangeMetres), covariance, along);
    }
}
