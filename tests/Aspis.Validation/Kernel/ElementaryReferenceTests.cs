using System.Globalization;
using Aspis.Kernel.Numerics;

namespace Aspis.Validation.Kernel;

/// <summary>
/// Against 40-digit values of GNU bc's own library (Reference/elementary.csv, made by elementary.bc beside it).
/// </summary>
public sealed class ElementaryReferenceTests
{
    [Theory]
    [InlineData("sin", 400)]
    [InlineData("cos", 400)]
    [InlineData("tan", 400)]
    [InlineData("atan", 300)]
    [InlineData("asin", 300)]
    [InlineData("acos", 300)]
    [InlineData("exp", 300)]
    [InlineData("log", 300)]
    [InlineData("log10", 300)]
    [InlineData("pow", 300)]
    [InlineData("hypot", 200)]
    [InlineData("atan2", 300)]
    public void Function_ReferenceArguments_IsWithinOneUnitInTheLastPlace(string function, int atLeast)
    {
        var (count, rounded) = (0, 0);
        foreach (var row in ReferenceFile.Rows("elementary.csv", ',').Where(row => row[0] == function))
        {
            var expected = double.Parse($"{row[5]}E{row[6]}", CultureInfo.InvariantCulture);
            var actual = Evaluate(function, Argument(row[1], row[2]), Argument(row[3], row[4]));
            Assert.True(
                expected == actual || Math.BitIncrement(expected) == actual || Math.BitDecrement(expected) == actual,
                $"{string.Join(',', row)}: {actual:R} came");
            count++;
            rounded += expected == actual ? 1 : 0;
        }

        Assert.InRange(count, atLeast, int.MaxValue);
        // Far better than asked: all but one in a hundred are the correctly rounded result.
        Assert.InRange(rounded, 0.99 * count, count);
    }

    private static double Argument(string significand, string exponent) => Math.ScaleB(
        long.Parse(significand, CultureInfo.InvariantCulture), int.Parse(exponent, CultureInfo.InvariantCulture));

    private static double Evaluate(string function, double x, double y) => function switch
    {
        "sin" => Elementary.Sin(x),
        "cos" => Elementary.Cos(x),
        "tan" => Elementary.Tan(x),
        "atan" => Elementary.Atan(x),
        "asin" => Elementary.Asin(x),
        "acos" => Elementary.Acos(x),
        "exp" => Elementary.Exp(x),
        "log" => Elementary.Log(x),
        "log10" => Elementary.Log10(x),
        "pow" => Elementary.Pow(x, y),
        "hypot" => Elementary.Hypot(x, y),
        "atan2" => Elementary.Atan2(x, y),
        _ => throw new ArgumentOutOfRangeException(nameof(function), function, "No such function."),
    };
}
