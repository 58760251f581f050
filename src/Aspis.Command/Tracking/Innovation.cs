using Aspis.Kernel.Geometry;
using Aspis.Kernel.Numerics;

namespace Aspis.Command.Tracking;

/// <summary>How a plot differs from what one filter expected, and how much it may.</summary>
internal readonly struct Innovation
{
    private const double CubeOfTwoPi = 248.05021344239853;
    private const double TwoPi = 6.283185307179586;

    /// <summary>More than rounding ever comes to, m or m/s: where plots are good to millimetres, it leaves covariances that are none.</summary>
    public const double Rounding = 1;

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
    /// Whether range rate alone, or range alone, puts a plot outside the gate of a state as it was some seconds before; most wrong plots
    /// are found so, with nothing predicted or inverted. For any direction u, (uᵀr)² / uᵀSu is at most rᵀS⁻¹r (Cauchy, Schwarz); here u is
    /// the line of sight, along which radars measure best. The motion may bend away from a straight line by an acceleration, m/s².
    /// </summary>
    public static bool IsOutside(
        double gateSquared, in MotionState state, in Measurement plot, TrackingSensor sensor, double seconds, double accelerationVariance, double bendMs2)
    {
        if (!plot.IsPolar)
            return false;
        var (along, time) = (plot.LineOfSight, Math.Abs(seconds));
        if (double.IsFinite(plot.RangeRateSigmaMs))
        {
            var rate = Math.Abs(plot.RangeRateMs - state.Velocity.Dot(along)) - (bendMs2 * time) - Rounding;
            var variance = state.VelocityCovariance.Between(along) + (accelerationVariance * seconds * seconds) + (plot.RangeRateSigmaMs * plot.RangeRateSigmaMs);
            if (rate > 0 && rate * rate > gateSquared * variance)
                return true;
        }

        // Along the line of sight to where it is expected and along that to the plot: as it is linearised, and as it is not.
        var expected = state.Position + (state.Velocity * seconds);
        var allowance = (bendMs2 * seconds * seconds) + Rounding;
        var miss = Math.Abs((plot.Position - expected).Dot(along)) - allowance;
        var limit = gateSquared * (AlongVariance(state, along, seconds, accelerationVariance) + (plot.RangeSigmaMetres * plot.RangeSigmaMetres));
        if (!(miss > 0 && miss * miss > limit))
            return false;
        var offset = expected - sensor.Origin;
        var range = offset.Length;
        miss = Math.Abs(plot.RangeMetres - range) - allowance;
        limit = gateSquared * (AlongVariance(state, offset * (1 / range), seconds, accelerationVariance) + (plot.RangeSigmaMetres * plot.RangeSigmaMetres));
        return miss > 0 && miss * miss > limit;
    }

    /// <summary>Variance of the position a time later along a unit vector, m².</summary>
    private static double AlongVariance(in MotionState state, Vector along, double seconds, double accelerationVariance)
    {
        var square = seconds * seconds;
        return state.PositionCovariance.Between(along)
            + (2 * seconds * along.Dot(state.CrossCovariance * along))
            + (square * state.VelocityCovariance.Between(along))
            + (accelerationVariance * square * square / 4);
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
