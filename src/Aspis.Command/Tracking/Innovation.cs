using Aspis.Kernel.Geometry;
using Aspis.Kernel.Numerics;

namespace Aspis.Command.Tracking;

/// <summary>How a plot differs from what one filter expected, and how much it may.</summary>
internal readonly struct Innovation
{
    private const double CubeOfTwoPi = 248.05021344239853;
    private const double TwoPi = 6.283185307179586;

    private Innovation(Vector residual, Symmetric3 covariance, double rateDistance, double rateVariance)
    {
        Residual = residual;
        Covariance = covariance;
        Inverse = covariance.Inverse(out var determinant);
        Distance = Inverse.Between(residual);
        RateDistance = rateDistance;
        Volume = CubeOfTwoPi * determinant * (rateVariance > 0 ? TwoPi * rateVariance : 1);
    }

    /// <summary>Plot less expectation, m.</summary>
    public Vector Residual { get; }

    /// <summary>Its covariance S, m².</summary>
    public Symmetric3 Covariance { get; }

    /// <summary>Inverse of that.</summary>
    public Symmetric3 Inverse { get; }

    /// <summary>Squared statistical distance of position.</summary>
    public double Distance { get; }

    /// <summary>Squared statistical distance of range rate; taken as independent of position, which it nearly is.</summary>
    public double RateDistance { get; }

    /// <summary>(2π)ⁿ times the determinant.</summary>
    public double Volume { get; }

    /// <summary>Squared statistical distance in all.</summary>
    public double Total => Distance + RateDistance;

    /// <summary>Likelihood of the plot: a Gaussian density.</summary>
    public double Density => Elementary.Exp(-Total / 2) / Math.Sqrt(Volume);

    /// <summary>Minus twice the logarithm of the density.</summary>
    public double Cost => Total + Elementary.Log(Volume);

    /// <summary>A plot against a state predicted to a time <paramref name="lagSeconds"/> before it.</summary>
    public static Innovation Of(in MotionState state, in Measurement plot, TrackingSensor sensor, double lagSeconds, double accelerationVariance)
    {
        var expected = lagSeconds == 0 ? state.Position : state.Position + (state.Velocity * lagSeconds);
        var covariance = state.PositionCovarianceAfter(lagSeconds, accelerationVariance);
        var residual = Linearised(plot, sensor, expected, covariance.Trace, out var noise);
        if (!double.IsFinite(plot.RangeRateSigmaMs))
            return new Innovation(residual, covariance + noise, 0, 0);
        var rate = plot.RangeRateMs - state.Velocity.Dot(plot.LineOfSight);
        var variance = state.VelocityCovariance.Between(plot.LineOfSight) + (plot.RangeRateSigmaMs * plot.RangeRateSigmaMs);
        return new Innovation(residual, covariance + noise, rate * rate / variance, variance);
    }

    /// <summary>
    /// The extended Kalman filter's residual and noise of a polar plot, carried into the axes by the inverse of its Jacobian,
    /// which changes nothing in the update: range and angles are linearised where the object is expected if that is known
    /// better than the plot says, else at the plot (a new track may be expected anywhere).
    /// </summary>
    public static Vector Linearised(in Measurement plot, TrackingSensor sensor, Position expected, double expectedVariance, out Symmetric3 noise)
    {
        noise = plot.Covariance;
        if (!plot.IsPolar || expectedVariance > noise.Trace)
            return plot.Position - expected;
        var offset = expected - sensor.Origin;
        var range = offset.Length;
        var along = offset * (1 / range);
        var right = along.Cross(sensor.Up);
        var cosElevation = right.Length;
        if (!(cosElevation * range > 1))
            return plot.Position - expected;
        right *= 1 / cosElevation;
        var above = right.Cross(along);
        var sideways = range * cosElevation * plot.AzimuthSigmaRadians;
        var upwards = range * plot.ElevationSigmaRadians;
        noise = (Symmetric3.Square(along) * (plot.RangeSigmaMetres * plot.RangeSigmaMetres))
            + (Symmetric3.Square(right) * (sideways * sideways))
            + (Symmetric3.Square(above) * (upwards * upwards));
        return (along * (plot.RangeMetres - range))
            + (right * (range * plot.LineOfSight.Dot(right)))
            + (above * (range * plot.LineOfSight.Dot(above)));
    }
}
