using Aspis.Scenarios.Catalogues;
using Aspis.Scenarios.Files;
using Aspis.Scenarios.Laydowns;
using Aspis.Tests.Builders;

namespace Aspis.Tests.Radars;

/// <summary>What a laydown file says of where a battery believes itself to be.</summary>
public sealed class SitingErrorTests
{
    // What stands is where it stood; only what the post believes has moved, by what the file says.
    [Fact]
    public void Build_SitingError_MovesBeliefAndNothingElse()
    {
        var (right, wrong) = (Build(null), Build(new SitingErrorFile("300 m", "-400 m")));
        for (var r = 0; r < right.World.Radars.Length; r++)
        {
            Assert.Equal(right.World.Radars[r].Antenna, wrong.World.Radars[r].Antenna);
            Assert.Equal(500, (right.World.Radars[r].BelievedAntenna - wrong.World.Radars[r].BelievedAntenna).Length, 1e-3);
        }

        var (known, mistaken) = (right.Posts.SelectMany(post => post.Radars).ToArray(), wrong.Posts.SelectMany(post => post.Radars).ToArray());
        Assert.NotEmpty(known);
        Assert.All(known.Zip(mistaken), pair => Assert.Equal(500, (pair.First.Antenna - pair.Second.Antenna).Length, 1e-3));
        var (place, elsewhere) = (right.Posts.SelectMany(post => post.Batteries).First(), wrong.Posts.SelectMany(post => post.Batteries).First());
        Assert.Equal(500, (place.Place - elsewhere.Place).Length, 1e-3);
    }

    [Fact]
    public void Build_SitingErrorBeyondReason_IsRefused()
    {
        var error = Assert.Throws<InputException>(() => Build(new SitingErrorFile("0 m", "300 km")));
        Assert.Contains("sitingError.north", error.Message, StringComparison.Ordinal);
    }

    private static PreparedLaydown Build(SitingErrorFile? error)
    {
        var scenario = ScenarioReader.Read(RepositoryFolder.Of("scenarios", "al-saqr-2019"), AinAlAsad.Terrain);
        var figures = new FigureResolver(AinAlAsad.Catalogue, BasisChoice.Of(Basis.Assessed), 1, 0, 1);
        var raid = RaidBuilder.Build(scenario, scenario.Raids[scenario.Content.Raid], AinAlAsad.Catalogue, figures, new FlightBook(scenario.Ground));
        var laydown = scenario.Laydowns.Single(one => one.Name == "patriot");
        laydown = laydown with { Batteries = [.. laydown.Batteries.Select(battery => battery with { SitingError = error })] };
        return LaydownBuilder.Build(scenario, laydown, AinAlAsad.Catalogue, figures, raid, earlyWarning: false);
    }
}
