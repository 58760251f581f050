using Aspis.Validation.Kernel;
using Aspis.World.Radars;

namespace Aspis.Validation.World;

/// <summary>Swerling, "Probability of Detection for Fluctuating Targets", RAND RM-1217, 1954.</summary>
public sealed class SwerlingOneReferenceTests
{
    [Fact]
    public void DetectionProbability_ReferenceTable_AgreesToItsDigits()
    {
        var rows = ReferenceFile.Numbers("swerling-one.csv", ',').ToArray();
        Assert.Equal(18, rows.Length);
        Assert.All(rows, row => Assert.Equal(row[2], new SwerlingOne(row[0]).DetectionProbability(Ratio(row[1])), 8e-9));
    }

    // The usual textbook row for a false-alarm probability of 1e-6.
    [Theory]
    [InlineData(0.5, 12.772)]
    [InlineData(0.8, 17.847)]
    [InlineData(0.9, 21.144)]
    public void RequiredSignalToNoise_PublishedRow_Agrees(double detection, double decibels)
    {
        Assert.Equal(decibels, 10 * Math.Log10(new SwerlingOne(1e-6).RequiredSignalToNoise(detection)), 5e-4);
        Assert.Equal(detection, new SwerlingOne(1e-6).DetectionProbability(Ratio(decibels)), 1e-4);
    }

    [Fact]
    public void DetectionProbability_ThirteenDecibels_IsThePublishedOne() =>
        Assert.Equal(0.5172, new SwerlingOne(1e-6).DetectionProbability(Ratio(13)), 5e-5);

    private static double Ratio(double decibels) => Math.Pow(10, decibels / 10);
}
