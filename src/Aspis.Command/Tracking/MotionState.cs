using Aspis.Kernel.Geometry;

namespace Aspis.Command.Tracking;

/// <summary>
/// One filter's state by blocks: position and velocity with their covariance, and for turns the rate of turn with its own.
/// Kept in flat arrays and changed in place.
/// </summary>
internal struct MotionState
{
    private const double LeastTurnVariance = 1e-9;

    /// <summary>Position, m.</summary>
    public Position Position;

    /// <summary>Velocity, m/s.</summary>
    public Vector Velocity;

    /// <summary>Covariance of position, m².</summary>
    public Symmetric3 PositionCovariance;

    /// <summary>Covariance of position (rows) with velocity (columns), m²/s.</summary>
    public Matrix3 CrossCovariance;

    /// <summary>Covariance of velocity, m²/s².</summary>
    public Symmetric3 VelocityCovariance;

    /// <summary>Rate of turn about the vertical, rad/s; only of the turning model.</summary>
    public double TurnRate;

    /// <summary>Its variance, rad²/s².</summary>
    public double TurnRateVariance;

    /// <summary>Covariance of position with the rate of turn.</summary>
    public Vector PositionTurn;

    /// <summary>Covariance of velocity with the rate of turn.</summary>
    public Vector VelocityTurn;

    /// <summary>Variances of the position a time later, with white acceleration of a variance in between.</summary>
    public readonly Symmetric3 PositionCovarianceAfter(double seconds, double accelerationVariance)
    {
        if (seconds == 0)
            return PositionCovariance;
        var square = seconds * seconds;
        return PositionCovariance
            + (Symmetric3.WithTranspose(CrossCovariance) * seconds)
            + (VelocityCovariance * square)
            + Symmetric3.Scaled(accelerationVariance * square * square / 4);
    }

    /// <summary>
    /// Takes a measurement of the position <paramref name="lagSeconds"/> later, or earlier when it came out of order: the
    /// Kalman update with H = [I, lag I] (Bar-Shalom, Li, Kirubarajan, 2001, section 5.2).
    /// </summary>
    public void Update(double lagSeconds, Vector residual, in Symmetric3 inverse, bool turns)
    {
        // Covariances of position, velocity and rate of turn with the measurement.
        var position = lagSeconds == 0 ? PositionCovariance.ToMatrix() : PositionCovariance.ToMatrix() + (CrossCovariance * lagSeconds);
        var velocity = CrossCovariance.Transpose();
        if (lagSeconds != 0)
            velocity += (VelocityCovariance * lagSeconds).ToMatrix();
        var positionGain = position * inverse;
        var velocityGain = velocity * inverse;
        if (turns)
        {
            var rate = PositionTurn + (VelocityTurn * lagSeconds);
            var gain = inverse * rate;
            TurnRate += gain.Dot(residual);
            PositionTurn -= positionGain * rate;
            VelocityTurn -= velocityGain * rate;
            TurnRateVariance = Math.Max(TurnRateVariance - gain.Dot(rate), LeastTurnVariance);
        }

        Position += positionGain * residual;
        Velocity += velocityGain * residual;
        PositionCovariance -= Symmetric3.Product(positionGain, position);
        CrossCovariance -= positionGain * velocity.Transpose();
        VelocityCovariance -= Symmetric3.Product(velocityGain, velocity);
    }

    /// <summary>
    /// Takes several plots, each by its chance: <paramref name="shrink"/> is S less what the doubt between them leaves of it
    /// (Bar-Shalom, Fortmann, <i>Tracking and Data Association</i>, 1988, section 6.4).
    /// </summary>
    public void UpdateByChance(double lagSeconds, Vector residual, in Symmetric3 inverse, in Symmetric3 shrink, bool turns)
    {
        var positionGain = (PositionCovariance.ToMatrix() + (CrossCovariance * lagSeconds)) * inverse;
        var velocityGain = (CrossCovariance.Transpose() + (VelocityCovariance * lagSeconds).ToMatrix()) * inverse;
        var shrunkPosition = positionGain * shrink;
        var shrunkVelocity = velocityGain * shrink;
        if (turns)
            UpdateTurn(lagSeconds, residual, inverse, shrink, shrunkPosition, shrunkVelocity);
        Position += positionGain * residual;
        Velocity += velocityGain * residual;
        PositionCovariance -= Symmetric3.Product(shrunkPosition, positionGain);
        CrossCovariance -= shrunkPosition * velocityGain.Transpose();
        VelocityCovariance -= Symmetric3.Product(shrunkVelocity, velocityGain);
    }

    private void UpdateTurn(
        double lagSeconds, Vector residual, in Symmetric3 inverse, in Symmetric3 shrink, in Matrix3 shrunkPosition, in Matrix3 shrunkVelocity)
    {
        var gain = inverse * (PositionTurn + (VelocityTurn * lagSeconds));
        TurnRate += gain.Dot(residual);
        PositionTurn -= shrunkPosition * gain;
        VelocityTurn -= shrunkVelocity * gain;
        TurnRateVariance = Math.Max(TurnRateVariance - shrink.Between(gain), LeastTurnVariance);
    }
}
