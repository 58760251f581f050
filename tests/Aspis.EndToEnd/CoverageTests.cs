using System.Globalization;
using System.Text.Json;
using Aspis.Kernel.Terrain;

namespace Aspis.EndToEnd;

/// <summary><c>aspis coverage</c> from outside: its files, its numbers and its refusals.</summary>
public sealed class CoverageTests
{
    private const string Question = "coverage --radar 91n6e --mast 25 --rcs 1";

    // A smooth Earth: the bend of the Earth ends the sight, √(2R'h) of both heights (RadarHorizon's reference values), on every bearing.
    [Theory]
    [InlineData(50, 49_755)]
    [InlineData(3000, 246_390)]
    public void Coverage_SmoothEarth_EndsAtTheHorizon(double altitude, double horizonMetres)
    {
        var file = NewFile("sea.geojson");
        var answer = AspisProgram.Json(Arguments($"{Question} --lat 0 --lon -30 --altitudes {altitude} --out {file}"));
        var seen = answer.GetProperty("altitudes")[0].GetProperty("perScan");
        // Ranges are told apart in 800 steps of the reach, which here is the horizon and a few hundred metres of possible ground.
        Assert.Equal(horizonMetres, seen.GetProperty("leastRangeMetres").GetDouble(), 0.005 * horizonMetres);
        Assert.Equal(horizonMetres, seen.GetProperty("greatestRangeMetres").GetDouble(), 0.005 * horizonMetres);
        Assert.Equal("a smooth Earth", answer.GetProperty("ground").GetString());
        Assert.Equal(390_000, answer.GetProperty("claimedRangeMetres").GetDouble());
    }

    [Fact]
    public void Coverage_GeoJson_IsValid()
    {
        var file = NewFile("c.geojson");
        var outcome = AspisProgram.Run(Arguments($"{Question} --lat 36.2 --lon 44 --altitudes 50,3000 --out {file}"));
        Assert.Equal(0, outcome.ExitCode);
        Assert.Contains("cannot mask hills", outcome.Error, StringComparison.Ordinal);
        var features = JsonDocument.Parse(File.ReadAllText(file)).RootElement.GetProperty("features").EnumerateArray().ToArray();
        // The radar; two altitudes, two measures, three levels.
        Assert.Equal(1 + (2 * 2 * 3), features.Length);
        foreach (var ring in features.Skip(1).SelectMany(Rings))
        {
            Assert.True(ring.Points.Length >= 4 && ring.Points[0] == ring.Points[^1], "a ring closes");
            // RFC 7946, section 3.1.6: outer rings counterclockwise, holes clockwise.
            Assert.Equal(ring.IsOuter, SignedArea(ring.Points) > 0);
        }

        var areas = features.Skip(1).Select(feature => Rings(feature).Sum(ring => SignedArea(ring.Points))).ToArray();
        Assert.True(areas[0] >= areas[1] && areas[1] >= areas[2] && areas[2] > 0, "0.1 holds 0.5 holds 0.9");
        Assert.True(areas[7] > 5 * areas[1], "3000 m is seen over far more ground than 50 m");
    }

    // RFC 7946, section 3.1.9: what crosses the antimeridian is cut there.
    [Fact]
    public void Coverage_OverTheAntimeridian_IsCut()
    {
        var file = NewFile("fiji.geojson");
        Assert.Equal(0, AspisProgram.Run(Arguments($"{Question} --lat -17 --lon 179.8 --altitudes 1000 --out {file}")).ExitCode);
        var features = JsonDocument.Parse(File.ReadAllText(file)).RootElement.GetProperty("features").EnumerateArray().ToArray();
        foreach (var feature in features.Skip(1))
        {
            var parts = feature.GetProperty("geometry").GetProperty("coordinates").GetArrayLength();
            Assert.Equal(2, parts);
            var longitudes = Rings(feature).SelectMany(ring => ring.Points).Select(point => point.Longitude).ToArray();
            Assert.All(longitudes, longitude => Assert.InRange(longitude, -180, 180));
            Assert.Contains(180, longitudes);
            Assert.Contains(-180, longitudes);
            Assert.DoesNotContain(longitudes, longitude => Math.Abs(longitude) < 170);
        }
    }

    [Fact]
    public void Coverage_Tiff_HasABandForEachQuestion()
    {
        var file = NewFile("c.tif");
        Assert.Equal(0, AspisProgram.Run(Arguments($"{Question} --lat 36.2 --lon 44 --altitudes 300 --out {file}")).ExitCode);
        var text = System.Text.Encoding.Latin1.GetString(File.ReadAllBytes(file));
        Assert.StartsWith("II*\0", text, StringComparison.Ordinal);
        Assert.Contains("detection per scan, 300 m above ground", text, StringComparison.Ordinal);
        Assert.Contains("detection over an approach, 300 m above ground", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Coverage_Png_IsAPicture()
    {
        var file = NewFile("c.png");
        Assert.Equal(0, AspisProgram.Run(Arguments($"{Question} --lat 36.2 --lon 44 --altitudes 50,300 --out {file}")).ExitCode);
        var bytes = File.ReadAllBytes(file);
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], bytes[..4]);
        Assert.InRange(bytes.Length, 100_000, 5_000_000);
        Assert.Equal("IEND"u8.ToArray(), bytes[^8..^4]);
    }

    // gdal_viewshed 3.6 -ox 752645 -oy 3498105 -oz 60 -tz 10 -md 0 -cc 0.75 -vv 1 -iv 0 made seen-mask.tif of seen-ground.tif.
    [Fact]
    public void Coverage_LineOfSight_LiesOnTheFilesGrid()
    {
        var given = Path.Combine(AspisProgram.Repository, "tests", "Aspis.Tests", "Kernel", "Terrain", "Files");
        var folder = Directory.CreateTempSubdirectory("aspis-terrain-").FullName;
        File.Copy(Path.Combine(given, "seen-ground.tif"), Path.Combine(folder, "ground.tif"));
        var (latitude, longitude) = new UtmZone(36, true).ToGeographic(752645, 3498105);
        var file = NewFile("mask.tif");
        var place = string.Create(CultureInfo.InvariantCulture, $"--lat {latitude} --lon {longitude}");
        var answer = AspisProgram.Json(Arguments($"coverage --radar 91n6e {place} --mast 60 --rcs 1 --altitudes 10 --terrain {folder} --line-of-sight --out {file}"));
        var (mine, theirs) = (ReadMask(file), ElevationFile.Read("m.tif", File.ReadAllBytes(Path.Combine(given, "seen-mask.tif"))));
        Assert.Equal(theirs.Frame, mine.Frame);
        Assert.Equal((theirs.Columns, theirs.Rows), (mine.Columns, mine.Rows));
        var pairs = mine.Heights.ToArray().Zip(theirs.Heights.ToArray()).ToArray();
        Assert.All(pairs, pair => Assert.True(pair.First is 0 or 1));
        Assert.True(pairs.Count(pair => pair.First != pair.Second) <= 6, "at least 99.9 % of cells agree");
        Assert.Equal(mine.Heights.ToArray().Average(), answer.GetProperty("altitudes")[0].GetProperty("visibleShare").GetDouble(), 1e-6);
    }

    [Fact]
    public void Coverage_LineOfSightOnDegrees_KeepsTheGrid()
    {
        var file = NewFile("mask.tif");
        var outcome = AspisProgram.Run(Arguments($"coverage --radar 91n6e --lat 36.2 --lon 44 --mast 25 --rcs 1 --altitudes 500,5000 --line-of-sight --out {file}"));
        Assert.Equal(0, outcome.ExitCode);
        var shipped = ElevationFile.Read("s.tif", File.ReadAllBytes(Path.Combine(AspisProgram.Repository, "data", "terrain", "middle-east-etopo5.tif")));
        Assert.Contains("212,605 cells", outcome.Output, StringComparison.Ordinal);
        Assert.Equal(212_605, shipped.Columns * shipped.Rows);
    }

    [Theory]
    [InlineData("--radar 91n6f --lat 36 --lon 44 --altitudes 50 --out c.png", "no radar \"91n6f\"", "did you mean \"91n6e\"?")]
    [InlineData("--radar s400-battalion --lat 36 --lon 44 --altitudes 50 --out c.png", "no radar \"s400-battalion\"", "")]
    [InlineData("--radar 91n6e --lat 36 --lon 44 --altitudes 50 --terrain nowhere --out c.png", "nowhere", "no such terrain folder")]
    [InlineData("--radar 91n6e --lat 36 --lon 44 --altitudes 50 --terrain src --out c.png", "src", "holds no elevation file")]
    [InlineData("--radar 91n6e --lat 85 --lon 44 --altitudes 50 --out c.png", "up to 80 degrees", "")]
    [InlineData("--radar 91n6e --lat -36 --lon 44 --altitudes 50 --line-of-sight --out c.tif", "does not cover the radar", "")]
    public void Coverage_WrongInput_IsRefused(string arguments, string first, string second) =>
        AspisProgram.Run(Arguments($"coverage --mast 25 --rcs 1 {arguments}")).IsRefused(1, first, second);

    [Theory]
    [InlineData("--lat 36 --lon 44 --altitudes 50 --out c.jpg", "ends in .tif, .geojson or .png")]
    [InlineData("--lat 36 --lon 44 --altitudes 50 --line-of-sight --out c.png", "must end in .tif")]
    [InlineData("--lat 36 --lon 44 --altitudes 50,x --out c.png", "not \"x\"")]
    [InlineData("--lat 36 --lon 44 --altitudes 50,50 --out c.png", "twice")]
    [InlineData("--lat 36 --lon 44 --altitudes 1,2,3,4,5,6,7 --out c.png", "room for 6 altitudes")]
    [InlineData("--lat 96 --lon 44 --altitudes 50 --out c.png", "--lat lies between -90 and 90")]
    [InlineData("--lat 36 --altitudes 50 --out c.png", "--lon")]
    [InlineData("--lat 36 --lon 44 --altitudes 50 --basis sampled --out c.png", "claimed or assessed")]
    [InlineData("--lat 36 --lon 44 --altitudes 50 --class bird --out c.png", "bird")]
    public void Coverage_Misuse_IsRefused(string arguments, string says) =>
        AspisProgram.Run(Arguments($"coverage --radar 91n6e --mast 25 --rcs 1 {arguments}")).IsRefused(2, says);

    [Fact]
    public void Coverage_DamagedFile_NamesItAndWritesNothing()
    {
        var folder = Directory.CreateTempSubdirectory("aspis-terrain-").FullName;
        File.WriteAllBytes(Path.Combine(folder, "N36E044.hgt"), new byte[1000]);
        var file = NewFile("c.png");
        AspisProgram.Run(Arguments($"{Question} --lat 36.2 --lon 44 --altitudes 50 --terrain {folder} --out {file}"))
            .IsRefused(1, "N36E044.hgt", "1000 bytes");
        Assert.Empty(Directory.EnumerateFileSystemEntries(Path.GetDirectoryName(file)!));
    }

    // Looks are independent, so what is missed falls as exp(-I/(v T)) with the same I(range) at every speed v: 0.9 at one speed is
    // reached where 0.5 is reached at a speed ln 10 / ln 2 = 3.3219 times as high.
    [Fact]
    public void Coverage_OverAnApproach_FollowsFromTheMissesOfEachLook()
    {
        var (slow, fast) = (Area(100, 0.9), Area(332.193, 0.5));
        Assert.Equal(1, fast / slow, 0.01);
        Assert.True(Area(100, 0.5) > 1.02 * slow, "0.5 is reached farther out than 0.9");

        static double Area(double speed, double level)
        {
            var file = NewFile("c.geojson");
            var line = string.Create(CultureInfo.InvariantCulture, $"{Question} --lat 0 --lon -30 --altitudes 15000 --speed {speed} --out {file}");
            Assert.Equal(0, AspisProgram.Run(Arguments(line)).ExitCode);
            var contour = JsonDocument.Parse(File.ReadAllText(file)).RootElement.GetProperty("features").EnumerateArray().Skip(1).Single(feature =>
                feature.GetProperty("properties").GetProperty("measure").GetString() == "cumulative"
                && feature.GetProperty("properties").GetProperty("probability").GetDouble() == level);
            return Rings(contour).Sum(ring => SignedArea(ring.Points));
        }
    }

    // A ridge of one cell, 23 km to the east, on plain ground: what is low behind it is hidden, a quarter of the way round and more.
    [Fact]
    public void Coverage_RidgeOnAFineTile_HidesWhatIsBehind()
    {
        var (ridge, plain) = (Seen(column => column == 900 ? 700 : 40), Seen(_ => 40));
        Assert.True(ridge < 0.9 * plain, $"{ridge} km² with the ridge, {plain} without");
        Assert.True(ridge > 0.5 * plain, $"{ridge} km² with the ridge, {plain} without");

        static double Seen(Func<int, int> heightByColumn)
        {
            var folder = Directory.CreateTempSubdirectory("aspis-terrain-").FullName;
            File.WriteAllBytes(Path.Combine(folder, "N33E043.hgt"), Tile(heightByColumn));
            var answer = AspisProgram.Json(Arguments($"{Question} --lat 33.5 --lon 43.5 --altitudes 100 --terrain {folder} --out {NewFile("c.tif")}"));
            return answer.GetProperty("altitudes")[0].GetProperty("perScan").GetProperty("areaKm2").GetDouble();
        }
    }

    private static byte[] Tile(Func<int, int> heightByColumn)
    {
        const int Side = 1201;
        var bytes = new byte[2 * Side * Side];
        for (var i = 0; i < Side * Side; i++)
            System.Buffers.Binary.BinaryPrimitives.WriteInt16BigEndian(bytes.AsSpan(2 * i), (short)heightByColumn(i % Side));
        return bytes;
    }

    private static ElevationTile ReadMask(string file) => ElevationFile.Read(file, File.ReadAllBytes(file));

    private static IEnumerable<(bool IsOuter, (double Longitude, double Latitude)[] Points)> Rings(JsonElement feature) =>
        feature.GetProperty("geometry").GetProperty("coordinates").EnumerateArray().SelectMany(polygon => polygon.EnumerateArray()
            .Select((ring, i) => (i == 0, ring.EnumerateArray().Select(point => (point[0].GetDouble(), point[1].GetDouble())).ToArray())));

    private static double SignedArea((double Longitude, double Latitude)[] ring)
    {
        var sum = 0.0;
        for (var i = 1; i < ring.Length; i++)
            sum += (ring[i - 1].Longitude * ring[i].Latitude) - (ring[i].Longitude * ring[i - 1].Latitude);
        return sum / 2;
    }

    private static string[] Arguments(string line) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static string NewFile(string name) => Path.Combine(Directory.CreateTempSubdirectory("aspis-coverage-").FullName, name);
}
