using Aspis.Scenarios.Catalogues;

namespace Aspis.Studies.Sensitivity;

/// <summary>How far one figure, moved over all that is said of it, swings the number of leakers of one laydown.</summary>
/// <param name="Defence">The laydown it swings most.</param>
/// <param name="Figure">The figure as the run used it.</param>
/// <param name="LeakersAtLow">Mean leakers with the figure at its lowest.</param>
/// <param name="LeakersAtHigh">Mean leakers with the figure at its highest.</param>
public sealed record WeakFigure(string Defence, ConsultedFigure Figure, double LeakersAtLow, double LeakersAtHigh)
{
    /// <summary>Difference between the two.</summary>
    public double Swing => Math.Abs(LeakersAtLow - LeakersAtHigh);

    /// <summary>The least sure confidence among the claims of the figure.</summary>
    public char Confidence => Figure.Pool.Claims.Max(claim => claim.Confidence);
}
