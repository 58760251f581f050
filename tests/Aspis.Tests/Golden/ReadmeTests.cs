using System.Globalization;
using Aspis.Scenarios.Catalogues;
using Aspis.Studies.Measures;
using Aspis.Studies.Statistics;
using Aspis.Tests.Builders;

namespace Aspis.Tests.Golden;

/// <summary>The table of the README says what a thousand nights on each basis come to.</summary>
public sealed class ReadmeTests
{
    [Fact]
    [Trait("Speed", "slow")]
    public void Readme_Table_IsWhatTheRunsSay()
    {
        var readme = File.ReadAllText(RepositoryFolder.Of("README.md"));
        var byBasis = new[] { Basis.Claimed, Basis.Assessed, Basis.Sampled }
            .Select(basis => Designs.Run(Designs.Of(1000, basis)).Laydowns).ToArray();
        for (var l = 0; l < byBasis[0].Length; l++)
        {
            var cells = byBasis.Select(laydowns => Cell(laydowns[l].Summarise(MeasureList.Leakers)));
            Assert.Contains($"| `{byBasis[0][l].Name}` | {string.Join(" | ", cells)} |", readme, StringComparison.Ordinal);
        }
    }

    private static string Cell(Summary summary)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{summary.Mean:0.0} ({summary.Low:0.0}–{summary.High:0.0})");
        return summary.BandLow is { } low && summary.BandHigh is { } high
            ? text + string.Create(CultureInfo.InvariantCulture, $" [{low:0.0}–{high:0.0}]")
            : text;
    }
}
