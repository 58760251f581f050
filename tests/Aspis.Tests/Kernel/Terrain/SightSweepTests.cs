using System.Diagnostics;
using System.Globalization;
using Aspis.Kernel.Geometry;
using Aspis.Kernel.Quantities;
using Aspis.Kernel.Terrain;
using Aspis.Tests.Builders;

namespace Aspis.Tests.Kernel.Terrain;

/// <summary>Whole-grid line of sight against GDAL's, against single rays, and against itself.</summary>
public sealed class SightSweepTests
{
    // seen-ground.tif: SRTM warped to UTM 36N, 90 × 70 cells of 90 m. seen-mask.tif: gdal_viewshed 3.6 -ox 752645 -oy 3498105 -oz 60 -tz 10
    // -md 0 -cc 0.75 -vv 1 -iv 0. GDAL bends over a sphere of 6378.137 km instead of 6371, which moves nothing here. It also lets the
    // observer's own ground hide what lies steeply below in the rows above and below, though not along its own row; from 60 m
    // that hides nothing, from 15 m it takes 228 of these cells.
    [Fact]
    public void Run_SmallGrid_IsGdalsMask()
    {
        var tile = ElevationFiles.Read("seen-ground.tif");
        var (column, row) = CellOf(tile, 752645, 3498105);
        var mask = Sweep(tile, column, row, 60, 10);
        var theirs = ElevationFiles.Read("seen-mask.tif").Heights;
        var differ = 0;
        for (var i = 0; i < mask.Length; i++)
            differ += mask[i] == (int)theirs[i] ? 0 : 1;
        Assert.InRange(differ, 0, 6);
        Assert.Equal(0.3392, mask.Average(value => (double)value), 0.001);
    }

    // The shipped elevation on a UTM grid of 2 km, watched from the Zagros: half a million cells, if gdal is installed.
    [Fact]
    [Trait("Speed", "slow")]
    public void Run_LargeGrid_AgreesWithInstalledGdal()
    {
        Assert.SkipUnless(Works("gdal_viewshed", "--version") && Works("gdalwarp", "--version"), "no gdal_viewshed and gdalwarp on this machine (gdal-bin)");
        var folder = Directory.CreateTempSubdirectory("aspis-sweep-");
        try
        {
            var (ground, seen) = (Path.Combine(folder.FullName, "ground.tif"), Path.Combine(folder.FullName, "seen.tif"));
            Execute("gdalwarp", "-q", "-t_srs", "EPSG:32638", "-te", "0", "3200000", "1300000", "4200000", "-tr", "1500", "1500", "-r", "bilinear", RepositoryFolder.Of("data", "terrain", "middle-east-etopo5.tif"), ground);
            Execute("gdal_viewshed", "-q", "-ox", "540000", "-oy", "3900000", "-oz", "1500", "-tz", "2500", "-md", "0", "-cc", "0.75", "-vv", "1", "-iv", "0", ground, seen);
            var tile = ElevationFile.Read(ground, File.ReadAllBytes(ground));
            var theirs = ElevationFile.Read(seen, File.ReadAllBytes(seen)).Heights.ToArray();
            var (column, row) = CellOf(tile, 540000, 3900000);
            var mask = Sweep(tile, column, row, 1500, 2500);
            var differ = mask.Index().Where(cell => cell.Item != (int)theirs[cell.Index]).Select(cell => cell.Index).ToArray();
            Assert.InRange(mask.Average(value => (double)value), 0.05, 0.8);
            Assert.True(differ.Length < 0.005 * mask.Length, $"{differ.Length} of {mask.Length} cells differ");
            Assert.True(differ.Count(cell => IsOnEdge(theirs, tile.Columns, cell)) >= 0.95 * differ.Length, "differences lie on the edges of the mask");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // GDAL's own test of its viewshed profile, in each of the four directions.
    [Theory]
    [InlineData(4, 1.0 / 3)]
    [InlineData(5, 5.0 / 3)]
    [InlineData(6, 2)]
    [InlineData(7, 7.0 / 3)]
    public void Run_PublishedProfile_NeedsThatMuchMore(int cell, double extra)
    {
        float[] profile = [0, 0, 0, 1, 1, 0, 0, 0];
        var frame = new GridFrame(new UtmZone(36, true), 500_000, 3_500_000, 1, -1);
        float[] reversed = [.. profile.Reverse()];
        (ElevationTile Tile, int Observer, int Target)[] grids =
        [
            (new ElevationTile("east", frame, 8, 2, [.. profile, .. profile]), 0, cell),
            (new ElevationTile("west", frame, 8, 2, [.. reversed, .. reversed]), 7, 7 - cell),
            (new ElevationTile("south", frame, 2, 8, [.. profile.SelectMany(height => new[] { height, height })]), 0, 2 * cell),
            (new ElevationTile("north", frame, 2, 8, [.. reversed.SelectMany(height => new[] { height, height })]), 14, 2 * (7 - cell)),
        ];
        foreach (var (tile, observer, target) in grids)
        {
            Assert.Equal(1, Sweep(tile, observer % tile.Columns, observer / tile.Columns, 0, extra + 1e-3)[target]);
            Assert.Equal(0, Sweep(tile, observer % tile.Columns, observer / tile.Columns, 0, extra - 1e-3)[target]);
        }
    }

    // On degrees, where GDAL leaves the bend of the Earth out: against single rays, which know nothing of fronts.
    [Fact]
    public void Run_Degrees_AgreesWithSingleRays()
    {
        var tile = ElevationFiles.Geographic("hills", 40, 34, 0.005, 401, 301, (latitude, longitude) =>
            400 + (150 * Math.Sin(25 * latitude) * Math.Cos(18 * longitude)) + (40 * Math.Sin(60 * longitude)));
        var ground = new Ground([tile]);
        var mask = Sweep(tile, 200, 150, 300, 250);
        var from = At(200, 150, 300);
        var (differ, asked) = (0, 0);
        for (var row = 0; row < tile.Rows; row += 7)
        {
            for (var column = 0; column < tile.Columns; column += 7)
            {
                asked++;
                differ += ground.LineOfSight(from, At(column, row, 250)).IsClear == (mask[(row * tile.Columns) + column] == 1) ? 0 : 1;
            }
        }

        Assert.InRange(mask.Average(value => (double)value), 0.1, 0.9);
        Assert.InRange(differ, 0, 0.04 * asked);

        GeodeticPoint At(int column, int row, double above)
        {
            var (latitude, longitude) = tile.Frame.ToGeographic(column, row);
            return new GeodeticPoint(Angle.Degrees(latitude), Angle.Degrees(longitude), Length.Metres(tile.Heights[(row * tile.Columns) + column] + above));
        }
    }

    // Over the sea the mask is the horizon: √(2R'h) of both heights, 4/3 Earth.
    [Fact]
    public void Run_Sea_EndsAtTheHorizon()
    {
        var frame = new GridFrame(new UtmZone(38, true), 400_000, 3_400_000, 500, -500);
        var tile = new ElevationTile("sea", frame, 241, 241, new float[241 * 241]);
        var mask = Sweep(tile, 120, 120, 25, 50);
        var reach = RadarHorizon.DistanceMetres(25, 50);
        for (var i = 0; i < mask.Length; i++)
        {
            var distance = 500 * Math.Sqrt(Math.Pow((i % 241) - 120, 2) + Math.Pow((i / 241) - 120, 2));
            // Where lines are few the front's chords cut the circle; within two cells either answer is right.
            if (Math.Abs(distance - reach) > 1000)
                Assert.Equal(distance < reach, mask[i] == 1);
        }
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(46, 36)]
    [InlineData(0, 36)]
    [InlineData(20, 0)]
    public void Run_ObserverAnywhere_SeesAllOfAPlain(int column, int row)
    {
        var tile = new ElevationTile("plain", new GridFrame(new UtmZone(38, true), 400_000, 3_400_000, 10, -10), 47, 37, new float[47 * 37]);
        Assert.All(Sweep(tile, column, row, 10, 1), value => Assert.Equal(1, value));
    }

    [Fact]
    public void HideVoids_CellWithoutHeight_IsNotVisible()
    {
        var heights = new float[47 * 37];
        heights[100] = float.NaN;
        var tile = new ElevationTile("hole", new GridFrame(new UtmZone(38, true), 400_000, 3_400_000, 10, -10), 47, 37, heights);
        var mask = Sweep(tile, 20, 20, 10, 1);
        Assert.Equal(0, mask[100]);
        Assert.Equal(mask.Length - 1, mask.Sum(value => value));
    }

    private static byte[] Sweep(ElevationTile tile, int column, int row, double observer, double target)
    {
        var sweep = new SightSweep(tile, Ground.Smooth.FilledHeights(tile), column, row, observer, target);
        var mask = new byte[tile.Columns * tile.Rows];
        foreach (var sector in Enum.GetValues<SweepSector>())
            sweep.Run(sector, mask);
        sweep.HideVoids(mask);
        return mask;
    }

    private static (int Column, int Row) CellOf(ElevationTile tile, double easting, double northing) => (
        (int)Math.Round((easting - tile.Frame.OriginX) / tile.Frame.ColumnX),
        (int)Math.Round((northing - tile.Frame.OriginY) / tile.Frame.RowY));

    private static bool IsOnEdge(float[] mask, int columns, int cell)
    {
        foreach (var beside in new[] { cell - 1, cell + 1, cell - columns, cell + columns, cell - columns - 1, cell - columns + 1, cell + columns - 1, cell + columns + 1 })
        {
            if (beside >= 0 && beside < mask.Length && mask[beside] != mask[cell])
                return true;
        }

        return false;
    }

    private static bool Works(string program, params string[] arguments)
    {
        try
        {
            Execute(program, arguments);
            return true;
        }
        catch (Exception e) when (e is System.ComponentModel.Win32Exception or InvalidOperationException)
        {
            return false;
        }
    }

    private static void Execute(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        _ = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode > 1)
            throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"{program} ended with {process.ExitCode}"));
    }
}
