using Aspis.Kernel.Geometry;
using Aspis.Kernel.Numerics;
using Aspis.Messages;

namespace Aspis.Command.Tracking;

/// <summary>
/// Carries states forward in time under a model of motion, with white acceleration, constant between two plots, for what the
/// model leaves out (Bar-Shalom, Li, Kirubarajan, 2001, section 6.3; coordinated turn with unknown rate, section 11.7).
/// </summary>
internal static class MotionPredictor
{
    private const double LongestStepSeconds = 6;
    private const double StandardGravityMs2 = 9.80665;
    private const double LeastAngle = 1e-4;

    /// <summary>Carries a state on in straight or free flight; the class says how, in Earth-fixed axes.</summary>
    public static void Carry(ref MotionState state, TargetClass kind, double seconds, double accelerationVariance)
    {
        (state.Position, state.Velocity) = AssumedMotion.After(kind, state.Position, state.Velocity, seconds, LongestStepSeconds);
        Spread(ref state, seconds, accelerationVariance);
    }

    /// <summary>Carries a state on over flat ground.</summary>
    public static void CarryFlat(ref MotionState state, bool falls, double seconds, double accelerationVariance)
    {
        state.Position += state.Velocity * seconds;
        if (falls)
        {
            state.Position += new Vector(0, 0, -StandardGravityMs2 * seconds * seconds / 2);
            state.Velocity += new Vector(0, 0, -StandardGravityMs2 * seconds);
        }

        Spread(ref state, seconds, accelerationVariance);
    }

    /// <summary>Carries a turning state on, about a vertical; <paramref name="sink"/> keeps it level over a round Earth.</summary>
    public static void Turn(ref MotionState state, Vector up, Vector sink, double seconds, double accelerationVariance, double rateVariance)
    {
        var angle = state.TurnRate * seconds;
        var (sin, cos) = Elementary.SinCos(angle);

        // sin(a)/a and (1 - cos(a))/a with their derivatives; series where the quotient would lose digits.
        var small = Math.Abs(angle) < LeastAngle;
        var f = small ? 1 - (angle * angle / 6) : sin / angle;
        var g = small ? angle / 2 : (1 - cos) / angle;
        var df = small ? -angle / 3 : (cos - f) / angle;
        var dg = small ? 0.5 : (sin - g) / angle;
        var vertical = up * up.Dot(state.Velocity);
        var level = state.Velocity - vertical;
        var left = up.Cross(level);
        var positionByRate = ((level * df) + (left * dg)) * (seconds * seconds);
        var velocityByRate = ((level * -sin) + (left * cos)) * seconds;
        state.Position += (((level * f) + (left * g) + vertical) * seconds) + (sink * (seconds * seconds / 2));
        state.Velocity = (level * cos) + (left * sin) + vertical + (sink * seconds);
        SpreadTurn(ref state, About(up, f, g) * seconds, About(up, cos, sin), positionByRate, velocityByRate);
        AddNoise(ref state, seconds, accelerationVariance);
        state.TurnRateVariance += rateVariance * seconds;
    }

    /// <summary>a on the level part, b on its left, 1 on the vertical, as a matrix.</summary>
    private static Matrix3 About(Vector up, double a, double b)
    {
        var c = 1 - a;
        return new Matrix3(
            a + (c * up.X * up.X), (c * up.X * up.Y) - (b * up.Z), (c * up.X * up.Z) + (b * up.Y),
            (c * up.X * up.Y) + (b * up.Z), a + (c * up.Y * up.Y), (c * up.Y * up.Z) - (b * up.X),
            (c * up.X * up.Z) - (b * up.Y), (c * up.Y * up.Z) + (b * up.X), a + (c * up.Z * up.Z));
    }

    private static void SpreadTurn(ref MotionState state, in Matrix3 travel, in Matrix3 rotation, Vector positionByRate, Vector velocityByRate)
    {
        var crossed = state.CrossCovariance.Transpose();
        var velocity = state.VelocityCovariance.ToMatrix();

        // Rows of F P for position and velocity, each against position, velocity and rate.
        var pp = state.PositionCovariance.ToMatrix() + (travel * crossed) + Matrix3.OuterProduct(positionByRate, state.PositionTurn);
        var pv = state.CrossCovariance + (travel * velocity) + Matrix3.OuterProduct(positionByRate, state.VelocityTurn);
        var pw = state.PositionTurn + (travel * state.VelocityTurn) + (positionByRate * state.TurnRateVariance);
        var vv = (rotation * velocity) + Matrix3.OuterProduct(velocityByRate, state.VelocityTurn);
        var vw = (rotation * state.VelocityTurn) + (velocityByRate * state.TurnRateVariance);
        var turned = rotation.Transpose();
        var full = pp + (pv * travel.Transpose()) + Matrix3.OuterProduct(pw, positionByRate);
        state.PositionCovariance = Symmetric3.WithTranspose(full) * 0.5;
        state.CrossCovariance = (pv * turned) + Matrix3.OuterProduct(pw, velocityByRate);
        state.VelocityCovariance = Symmetric3.WithTranspose((vv * turned) + Matrix3.OuterProduct(vw, velocityByRate)) * 0.5;
        (state.PositionTurn, state.VelocityTurn) = (pw, vw);
    }

    private static void Spread(ref MotionState state, double seconds, double accelerationVariance)
    {
        state.PositionCovariance += (Symmetric3.WithTranspose(state.CrossCovariance) + (state.VelocityCovariance * seconds)) * seconds;
        state.CrossCovariance += (state.VelocityCovariance * seconds).ToMatrix();
        AddNoise(ref state, seconds, accelerationVariance);
    }

    private static void AddNoise(ref MotionState state, double seconds, double accelerationVariance)
    {
        var square = seconds * seconds;
        state.PositionCovariance += Symmetric3.Scaled(accelerationVariance * square * square / 4);
        state.CrossCovariance += Matrix3.Identity * (accelerationVariance * square * seconds / 2);
        state.VelocityCovariance += Symmetric3.Scaled(accelerationVariance * square);
    }
}
