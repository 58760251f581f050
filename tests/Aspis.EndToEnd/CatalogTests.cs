namespace Aspis.EndToEnd;

public sealed class CatalogTests
{
    [Fact]
    public void List_Json_NamesTheItemsThatScriptsUse()
    {
        var ids = AspisProgram.Json("catalog", "list").GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetString()).ToArray();
        foreach (var id in new[] { "55k6e", "91n6e", "92n6e", "40n6e", "48n6e3", "9m96e2", "s400-battalion", "patriot-battery", "pantsir-s1", "fateh-313", "qiam-1" })
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
