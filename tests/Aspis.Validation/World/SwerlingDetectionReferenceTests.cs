using Aspis.Validation.Kernel;
using Aspis.World.Radars;

namespace Aspis.Validation.World;

public sealed class SwerlingDetectionReferenceTests
{
    // The table is given to eight digits; at one pulse it agrees with closed forms to 8e-9.
    [Fact]
    public void Probability_SwerlingTable_Agrees() => AgreesWith("swerling.csv", 2e-8);

    // False alarms from 1e-2 to 1e-12, 1 to 4,096 pulses, -30 to 40 dB, worked out with SciPy; ten digits.
    [Fact]
    public void Probability_FarApart_AgreesWithSciPy() => AgreesWith("swerling-extremes.csv", 1e-8);

    // The Swerling-4 value often printed for this case, 0.2155, is wrong.
    [Fact]
    public void Probability_MisprintedCase_IsTheRightOne() =>
        Assert.Equal(0.2111, SwerlingDetection.Probability(4, 256, 1e-4, Math.Pow(10, -0.72)), 5e-5);

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 3)]
    [InlineData(4, 1)]
    public void Probability_NoiseAlwaysCrosses_IsCertain(int swerlingCase, int pulses) =>
        Assert.Equal(1, SwerlingDetection.Probability(swerlingCase, pulses, 1, 2), 1e-12);

    // Signal-to-noise ratios that one and ten pulses need at a false-alarm probability of 1e-6, dB to three digits: 13.183 is the
    // published one (MathWorks, Phased Array System Toolbox, detectability examples); the others were found with SciPy.
    [Theory]
    [InlineData(0, 1, 0.9, 13.183)]
    [InlineData(3, 1, 0.9, 17.296)]
    [InlineData(0, 10, 0.9, 5.267)]
    [InlineData(1, 10, 0.9, 13.500)]
    [InlineData(2, 10, 0.5, 3.771)]
    public void RequiredSignalToNoise_PublishedTable_Agrees(int swerlingCase, int pulses, double detection, double decibels) => Assert.Equal(
        decibels, 10 * Math.Log10(new DetectionLaw(1e-6, pulses).RequiredSignalToNoise(swerlingCase, detection)), 6e-4);

    // What runs look up against what it was made of, between its nodes and beyond its ends.
    [Theory]
    [InlineData(0, 1, 1e-6)]
    [InlineData(1, 10, 1e-6)]
    [InlineData(2, 30, 1e-4)]
    [InlineData(3, 1, 1e-12)]
    [InlineData(4, 128, 1e-8)]
    [InlineData(0, 4096, 1e-2)]
    [InlineData(0, 4096, 1e-12)]
    [InlineData(4, 4096, 1e-6)]
    public void Curve_DenseGrid_IsWithinAMillionthAndNeverFalls(int swerlingCase, int pulses, double falseAlarm)
    {
        var exact = new SwerlingDetection(swerlingCase, pulses, falseAlarm);
        var law = new DetectionLaw(falseAlarm, pulses);
        var last = 0.0;
        for (var decibels = -70.0; decibels < 90; decibels += 0.0137)
        {
            var signalToNoise = Math.Pow(10, decibels / 10);
            var found = law.Probability(swerlingCase, signalToNoise);
            Assert.Equal(exact.Probability(signalToNoise), found, 1e-6);
            Assert.True(found >= last - 1e-15, $"falls at {decibels} dB");
            last = found;
        }
    }

    private static void AgreesWith(string table, double tolerance)
    {
        var rows = ReferenceFile.Numbers(table, ',').ToArray();
        Assert.True(rows.Length >= 72);
        foreach (var row in rows)
        {
            for (var swerlingCase = 0; swerlingCase <= 4; swerlingCase++)
            {
                var found = SwerlingDetection.Probability(swerlingCase, (int)row[1], row[0], Math.Pow(10, row[2] / 10));
                Assert.True(Math.Abs(row[3 + swerlingCase] - found) < tolerance, $"{string.Join(' ', row)}: case {swerlingCase}, {found}");
            }
        }
    }
}
