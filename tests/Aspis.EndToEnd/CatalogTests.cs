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
