using Aspis.Kernel.Quantities;
using FsCheck;
using FsCheck.Fluent;

namespace Aspis.Tests.Kernel.Quantities;

public sealed class QuantityTextTests
{
    [Theory]
    [InlineData("250 km", Dimension.Length, 250e3)]
    [InlineData("-430 m", Dimension.Length, -430)]
    [InlineData("250km", Dimension.Length, 250e3)]
    [InlineData("70 mi", Dimension.Length, 112654.08)]
    [InlineData("57 nmi", Dimension.Length, 105564)]
    [InlineData("80000 ft", Dimension.Length, 24384)]
    [InlineData("2.5e5 m", Dimension.Length, 250e3)]
    [InlineData("1190 m/s", Dimension.Speed, 1190)]
    [InlineData("Mach 3.5", Dimension.Speed, 3.5 * 340.294)]
    [InlineData("mach 0.75", Dimension.Speed, 0.75 * 340.294)]
    [InlineData("185 km/h", Dimension.Speed, 185 / 3.6)]
    [InlineData("275 kt", Dimension.Speed, 275 * 1852 / 3600.0)]
    [InlineData("3 deg", Dimension.Angle, 3 * Math.PI / 180)]
    [InlineData("4 m2", Dimension.Area, 4)]
    [InlineData("4 m²", Dimension.Area, 4)]
    [InlineData("10 dBsm", Dimension.Area, 10)]
    [InlineData("-20 dBsm", Dimension.Area, 0.01)]
    [InlineData("380 lb", Dimension.Mass, 172.3651006)]
    [InlineData("3.2 GHz", Dimension.Frequency, 3.2e9)]
    [InlineData("12 s", Dimension.Time, 12)]
    [InlineData("10 min", Dimension.Time, 600)]
    [InlineData("1.5 h", Dimension.Time, 5400)]
    [InlineData("8000 kg/m2", Dimension.ArealDensity, 8000)]
    [InlineData("500 USD", Dimension.Money, 500)]
    [InlineData("5.2 million USD", Dimension.Money, 5.2e6)]
    [InlineData("1.1 billion USD", Dimension.Money, 1.1e9)]
    [InlineData("9.8 m/s2", Dimension.Acceleration, 9.8)]
    [InlineData("30 g", Dimension.Acceleration, 30 * 9.80665)]
    [InlineData("0.9", Dimension.Number, 0.9)]
    [InlineData("73 %", Dimension.Probability, 0.73)]
    [InlineData("73%", Dimension.Probability, 0.73)]
    [InlineData("1", Dimension.Probability, 1)]
    [InlineData("8", Dimension.Count, 8)]
    public void TryParse_UnderstoodText_GivesSi(string text, Dimension dimension, double expected)
    {
        Assert.True(QuantityText.TryParse(text, dimension, out var si, out var error), error);
        Assert.Equal(expected, si, Math.Abs(expected) * 1e-15);
        Assert.Empty(error);
    }

    [Theory]
    [InlineData("250", Dimension.Length, "the unit is missing: a length with a unit was expected, such as \"250 km\"")]
    [InlineData("250 furlongs", Dimension.Length, "\"furlongs\" is not a known unit")]
    [InlineData("12 s", Dimension.Length, "\"s\" is a unit of time, but a length with a unit was expected")]
    [InlineData("far", Dimension.Length, "does not hold a finite number")]
    [InlineData("", Dimension.Length, "does not hold a finite number")]
    [InlineData("1,000 km", Dimension.Length, "has a comma")]
    [InlineData("NaN m", Dimension.Length, "does not hold a finite number")]
    [InlineData("Infinity m", Dimension.Length, "does not hold a finite number")]
    [InlineData("1e999 m", Dimension.Length, "does not hold a finite number")]
    [InlineData("1e308 km", Dimension.Length, "too large")]
    [InlineData("9999 dBsm", Dimension.Area, "too large")]
    [InlineData("Mach", Dimension.Speed, "does not hold a finite number")]
    [InlineData("12 KM", Dimension.Length, "not a known unit")]
    [InlineData("1.1", Dimension.Probability, "between 0 and 1")]
    [InlineData("101 %", Dimension.Probability, "between 0 and 1")]
    [InlineData("-0.1", Dimension.Probability, "between 0 and 1")]
    [InlineData("2.5", Dimension.Count, "whole number")]
    [InlineData("-1", Dimension.Count, "whole number")]
    [InlineData("3 km", Dimension.Number, "\"km\" is a unit of length, but a number without a unit was expected")]
    public void TryParse_OtherText_SaysWhatWasExpected(string text, Dimension dimension, string part)
    {
        Assert.False(QuantityText.TryParse(text, dimension, out var si, out var error));
        Assert.Equal(0, si);
        Assert.Contains(part, error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(250e3, Dimension.Length, "250 km")]
    [InlineData(999, Dimension.Length, "999 m")]
    [InlineData(12, Dimension.Time, "12 s")]
    [InlineData(90, Dimension.Time, "90 s")]
    [InlineData(600, Dimension.Time, "10 min")]
    [InlineData(86400, Dimension.Time, "24 h")]
    [InlineData(0.4, Dimension.Area, "0.4 m2")]
    [InlineData(3.2e9, Dimension.Frequency, "3.2 GHz")]
    [InlineData(-5.2e6, Dimension.Money, "-5.2 million USD")]
    [InlineData(0, Dimension.Length, "0 m")]
    [InlineData(0.73, Dimension.Probability, "0.73")]
    public void Format_Value_ChoosesReadableUnit(double si, Dimension dimension, string expected) =>
        Assert.Equal(expected, QuantityText.Format(si, dimension));

    [Fact]
    public void Format_AnyValue_ParsesBackToTenDigits()
    {
        var samples =
            from dimension in Gen.Elements(Enum.GetValues<Dimension>())
            from value in ValuesOf(dimension)
            select (dimension, value);
        Prop.ForAll(samples.ToArbitrary(), sample =>
        {
            var text = QuantityText.Format(sample.value, sample.dimension);
            var parsed = QuantityText.TryParse(text, sample.dimension, out var si, out _);
            return parsed && Math.Abs(si - sample.value) <= 1e-9 * Math.Abs(sample.value);
        }).QuickCheckThrowOnFailure();
    }

    private static Gen<double> ValuesOf(Dimension dimension) => dimension switch
    {
        Dimension.Probability => Gen.Choose(0, 1_000_000).Select(n => n / 1e6),
        Dimension.Count => Gen.Choose(0, int.MaxValue).Select(n => (double)n),
        _ => Gen.Choose(int.MinValue, int.MaxValue).Select(n => n * 1.234567e-3),
    };
}
