using Aspis.Kernel.Numerics;

namespace Aspis.Kernel.Randomness;

/// <summary>The luck of one occasion: two independent uniform values, or a pair of standard normal ones.</summary>
public readonly record struct RandomBlock
{
    private readonly ulong _first;
    private readonly ulong _second;

    /// <summary>The values these 128 random bits stand for.</summary>
    public RandomBlock(PhiloxBlock bits)
    {
        _first = ((ulong)bits.Word1 << 32) | bits.Word0;
        _second = ((ulong)bits.Word3 << 32) | bits.Word2;
    }

    /// <summary>Uniform in the open interval (0, 1).</summary>
    public double Uniform => ToOpenInterval(_first);

    /// <summary>Uniform in the open interval (0, 1), independent of the first.</summary>
    public double SecondUniform => ToOpenInterval(_second);

    /// <summary>
    /// Two independent standard normal values from the two uniform ones
    /// (Box and Muller, "A note on the generation of random normal deviates", 1958).
    /// </summary>
    public (double First, double Second) Normals()
    {
        var radius = Math.Sqrt(-2 * Elementary.Log(Uniform));
        var (sin, cos) = Elementary.SinCos(2 * Math.PI * SecondUniform);
        return (radius * cos, radius * sin);
    }

    // 52 bits and the middle of their cell: neither end can be reached, and every value is exact.
    private static double ToOpenInterval(ulong bits) => ((bits >> 12) + 0.5) * (1.0 / (1UL << 52));
}
