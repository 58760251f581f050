using Aspis.Kernel.Terrain;

namespace Aspis.Tests.Kernel.Terrain;

/// <summary>Heights between cells, voids, seams, poles and the antimeridian.</summary>
public sealed class GroundTests
{
    // gdalwarp 3.6 -et 0 -t_srs EPSG:32636 -tr 31 31 -r bilinear -ot Float64 of strips.tif: easting, northing, height. It works in
    // single precision inside (2e-3 m); its places are proj's.
    [Theory]
    [InlineData(753331.344123036, 3506585.815485137, 738.93878173828125)]
    [InlineData(752649.344123036, 3506337.815485137, 724.44317626953125)]
    [InlineData(752308.344123036, 3506213.815485137, 679.1573486328125)]
    [InlineData(751967.344123036, 3506089.815485137, 648.06829833984375)]
    [InlineData(751595.344123036, 3505965.815485137, 571.0101318359375)]
    [InlineData(751254.344123036, 3505841.815485137, 513.56097412109375)]
    [InlineData(754075.344123036, 3505748.815485137, 705.00384521484375)]
    [InlineData(753052.344123036, 3505376.815485137, 710.1304931640625)]
    [InlineData(752370.344123036, 3505128.815485137, 730.14520263671875)]
    [InlineData(751347.344123036, 3504756.815485137, 630.19354248046875)]
    [InlineData(753548.344123036, 3504291.815485137, 627.42938232421875)]
    [InlineData(752897.344123036, 3503919.815485137, 672.15728759765625)]
    public void HeightMetres_BetweenCells_IsWhatGdalInterpolates(double easting, double northing, double height)
    {
        var (latitude, longitude) = new UtmZone(36, true).ToGeographic(easting, northing);
        foreach (var file in new[] { "strips.tif", "area.tif" })
            Assert.Equal(height, new Ground([ElevationFiles.Read(file)]).HeightMetres(latitude, longitude), 5e-3);
    }

    [Fact]
    public void HeightMetres_NoTile_IsZero()
    {
        Assert.Equal(0, Ground.Smooth.HeightMetres(31, 35));
        Assert.False(Ground.Smooth.Covers(31, 35));
        Assert.True(Ground.Smooth.IsSmooth);
        var ground = new Ground([ElevationFiles.Read("strips.tif")]);
        Assert.False(ground.IsSmooth);
        Assert.True(ground.Covers(31.65, 35.66));
        Assert.False(ground.Covers(31.65, 35.8));
        Assert.Equal(0, ground.HeightMetres(31.65, 35.8));
    }

    [Fact]
    public void HeightMetres_FineOverCoarse_TakesTheFine()
    {
        var fine = ElevationFiles.Geographic("fine", 35, 32, 0.01, 101, 101, (_, _) => 700);
        var coarse = ElevationFiles.Geographic("coarse", 30, 40, 0.1, 101, 101, (_, _) => 300);
        foreach (var ground in new[] { new Ground([fine, coarse]), new Ground([coarse, fine]) })
        {
            Assert.Equal(700, ground.HeightMetres(31.5, 35.5), 1e-4);
            Assert.Equal(300, ground.HeightMetres(33, 35.5), 1e-4);
            Assert.Equal(700, ground.MaximumHeightMetres, 1e-4);
        }
    }

    // Across every edge: two SRTM tiles side by side, fine over coarse, and cells that mean areas.
    [Fact]
    public void HeightMetres_AcrossSeams_HasNoStep()
    {
        static double Hills(double latitude, double longitude) => 500 + (400 * Math.Sin(9 * latitude) * Math.Cos(7 * longitude));
        var ground = new Ground(
        [
            ElevationFiles.Geographic("west", 35, 32, 0.01, 101, 101, Hills),
            ElevationFiles.Geographic("east", 36, 32, 0.01, 101, 101, Hills),
            ElevationFiles.Geographic("area north", 35.005, 32.995, 0.01, 100, 99, Hills),
            ElevationFiles.Geographic("coarse", 30, 40, 0.05, 201, 201, Hills),
        ]);
        const double Step = 1e-5;
        // The ground itself rises by at most 400 · 9 per degree, and a cell averages that.
        var most = 0.0;
        for (var at = 0.0; at < 4; at += Step)
        {
            most = Math.Max(most, Math.Abs(ground.HeightMetres(31.437, 34 + at + Step) - ground.HeightMetres(31.437, 34 + at)));
            most = Math.Max(most, Math.Abs(ground.HeightMetres(30 + at + Step, 35.613) - ground.HeightMetres(30 + at, 35.613)));
        }

        // Fine meets coarse within one fine cell: there the slope is what separates the two grids, below 40 m in 0.01 degree.
        // Cells half a cell apart bend at different places, which leaves a tenth of a metre on this steep ground.
        Assert.InRange(most, 0.01, 0.1);
    }

    [Fact]
    public void HeightMetres_OverTheAntimeridianAndThePoles_GoesOn()
    {
        static double World(double latitude, double longitude) =>
            1000 + (500 * Math.Cos(latitude * Math.PI / 180) * Math.Cos(longitude * Math.PI / 180));
        var ground = new Ground([ElevationFiles.Geographic("world", 0.25, 89.75, 0.5, 720, 360, World)]);
        foreach (var latitude in new[] { -90, -89.99, -45.2, 0, 12.3, 89.9, 90 })
        {
            for (var longitude = -181.1; longitude < 182; longitude += 0.0625)
                Assert.Equal(World(latitude, longitude), ground.HeightMetres(latitude, longitude), 0.05);
        }

        Assert.Equal(ground.HeightMetres(20, 180), ground.HeightMetres(20, -180));
        Assert.Equal(ground.HeightMetres(90, 0), ground.HeightMetres(90, 123));
    }

    [Fact]
    public void HeightMetres_TilesOnBothSidesOfTheAntimeridian_Meet()
    {
        var ground = new Ground(
        [
            ElevationFiles.Geographic("west", 179, -16, 0.01, 101, 101, (_, longitude) => 180 - longitude),
            ElevationFiles.Geographic("east", -180, -16, 0.01, 101, 101, (_, longitude) => -180 - longitude),
        ]);
        for (var at = -0.9; at < 0.9; at += 0.003)
            Assert.Equal(-at, ground.HeightMetres(-16.5, 180 + at), 1e-4);
    }

    // A plane: whatever is interpolated on it must lie on it.
    [Fact]
    public void HeightMetres_VoidsInAPlane_AreFilledFromAround()
    {
        var tile = ElevationFiles.Geographic("plane", 35, 32, 0.01, 101, 101, (latitude, longitude) =>
            longitude is > 35.3 and < 35.5 && latitude is > 31.2 and < 31.6 ? double.NaN : 100 * (longitude - 35));
        var ground = new Ground([tile]);
        for (var longitude = 35.0; longitude < 36; longitude += 0.01)
            Assert.Equal(100 * (longitude - 35), ground.HeightMetres(31.4, longitude), 0.01);
        Assert.Equal(100 * 0.3, ground.HeightMetres(31.4, 35.3), 0.01);
        Assert.Equal(100 * 0.5, ground.HeightMetres(31.4, 35.5), 0.01);
    }

    [Fact]
    public void HeightMetres_VoidsOverACoarserLayer_TakeItsShapeWithoutAStep()
    {
        static double Ridge(double longitude) => 1000 - (4000 * Math.Abs(longitude - 35.4));
        var fine = ElevationFiles.Geographic("fine", 35, 32, 0.01, 101, 101, (latitude, longitude) =>
            longitude is > 35.3 and < 35.5 && latitude is > 31.2 and < 31.6 ? double.NaN : 50 + Ridge(longitude));
        var coarse = ElevationFiles.Geographic("coarse", 34, 33, 0.05, 61, 61, (_, longitude) => Ridge(longitude));
        var ground = new Ground([fine, coarse]);
        // The coarser layer lies 50 m too low throughout; its shape stays and the shift goes.
        for (var longitude = 35.1; longitude < 35.7; longitude += 0.005)
            Assert.Equal(50 + Ridge(longitude), ground.HeightMetres(31.4, longitude), 0.05);
    }

    [Fact]
    public void HeightMetres_NothingButVoids_IsTheCoarserLayer()
    {
        var empty = ElevationFiles.Geographic("empty", 35, 32, 0.01, 101, 101, (_, _) => double.NaN);
        var coarse = ElevationFiles.Geographic("coarse", 34, 33, 0.05, 61, 61, (_, _) => 420);
        Assert.Equal(420, new Ground([empty, coarse]).HeightMetres(31.5, 35.5), 1e-3);
        Assert.Equal(0, new Ground([empty]).HeightMetres(31.5, 35.5), 1e-3);
    }
}
