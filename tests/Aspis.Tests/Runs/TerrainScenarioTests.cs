using Aspis.Kernel.Geometry;
using Aspis.Kernel.Terrain;
using Aspis.Scenarios;
using Aspis.Scenarios.Catalogues;
using Aspis.Scenarios.Laydowns;
using Aspis.Scenarios.Terrain;
using Aspis.Tests.Builders;
using Aspis.World.Radars;

namespace Aspis.Tests.Runs;

/// <summary>
/// The shipped scenario with a ridge: what comes over it comes into view where a walk along the ground in 20 m steps says,
/// and is detected later than on a smooth Earth.
/// </summary>
public sealed class TerrainScenarioTests
{
    private const double EffectiveRadius = 4.0 / 3 * 6_371_000;

    [Fact]
    public void Windows_OverTheRidge_OpenWhereAWalkAlongTheGroundSays()
    {
        var (scenario, laydown) = Prepare(AinAlAsad.Terrain, "patriot-airport");
        var site = laydown.World.Radars[0];
        var checks = 0;
        for (var i = 0; i < laydown.World.Flyers.Length; i++)
        {
            var window = laydown.World.Windows[i];
            var flight = laydown.World.Flyers[i].Trajectory;
            if (window.FirstSeconds < 5)
                continue;
            Assert.True(window.IsMasked);
            Assert.False(Walk(scenario.Ground, site.Antenna, flight.At(window.FirstSeconds - 3).Position));
            Assert.True(Walk(scenario.Ground, site.Antenna, flight.At(window.FirstSeconds + 3).Position));
            checks++;
        }

        Assert.Equal(16, checks);
    }

    [Fact]
    public void Play_WithAndWithoutTheRidge_WarnsLaterWithIt()
    {
        var over = FirstTracks(AinAlAsad.Terrain);
        var smooth = FirstTracks(TerrainChoice.Smooth);
        Assert.True(over.Average() > smooth.Average() + 60, $"{over.Average():F0} s with the ridge, {smooth.Average():F0} s without");
    }

    [Fact]
    public void Read_ScenarioOutsideTheElevation_LiesOnASmoothEarth()
    {
        var folder = RepositoryFolder.Of("scenarios", "ain-al-asad-2020");
        var none = ScenarioReader.Read(folder, new TerrainChoice(null, null));
        Assert.True(none.Ground.IsSmooth);
        Assert.False(none.LiesOutsideTerrain);
        var far = ScenarioReader.Read(folder, new TerrainChoice(RepositoryFolder.Of("scenarios", "sulaymaniyah-ridge", "terrain"), null));
        Assert.True(far.Ground.IsSmooth);
        Assert.True(far.LiesOutsideTerrain);
    }

    private static double[] FirstTracks(TerrainChoice terrain)
    {
        var (_, laydown) = Prepare(terrain, "patriot-airport");
        var run = new Run(laydown);
        return [.. Enumerable.Range(0, 40).Select(night => run.Play(1, 0, night).FirstTrackSeconds).OfType<double>()];
    }

    private static (Scenario Scenario, PreparedLaydown Laydown) Prepare(TerrainChoice terrain, string name)
    {
        var scenario = ScenarioReader.Read(RepositoryFolder.Of("scenarios", "sulaymaniyah-ridge"), terrain);
        var figures = new FigureResolver(AinAlAsad.Catalogue, BasisChoice.Of(Basis.Assessed), 1, 0, 1);
        var raid = RaidBuilder.Build(scenario, scenario.Raids[scenario.Content.Raid], AinAlAsad.Catalogue, figures, new FlightBook(scenario.Ground));
        return (scenario, LaydownBuilder.Build(scenario, scenario.Laydowns.Single(one => one.Name == name), AinAlAsad.Catalogue, figures, raid, earlyWarning: false));
    }

    // Slopes on a sphere of 4/3 the Earth's radius, walked in steps of 20 m: another way than the program's.
    private static bool Walk(Ground ground, Position antenna, Position target)
    {
        var (from, to) = (GeodeticPoint.FromPosition(antenna), GeodeticPoint.FromPosition(target));
        var line = Geodesic.Inverse(from, to);
        var aim = Slope(to.Height.InMetres, line.DistanceMetres);
        for (var d = 20.0; d < line.DistanceMetres - 20; d += 20)
        {
            var here = Geodesic.Direct(from.Latitude.InDegrees, from.Longitude.InDegrees, line.Azimuth1Degrees, d);
            if (Slope(ground.HeightMetres(here.LatitudeDegrees, here.LongitudeDegrees), d) > aim)
                return false;
        }

        return true;

        double Slope(double height, double distance)
        {
            var angle = distance / EffectiveRadius;
            var (radius, foot) = (EffectiveRadius + height, EffectiveRadius + from.Height.InMetres);
            return ((radius * Math.Cos(angle)) - foot) / (radius * Math.Sin(angle));
        }
    }
}
