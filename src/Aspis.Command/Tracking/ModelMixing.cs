using Aspis.Kernel.Geometry;

namespace Aspis.Command.Tracking;

/// <summary>
/// The interacting step of interacting multiple models: before each prediction every filter starts from a mixture of all, by
/// the chance that the object has changed its way of moving (Blom, Bar-Shalom, "The interacting multiple model algorithm for
/// systems with Markovian switching coefficients", 1988). A filter without a rate of turn stands in with a rate of zero and
/// the variance of turns that begin.
/// </summary>
internal static class ModelMixing
{
    /// <summary>Number of models.</summary>
    public const int Models = 3;

    private const double StraightSeconds = 4000;
    private const double TurnSeconds = 12;
    private const double FreeFallSeconds = 200;
    private const double TurnShare = 0.9;

    /// <summary>Chances of the models of a new track.</summary>
    public static ReadOnlySpan<double> Initial => [0.9, 0.05, 0.05];

    /// <summary>
    /// Mixes the states of a track into <paramref name="mixed"/> and its chances into <paramref name="chances"/>, as they
    /// are after a time.
    /// </summary>
    public static void Mix(
        ReadOnlySpan<MotionState> states, ReadOnlySpan<double> weights, double seconds, double newTurnVariance, Span<MotionState> mixed, Span<double> chances)
    {
        Span<double> passage = stackalloc double[Models * Models];
        FillPassage(passage, seconds);
        for (var to = 0; to < Models; to++)
        {
            var sum = 0.0;
            for (var from = 0; from < Models; from++)
                sum += passage[(from * Models) + to] * weights[from];
            chances[to] = sum;
            var (a, b, c) = (passage[to] * weights[0] / sum, passage[Models + to] * weights[1] / sum, passage[(2 * Models) + to] * weights[2] / sum);
            Blend(states, a, b, c, ref mixed[to]);
            if (to == (int)MotionModel.Turn)
                BlendTurn(states, a, b, c, newTurnVariance, ref mixed[to]);
        }
    }

    /// <summary>One state for all models.</summary>
    public static void Combine(ReadOnlySpan<MotionState> states, ReadOnlySpan<double> weights, ref MotionState mean) =>
        Blend(states, weights[0], weights[1], weights[2], ref mean);

    private static void FillPassage(Span<double> passage, double seconds)
    {
        var straight = seconds / (StraightSeconds + seconds);
        var turn = seconds / (TurnSeconds + seconds);
        var fall = seconds / (FreeFallSeconds + seconds);
        (passage[0], passage[1], passage[2]) = (1 - straight, straight * TurnShare, straight * (1 - TurnShare));
        (passage[3], passage[4], passage[5]) = (turn, 1 - turn, 0);
        (passage[6], passage[7], passage[8]) = (fall, 0, 1 - fall);
    }

    private static void Blend(ReadOnlySpan<MotionState> states, double a, double b, double c, ref MotionState into)
    {
        ref readonly var first = ref states[0];
        ref readonly var second = ref states[1];
        ref readonly var third = ref states[2];

        // Relative to the first, so that nothing is lost of positions far from the origin.
        var position = first.Position + ((second.Position - first.Position) * b) + ((third.Position - first.Position) * c);
        var velocity = (first.Velocity * a) + (second.Velocity * b) + (third.Velocity * c);
        into.PositionCovariance = (first.PositionCovariance * a) + (second.PositionCovariance * b) + (third.PositionCovariance * c);
        into.CrossCovariance = (first.CrossCovariance * a) + (second.CrossCovariance * b) + (third.CrossCovariance * c);
        into.VelocityCovariance = (first.VelocityCovariance * a) + (second.VelocityCovariance * b) + (third.VelocityCovariance * c);
        into.Position = position;
        into.Velocity = velocity;
        Widen(first, a, ref into);
        Widen(second, b, ref into);
        Widen(third, c, ref into);
    }

    private static void Widen(in MotionState one, double weight, ref MotionState into)
    {
        var position = one.Position - into.Position;
        var velocity = one.Velocity - into.Velocity;
        into.PositionCovariance += Symmetric3.Square(position) * weight;
        into.CrossCovariance += Matrix3.OuterProduct(position * weight, velocity);
        into.VelocityCovariance += Symmetric3.Square(velocity) * weight;
    }

    private static void BlendTurn(ReadOnlySpan<MotionState> states, double a, double b, double c, double newTurnVariance, ref MotionState into)
    {
        ref readonly var turn = ref states[(int)MotionModel.Turn];
        var rate = turn.TurnRate * b;
        var own = turn.TurnRate - rate;
        into.TurnRate = rate;
        into.TurnRateVariance = (b * (turn.TurnRateVariance + (own * own))) + ((a + c) * (newTurnVariance + (rate * rate)));
        into.PositionTurn = (turn.PositionTurn + ((turn.Position - into.Position) * own)) * b;
        into.VelocityTurn = (turn.VelocityTurn + ((turn.Velocity - into.Velocity) * own)) * b;
        into.PositionTurn -= (((states[0].Position - into.Position) * a) + ((states[2].Position - into.Position) * c)) * rate;
        into.VelocityTurn -= (((states[0].Velocity - into.Velocity) * a) + ((states[2].Velocity - into.Velocity) * c)) * rate;
    }
}
