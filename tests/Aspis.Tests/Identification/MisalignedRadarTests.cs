using Aspis.Messages;
using Aspis.Scenarios;
using Aspis.Scenarios.Catalogues;
using Aspis.Scenarios.Laydowns;
using Aspis.Tests.Builders;
using Aspis.World.Objects;

namespace Aspis.Tests.Identification;

/// <summary>
/// The shipped scenario of 8 January 2020: a north 107 degrees wrong (Iran's civil aviation authority, July 2020) turns an
/// airliner that leaves into one that comes.
/// </summary>
public sealed class MisalignedRadarTests
{
    private const int Nights = 6;

    [Fact]
    public void Identify_DepartingAirlinerSeenByAMisalignedRadar_IsDeclaredHostileForWhatItSeemsToDo()
    {
        var declared = Play("misaligned", out var engaged).Where(declaration => declaration.Identity == Identity.Hostile).ToArray();
        Assert.True(engaged > 0);
        Assert.NotEmpty(declared);
        Assert.All(declared, declaration =>
        {
            var kinds = declaration.Evidence.Select(weight => weight.Kind).ToArray();
            Assert.Contains(IdentityEvidence.Approaching, kinds);
            Assert.Contains(IdentityEvidence.OriginThreatSector, kinds);
            var bearing = declaration.Evidence.Single(weight => weight.Kind == IdentityEvidence.OriginThreatSector).Figure * 180 / Math.PI;
            Assert.InRange((bearing + 360) % 360, 205, 295);
        });
    }

    [Theory]
    [InlineData("aligned")]
    [InlineData("aligned-knows-traffic")]
    [InlineData("misaligned-calm")]
    public void Identify_TheSameAirlinerAlignedOrByACalmCrew_IsNotFiredAt(string laydown)
    {
        _ = Play(laydown, out var engaged);
        Assert.Equal(0, engaged);
    }

    [Theory]
    [InlineData("misaligned-hold")]
    [InlineData("misaligned-hold-near-airport")]
    public void Permits_Hold_NothingIsFiredAtTheAirliners(string laydown)
    {
        var declared = Play(laydown, out var engaged);
        Assert.Equal(0, engaged);
        Assert.Contains(declared, declaration => declaration.Identity == Identity.Hostile);
    }

    /// <summary>What is declared before the feared attack starts, and how many airliners are fired at.</summary>
    private static List<IdentityDeclaration> Play(string laydown, out int engaged)
    {
        var scenario = ScenarioReader.Read(RepositoryFolder.Of("scenarios", "airliner-on-the-night"), AinAlAsad.Terrain);
        var figures = new FigureResolver(AinAlAsad.Catalogue, BasisChoice.Of(Basis.Claimed), 1, 0, 1);
        var raid = RaidBuilder.Build(scenario, scenario.Raids[scenario.Content.Raid], AinAlAsad.Catalogue, figures, new FlightBook(scenario.Ground));
        var prepared = LaydownBuilder.Build(
            scenario, scenario.Laydowns.Single(one => one.Name == laydown), AinAlAsad.Catalogue, figures, raid, earlyWarning: false);
        var run = new Run(prepared);
        run.Messages.Keeps = true;
        var declared = new List<IdentityDeclaration>();
        engaged = 0;
        for (var night = 0; night < Nights; night++)
        {
            var outcome = run.Play(1, 0, night);
            engaged += outcome.Engaged.Where((isEngaged, i) => isEngaged && prepared.World.Flyers[i].Role == ObjectRole.Civil).Count();
            declared.AddRange(run.Messages.Messages.Select(logged => logged.Message).OfType<IdentityDeclaration>()
                .Where(declaration => declaration.Time.InSeconds < 80 * 60));
        }

        return declared;
    }
}
