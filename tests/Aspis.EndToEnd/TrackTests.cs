using System.Globalization;
using System.Text;

namespace Aspis.EndToEnd;

/// <summary><c>aspis track</c> and <c>aspis score</c> on files as users write them.</summary>
public sealed class TrackTests : IDisposable
{
    private const string Header = "time_s,x_m,y_m,z_m,sigma_m\n";
    private const string Polar = "time_s,sensor,range_m,azimuth_deg,elevation_deg,sigma_range_m,sigma_azimuth_deg,sigma_elevation_deg\n";
    private readonly string folder = Directory.CreateTempSubdirectory("aspis-track-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("kalman", "gnn")]
    [InlineData("kalman", "jpda")]
    [InlineData("imm", "gnn")]
    [InlineData("imm", "jpda")]
    public void Track_ThenScore_FindsBothTargets(string filter, string association)
    {
        // The plots lie 1 m beside the truth, the later first.
        var (plots, truth) = (new StringBuilder(Header), new StringBuilder("object,time_s,z_m,y_m,x_m\n"));
        for (var k = 19; k >= 0; k--)
        {
            for (var i = 0; i < 2; i++)
            {
                var (x, y) = (200 * k, 9000 * i);
                plots.Append(CultureInfo.InvariantCulture, $"{2 * k},{x + 1},{y},5000,10\n");
                truth.Append(CultureInfo.InvariantCulture, $"t{i},{2 * k},5000,{y},{x}\n");
            }
        }

        var tracks = InFolder("tracks.csv");
        var made = AspisProgram.Json(
            "track", "--plots", Write("plots.csv", plots.ToString()), "--out", tracks, "--filter", filter, "--association", association);
        Assert.Equal((40, 20, 2), (made.GetProperty("plots").GetInt32(), made.GetProperty("times").GetInt32(), made.GetProperty("confirmed").GetInt32()));
        var lines = File.ReadAllLines(tracks);
        Assert.Equal("time_s,track,status,x_m,y_m,z_m,vx_ms,vy_ms,vz_ms", lines[0]);
        Assert.Equal(1 + 40, lines.Length);
        Assert.Equal("38,2,confirmed", string.Join(',', lines[^1].Split(',')[..3]));
        var score = AspisProgram.Json("score", "--tracks", tracks, "--truth", Write("truth.csv", truth.ToString()), "--from", "10");
        Assert.InRange(score.GetProperty("gospa").GetDouble(), 1, 3);
        Assert.Equal((0, 0, 0), (score.GetProperty("missed").GetDouble(), score.GetProperty("false").GetDouble(), score.GetProperty("switches").GetDouble()));
    }

    /// <summary>Two sensors a degree of latitude apart see one object at 35.5° N; the plots were worked out from WGS-84 to some tens of metres.</summary>
    [Fact]
    public void Track_PolarPlotsOfTwoSensors_AreOneTrack()
    {
        // Seen from A the object is 55.5 km due north; from B, 1° further north, as far due south.
        var plots = new StringBuilder(Polar);
        for (var k = 0; k < 5; k++)
        {
            plots.Append(CultureInfo.InvariantCulture, $"{4 * k},A,56358.3,0,9.96,50,0.1,0.1\n");
            plots.Append(CultureInfo.InvariantCulture, $"{(4 * k) + 1},B,56361.0,180,9.96,50,0.1,0.1\n");
        }

        var sensors = Write("sensors.csv", "height_m,sensor,lon_deg,lat_deg\n0,A,44,35\n0,B,44,36\n");
        var tracks = InFolder("tracks.csv");
        var made = AspisProgram.Json("track", "--plots", Write("plots.csv", plots.ToString()), "--sensors", sensors, "--out", tracks);
        Assert.Equal(1, made.GetProperty("everConfirmed").GetInt32());
        var last = File.ReadAllLines(tracks)[^1].Split(',');
        Assert.Equal(35.5, double.Parse(last[3], CultureInfo.InvariantCulture), 2e-3);
        Assert.Equal(44, double.Parse(last[4], CultureInfo.InvariantCulture), 1e-3);
        Assert.Equal(10_000, double.Parse(last[5], CultureInfo.InvariantCulture), 200.0);
    }

    [Theory]
    [InlineData(Header, 0)]
    [InlineData("sigma_m,z_m,y_m,x_m,time_s,note\n50,3,2,1,7,x\n", 1)]
    [InlineData(Header + "7,1,2,3,50\n7,1,2,3,50\n", 2)]
    public void Track_FewPlots_WritesWhatThereIs(string content, int rows)
    {
        var tracks = InFolder("tracks.csv");
        Assert.Equal(0, AspisProgram.Run("track", "--plots", Write("plots.csv", content), "--out", tracks).ExitCode);
        Assert.Equal(rows, File.ReadAllLines(tracks).Length - 1);
    }

    [Theory]
    [InlineData("", ":1: the file is empty")]
    [InlineData("time_s,x_m,y_m,z_m\n0,1,2,3\n", ":1: sigma_m: this column is missing")]
    [InlineData(Header + "0,1,2,3,50\n0,NaN,2,3,50\n", ":3: x_m: \"NaN\" is not a number")]
    [InlineData(Header + "0,1,2,3,-50\n", ":2: sigma_m: -50 is out of range; it must be above zero")]
    [InlineData(Header + "0,1,2,3\n", ":2: the row has 4 cells")]
    [InlineData(Polar + "0,A,1000,10,5,50,0.1,0.1\n", "--sensors FILE.csv")]
    public void Track_WrongPlots_NamesThePlaceAndWritesNothing(string content, string says)
    {
        var plots = Write("plots.csv", content);
        AspisProgram.Run("track", "--plots", plots, "--out", InFolder("tracks.csv")).IsRefused(1, plots, says);
        Assert.Equal([plots], Directory.GetFiles(folder));
    }

    [Fact]
    public void Track_UnknownSensor_SuggestsOne() => AspisProgram.Run(
        "track", "--plots", Write("plots.csv", Polar + "0,Nort,1000,10,5,50,0.1,0.1\n"), "--sensors", Write("s.csv", "sensor,lat_deg,lon_deg,height_m\nNorth,33,44,0\n"), "--out", InFolder("t.csv"))
        .IsRefused(1, "plots.csv:2: sensor", "did you mean \"North\"?");

    [Theory]
    [InlineData("--filter", "ekf", "--filter is kalman or imm")]
    [InlineData("--association", "nn", "--association is gnn or jpda")]
    public void Track_UnknownMethod_IsMisuse(string option, string value, string says) => AspisProgram.Run(
        "track", "--plots", "p.csv", "--out", "t.csv", option, value).IsRefused(2, says);

    /// <summary>Five tracks half a metre beside five objects: OSPA is 0.5 for every order; tentative tracks are not counted.</summary>
    [Theory]
    [InlineData("1", 2.5)]
    [InlineData("2", 1.118033988749895)]
    [InlineData("inf", 0.5)]
    public void Score_FivePairs_KnownAnswers(string order, double gospa)
    {
        var (tracks, truth) = (new StringBuilder("time_s,track,status,x_m,y_m,z_m\n"), new StringBuilder("time_s,object,x_m,y_m,z_m\n"));
        for (var i = 0; i < 5; i++)
        {
            tracks.Append(CultureInfo.InvariantCulture, $"1,{i},{(i == 0 ? "coasting" : "confirmed")},{100 * i},0.5,0\n");
            truth.Append(CultureInfo.InvariantCulture, $"0,{i},{100 * i},-4,0\n2,{i},{100 * i},4,0\n");
        }

        // Truth is known at 0 s and 2 s only, and goes straight in between; the times themselves have no tracks.
        tracks.Append("1,9,tentative,5000,0,0\n");
        var score = AspisProgram.Json(
            "score", "--tracks", Write("tracks.csv", tracks.ToString()), "--truth", Write("truth.csv", truth.ToString()), "--cutoff", "10", "--order", order, "--from", "0.5");
        Assert.Equal(2, score.GetProperty("times").GetInt32());
        Assert.Equal((gospa + AtTheEnd(order)) / 2, score.GetProperty("gospa").GetDouble(), 1e-9);
        Assert.Equal((0.5 + 10) / 2, score.GetProperty("ospa").GetDouble(), 1e-9);
    }

    // At 2 s there is no track, so five are missed: (5 · 10ᵖ/2)^(1/p).
    private static double AtTheEnd(string order) => order switch { "1" => 25, "2" => Math.Sqrt(250), _ => 10 };

    [Fact]
    public void Score_OneOnEarthAndOneFlat_IsRefused() => AspisProgram.Run(
        "score",
        "--tracks", Write("tracks.csv", "time_s,track,status,lat_deg,lon_deg,height_m\n0,1,confirmed,33,44,0\n"),
        "--truth", Write("truth.csv", "time_s,object,x_m,y_m,z_m\n0,1,0,0,0\n")).IsRefused(1, "truth.csv", "both must be the same");

    private string InFolder(string name) => Path.Combine(folder, name);

    private string Write(string name, string content)
    {
        File.WriteAllText(InFolder(name), content);
        return InFolder(name);
    }
}
