namespace Aspis.Kernel.Numerics;

/// <summary>
/// What <see cref="Elementary"/> looks up, computed once at start from rapidly converging series in
/// double-double arithmetic: nothing is copied from a printed table, and every machine computes the same bits.
/// </summary>
internal static class ElementaryTables
{
    /// <summary>Pi in three parts, together 159 bits.</summary>
    public const double PiHigh = 3.141592653589793, PiMiddle = 1.2246467991473532E-16, PiLow = -2.9947698097183397E-33;

    /// <summary>The natural logarithm of two in two parts.</summary>
    public const double Ln2High = 0.6931471805599453, Ln2Low = 2.3190468138462996E-17;

    private const int SeriesTerms = 40;

    /// <summary>Sine of i pi/128 for i from 0 to 255: a full turn.</summary>
    public static readonly DoubleDouble[] Sine = BuildSine();

    /// <summary>Two to the power i/128 for i from 0 to 127.</summary>
    public static readonly DoubleDouble[] PowerOfTwo = BuildPowerOfTwo();

    /// <summary>For i from 0 to 128, an eight-bit reciprocal of 1 + i/128.</summary>
    public static readonly double[] Reciprocal = BuildReciprocal();

    /// <summary>Minus the logarithm of that reciprocal, less ln 2 from 1 + i/128 = sqrt 2 upwards.</summary>
    public static readonly DoubleDouble[] Logarithm = BuildLogarithm();

    /// <summary>Arc tangent of i/64 for i from 0 to 64.</summary>
    public static readonly DoubleDouble[] ArcTangent = BuildArcTangent();

    /// <summary>The first index of the logarithm's table that belongs to the upper half octave.</summary>
    public const int UpperHalfOctave = 54;

    private static DoubleDouble[] BuildSine()
    {
        var table = new DoubleDouble[256];
        for (var i = 0; i <= 64; i++)
        {
            var angle = new DoubleDouble(PiHigh, PiMiddle) * new DoubleDouble(i / 128.0, 0);
            var sine = i == 64 ? new DoubleDouble(1, 0) : SineSeries(angle);
            table[i] = sine;
            table[128 - i] = sine;
            table[128 + i] = -sine;
            table[(256 - i) & 255] = i == 0 ? sine : -sine;
        }

        table[128] = default;
        return table;
    }

    private static DoubleDouble SineSeries(DoubleDouble angle)
    {
        var square = -(angle * angle);
        var (sum, term) = (angle, angle);
        for (var n = 2; n < SeriesTerms; n += 2)
        {
            term = term * square / new DoubleDouble(n * (n + 1), 0);
            sum += term;
        }

        return sum;
    }

    private static DoubleDouble[] BuildPowerOfTwo()
    {
        var table = new DoubleDouble[128];
        for (var i = 0; i < table.Length; i++)
        {
            var exponent = new DoubleDouble(Ln2High, Ln2Low) * new DoubleDouble(i / 128.0, 0);
            var one = new DoubleDouble(1, 0);
            var (sum, term) = (one, one);
            for (var n = 1; n < SeriesTerms; n++)
            {
                term = term * exponent / new DoubleDouble(n, 0);
                sum += term;
            }

            table[i] = sum;
        }

        return table;
    }

    private static double[] BuildReciprocal()
    {
        var table = new double[129];
        for (var i = 0; i < table.Length; i++)
            table[i] = Math.Round(256 / (1 + i / 128.0)) / 256;
        return table;
    }

    private static DoubleDouble[] BuildLogarithm()
    {
        var table = new DoubleDouble[129];
        for (var i = 0; i < table.Length; i++)
        {
            // In the upper half octave, minus log(2 r) is what remains once ln 2 is counted with the exponent.
            var reciprocal = i < UpperHalfOctave ? Reciprocal[i] : 2 * Reciprocal[i];
            table[i] = -LogarithmSeries(reciprocal);
        }

        return table;
    }

    // log c = 2 artanh((c - 1)/(c + 1)).
    private static DoubleDouble LogarithmSeries(double value)
    {
        var ratio = new DoubleDouble(value - 1, 0) / new DoubleDouble(value + 1, 0);
        var square = ratio * ratio;
        var (sum, power) = (ratio, ratio);
        for (var n = 3; n < 2 * SeriesTerms; n += 2)
        {
            power *= square;
            sum += power / new DoubleDouble(n, 0);
        }

        return new DoubleDouble(2 * sum.High, 2 * sum.Low);
    }

    // atan(i/64) - atan((i - 1)/64) = atan(64/(4096 + i (i - 1))).
    private static DoubleDouble[] BuildArcTangent()
    {
        var table = new DoubleDouble[65];
        for (var i = 1; i < table.Length; i++)
        {
            var step = new DoubleDouble(64, 0) / new DoubleDouble(4096 + i * (i - 1), 0);
            var square = -(step * step);
            var (sum, power) = (step, step);
            for (var n = 3; n < SeriesTerms; n += 2)
            {
                power *= square;
                sum += power / new DoubleDouble(n, 0);
            }

            table[i] = table[i - 1] + sum;
        }

        return table;
    }
}
