using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Aspis.Kernel.Numerics;

/// <summary>An angle as a whole number of steps of pi/128 and a remainder of at most half a step.</summary>
/// <param name="Step">The number of steps, modulo 256.</param>
/// <param name="Remainder">The remainder in radians.</param>
internal readonly record struct CircleReduction(int Step, DoubleDouble Remainder)
{
    private const double StepHigh = ElementaryTables.PiHigh / 128;
    private const double StepMiddle = ElementaryTables.PiMiddle / 128;
    private const double StepLow = ElementaryTables.PiLow / 128;
    private const double StepsPerRadian = 40.74366543152521;

    // Adding it leaves the nearest integer in the low bits of the significand.
    private const double IntegerShift = 6755399441055744.0;

    private const int FractionBits = 1216;
    private const int KeptBits = 200;

    // floor(2/pi 2^1216): enough for the largest double with 120 bits to spare.
    private static readonly BigInteger TwoOverPi = BigInteger.Parse(
        "0"
        + "A2F9836E4E441529FC2757D1F534DDC0DB6295993C439041FE5163ABDEBBC561B7246E3A424D"
        + "D2E006492EEA09D1921CFE1DEB1CB129A73EE88235F52EBB4484E99C7026B45F7E413991D639"
        + "835339F49C845F8BBDF9283B1FF897FFDE05980FEF2F118B5A0A6D1F6D367ECF27CB09B74F46"
        + "3F669E5FEA2D7527BAC7EBE5F17B3D0739F78A5292EA6BFB5FB11F8D5D0856033046FC7B6BAB",
        NumberStyles.HexNumber,
        CultureInfo.InvariantCulture);

    /// <summary>
    /// Reduces |angle| below 2^30: with a fused multiply-add the first subtraction is exact, the other two parts of
    /// pi follow in double-double (after Cody and Waite, "Software Manual for the Elementary Functions", 1980).
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static CircleReduction OfModerate(double angle)
    {
        var shifted = Math.FusedMultiplyAdd(angle, StepsPerRadian, IntegerShift);
        var steps = shifted - IntegerShift;
        var afterHigh = Math.FusedMultiplyAdd(-steps, StepHigh, angle);
        var middle = DoubleDouble.Product(steps, StepMiddle);
        var afterMiddle = DoubleDouble.Sum(afterHigh, -middle.High);
        var low = Math.FusedMultiplyAdd(-steps, StepLow, afterMiddle.Low - middle.Low);
        return new CircleReduction(
            (int)BitConverter.DoubleToInt64Bits(shifted) & 255,
            new DoubleDouble(afterMiddle.High, low));
    }

    /// <summary>
    /// Reduces any larger finite angle in integers (Payne and Hanek, "Radian reduction for trigonometric
    /// functions", 1983).
    /// </summary>
    public static CircleReduction OfHuge(double angle)
    {
        var bits = BitConverter.DoubleToInt64Bits(Math.Abs(angle));
        var significand = (bits & 0xFFFFFFFFFFFFF) | 0x10000000000000;
        var exponent = (int)(bits >> 52) - 1075;
        // angle 128/pi = significand 2^exponent (2/pi) 2^6, so its binary point stands this far up.
        var point = FractionBits - 6 - exponent;
        var steps = (significand * TwoOverPi) >> (point - KeptBits);
        var nearest = (steps + (BigInteger.One << (KeptBits - 1))) >> KeptBits;
        var fraction = steps - (nearest << KeptBits);
        var high = (double)fraction;
        var low = (double)(fraction - new BigInteger(high));
        var scale = Math.ScaleB(1, -KeptBits);
        var remainder = new DoubleDouble(high * scale, low * scale) * new DoubleDouble(StepHigh, StepMiddle);
        var step = (int)(nearest & 255);
        return angle < 0 ? new CircleReduction(-step & 255, -remainder) : new CircleReduction(step, remainder);
    }
}
