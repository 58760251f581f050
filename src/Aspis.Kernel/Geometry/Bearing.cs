namespace Aspis.Kernel.Geometry;

/// <summary>Arithmetic of bearings, which go round in a circle. All in radians, clockwise from north.</summary>
public static class Bearing
{
    private const double Turn = 2 * Math.PI;

    /// <summary>The same bearing in [0, 2π).</summary>
    public static double Normalise(double radians)
    {
        var turns = radians / Turn;
        return (turns - Math.Floor(turns)) * Turn;
    }

    /// <summary>The shortest way round from one bearing to another, in [−π, π), positive clockwise.</summary>
    public static double Between(double from, double to)
    {
        var turns = ((to - from) / Turn) + 0.5;
        return (turns - Math.Floor(turns) - 0.5) * Turn;
    }
}
