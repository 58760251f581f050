using System.Text.RegularExpressions;

namespace Aspis.EndToEnd;

public sealed class CatalogTests
{
    [Fact]
    public void List_Json_NamesTheItemsThatScriptsUse()
    {
        var ids = AspisProgram.Json("catalog", "list").GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetString()).ToArray();
        string[] needed =
        [
            "55k6e", "91n6e", "96l6e", "92n6e", "40n6e", "48n6e3", "9m96e2", "s400-battalion", "s300pmu2", "mpq-65", "pac3-mse", "gem-t",
            "patriot-battery", "pantsir-s1", "tor-m1", "fateh-313", "qiam-1", "scud-b", "shahed-136", "quds-1", "tomahawk",
            "standoff-missile", "glide-bomb", "f-16", "f-35", "mq-9", "mi-28", "airliner-737",
        ];
        foreach (var id in needed)
            Assert.Contains(id, ids);
    }

    [Fact]
    public void Show_Json_HasEveryClaimAndBothBases()
    {
        var item = AspisProgram.Json("catalog", "show", "48n6e3");
        var range = item.GetProperty("figures").EnumerateArray().Single(figure => figure.GetProperty("name").GetString() == "maximumRange");
        Assert.Contains(range.GetProperty("claims").EnumerateArray(), claim => claim.GetProperty("text").GetString() == "60 km"
            && claim.GetProperty("against").GetString() == "ballistic" && claim.GetProperty("source").GetString() == "PD13");
        var answer = range.GetProperty("answers").EnumerateArray().Single(entry => entry.GetProperty("against").GetString() == "ballistic");
        Assert.Equal(60_000, answer.GetProperty("claimed").GetDouble());
        Assert.True(answer.GetProperty("assessed").GetDouble() < 60_000);
    }

    [Fact]
    public void Show_Text_HasSourceSideConfidenceAndConflict()
    {
        var text = AspisProgram.Run("catalog", "show", "48n6e3").Output;
        foreach (var part in new[] { "PD13 2013-11 B", "claimed", "assessed", "unverified", "against ballistic: claimed 60 km", "(×" })
            Assert.Contains(part, text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("patriot-1991", "98 %", "9 %", "0 %", "GAO92", "CSM9209")]
    [InlineData("iraq-package-2012", "42 of pantsir-s1", "48 of pantsir-s1", "36 of mi-28", "unverified")]
    [InlineData("2a38m", "80", "SP1804", "kill probability of one burst", "against drone: claimed 0.4, assessed 0.15")]
    [InlineData("drone-jammer", "46.2 %", "RIA18", "against drone: claimed 0.8, assessed 0.3")]
    [InlineData("f-35", "0.000001 m2", "0.01 m2", "E2")]
    [InlineData("tor-m1-search", "107 deg", "gross error on record", "PSD20")]
    public void Show_Text_OfEachNewKind_HasWhatIsSaid(string id, params string[] parts)
    {
        var text = AspisProgram.Run("catalog", "show", id).Output;
        foreach (var part in parts)
            Assert.Contains(part, text, StringComparison.Ordinal);
    }

    [Fact]
    public void Compare_Batteries_HasReadinessOfBoth()
    {
        var figures = AspisProgram.Json("catalog", "compare", "s400-battalion", "patriot-battery").GetProperty("figures").EnumerateArray();
        var readiness = figures.Single(row => row.GetProperty("figure").GetString() == "readiness");
        Assert.Equal(1, readiness.GetProperty("first").GetProperty("claimed").GetDouble());
        Assert.Equal(0.8, readiness.GetProperty("second").GetProperty("assessed").GetDouble());
    }

    // The claim is 390 km on 4 m². By hand: the fourth root carries it to 390 · (0.1/4)^¼ = 155.1 km; Swerling 1 at a
    // false-alarm probability of 1e-6 needs 12.772 dB for 0.5 and 21.144 dB for 0.9 (exact values, as in the validation of
    // the detection model), so between the readings lies a factor of 10^(8.372/40) = 1.619. Clear air at 3.2 GHz (P.676-13, standard atmosphere, 7.5 g/m³)
    // takes its part along both rays, the claim's at 1 degree: integrated by the trapezoidal rule and solved in Python. The antenna stands at 7 m: the
    // rule 4.12 (√h₁ + √h₂) of the 4/3 Earth (Skolnik, "Introduction to Radar Systems", 2001, section 8.5) gives 40.03 km to
    // 50 m and 302.2 km to 5,000 m. The display ends at 600 km.
    [Theory]
    [InlineData("0.1", "50", 0.5, 0.5, 156.87, 40.03, "horizon")]
    [InlineData("0.1", "50", 0.9, 0.5, 242.29, 40.03, "horizon")]
    [InlineData("0.1", "5000", 0.5, 0.5, 161.55, 161.55, "echo")]
    [InlineData("0.1", "5000", 0.5, 0.9, 103.40, 103.40, "echo")]
    [InlineData("0.1", "5000", 0.9, 0.5, 246.51, 246.51, "echo")]
    [InlineData("0.1", "5000", 0.9, 0.9, 161.55, 161.55, "echo")]
    [InlineData("4", "5000", 0.5, 0.5, 362.46, 302.2, "horizon")]
    [InlineData("100", "100000", 0.9, 0.9, 931.06, 600.0, "instrumented")]
    public void Show_Radar_SaysWhatItsDetectionRangeImplies(
        string crossSection, string altitude, double meant, double wanted, double echoKm, double rangeKm, string limit)
    {
        var implied = AspisProgram.Json("catalog", "show", "91n6e", "--rcs", crossSection, "--altitude", altitude).GetProperty("implied");
        var claim = implied.GetProperty("claims").EnumerateArray()
            .Single(entry => entry.GetProperty("claim").GetProperty("text").GetString() == "390 km");
        var range = claim.GetProperty("ranges").EnumerateArray().Single(entry =>
            entry.GetProperty("meantProbability").GetDouble() == meant && entry.GetProperty("detectionProbability").GetDouble() == wanted);
        Assert.Equal(echoKm, range.GetProperty("echoRangeMetres").GetDouble() / 1000, 0.06);
        Assert.Equal(rangeKm, range.GetProperty("rangeMetres").GetDouble() / 1000, rangeKm * 1e-3);
        Assert.Equal(limit, range.GetProperty("limit").GetString());
    }

    [Theory]
    [InlineData(50, 42.2)]
    [InlineData(100, 54.3)]
    [InlineData(1000, 143.4)]
    [InlineData(10_000, 425.2)]
    public void Show_AntennaAtTenMetres_HasTheHorizonOfTheTables(double altitude, double kilometres)
    {
        // √(2R'h₁) + √(2R'h₂), R' = 4/3 × 6,371 km, worked out by hand to 0.1 km; the square of the height adds less than 0.15 km.
        using var files = new GoodFiles();
        var eye = files["catalogue/radars/eye.json"];
        File.WriteAllText(eye, Regex.Replace(
            File.ReadAllText(eye), "(\"antennaHeight\".*?\"value\": \")[^\"]*", "${1}10 m", RegexOptions.Singleline));
        var implied = AspisProgram.Json("catalog", "show", "eye", "--catalogue", files["catalogue"], "--altitude", $"{altitude}").GetProperty("implied");
        Assert.Equal(10, implied.GetProperty("antennaHeightMetres").GetDouble());
        Assert.Equal(kilometres, implied.GetProperty("horizonMetres").GetDouble() / 1000, 0.15);
    }

    [Fact]
    public void Show_RadarText_EndsWithWhatItsDetectionRangesImply()
    {
        var text = AspisProgram.Run("catalog", "show", "91n6e").Output;
        var section = text[text.IndexOf("What its detection ranges imply for 0.1 m2 at 50 m", StringComparison.Ordinal)..];
        foreach (var part in new[] { "40.1 km: antenna 7 m", "false alarms 0.000001", "390 km", "on 4 m2", "230 km", "156.9", "horizon" })
            Assert.Contains(part, section, StringComparison.Ordinal);
    }

    [Fact]
    public void Show_RadarOfWhichAnotherModelIsDescribed_LeavesThatModelOut()
    {
        var claims = AspisProgram.Json("catalog", "show", "pantsir-s1-search").GetProperty("implied").GetProperty("claims").EnumerateArray();
        Assert.Equal(["32 km", "36 km"], claims.Select(entry => entry.GetProperty("claim").GetProperty("text").GetString()));
    }

    [Fact]
    public void Show_NoRadar_ImpliesNothing() =>
        Assert.False(AspisProgram.Json("catalog", "show", "48n6e3").TryGetProperty("implied", out _));

    [Fact]
    public void Sources_Json_CountsTheClaimsThatCiteEach()
    {
        var source = AspisProgram.Json("catalog", "sources").GetProperty("sources").EnumerateArray().Single(entry => entry.GetProperty("key").GetString() == "PD13");
        Assert.True(source.GetProperty("claims").GetInt32() >= 2);
    }

    [Fact]
    public void Compare_Json_PutsBothSideBySide()
    {
        var figures = AspisProgram.Json("catalog", "compare", "48n6e3", "gem-t").GetProperty("figures").EnumerateArray();
        var range = figures.Single(row => row.GetProperty("figure").GetString() == "maximumRange" && row.GetProperty("condition").GetString() == "against ballistic");
        Assert.Equal(60_000, range.GetProperty("first").GetProperty("claimed").GetDouble());
        Assert.Equal(20_000, range.GetProperty("second").GetProperty("claimed").GetDouble());
    }

    [Fact]
    public void Check_ShippedData_IsSound()
    {
        var outcome = AspisProgram.Run("check");
        Assert.Empty(outcome.Error);
        Assert.Equal(0, outcome.ExitCode);
    }

    [Fact]
    public void Check_Schema_IsTheShippedOne()
    {
        var folder = Directory.CreateTempSubdirectory("aspis-schema-").FullName;
        Assert.Equal(0, AspisProgram.Run("check", "--schema", folder).ExitCode);
        var shipped = Path.Combine(AspisProgram.Repository, "data", "schema");
        Assert.Equal(5, Directory.GetFiles(shipped, "*.schema.json").Length);
        foreach (var file in Directory.GetFiles(folder))
            Assert.Equal(File.ReadAllText(Path.Combine(shipped, Path.GetFileName(file))), File.ReadAllText(file));
        Directory.Delete(folder, recursive: true);
    }
}
