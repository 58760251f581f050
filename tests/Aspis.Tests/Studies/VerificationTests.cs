using Aspis.Scenarios.Files;
using Aspis.Studies;
using Aspis.Studies.Results;
using Aspis.Tests.Builders;
using Microsoft.Data.Sqlite;

namespace Aspis.Tests.Studies;

public sealed class VerificationTests : IDisposable
{
    private readonly string folder = Path.Combine(Path.GetTempPath(), "aspis-" + Guid.NewGuid().ToString("N"));

    public void Dispose()
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void FirstDifference_SameRun_FindsNone()
    {
        var (_, result) = WriteRun();
        Assert.Null(Verification.FirstDifference(folder, RunFolder.ReadPassport(folder), result));
    }

    [Fact]
    public void FirstDifference_AnotherSeed_NamesReplicationAndSecond()
    {
        _ = WriteRun();
        var other = new PreparedDesign(Designs.Of(8, seed: 2, defences: "s400-al-asad"));
        var again = new LocalRunner(other, 1).Run(null, CancellationToken.None);
        var difference = Verification.FirstDifference(folder, RunFolder.ReadPassport(folder), again);
        Assert.Contains("replication 0 is the first that differs", difference, StringComparison.Ordinal);
        Assert.Contains("in simulated second 0", difference, StringComparison.Ordinal);
    }

    [Fact]
    public void FirstDifference_AlteredPassport_SaysSo()
    {
        var (_, result) = WriteRun();
        var passport = RunFolder.ReadPassport(folder);
        passport.Digests["s400-al-asad"] = "0123456789abcdef";
        Assert.Contains("altered", Verification.FirstDifference(folder, passport, result), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("UPDATE outcomes SET value = value + 1 WHERE measure = 'leakers' AND replication = 5", "leakers of s400-al-asad in replication 5")]
    [InlineData("UPDATE digests SET digest = '0' WHERE replication = 2", "digests")]
    [InlineData("UPDATE whynot SET replications = 99999", "reasons")]
    [InlineData("DELETE FROM outcomes WHERE replication = 7", "in replication 7")]
    public void AlteredResult_ChangedDatabase_IsNamed(string sql, string says)
    {
        var (_, result) = WriteRun();
        Assert.Null(Verification.AlteredResult(folder, result));
        using (var connection = new SqliteConnection($"Data Source={Path.Combine(folder, ResultsDatabase.FileName)};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The test's own text.
            command.CommandText = sql;
#pragma warning restore CA2100
            command.ExecuteNonQuery();
        }

        Assert.Contains(says, Verification.AlteredResult(folder, result), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("differences.csv")]
    [InlineData("measures.csv")]
    [InlineData("whynot.csv")]
    [InlineData("report.html")]
    public void AlteredResult_MissingFile_IsNamed(string name)
    {
        var (_, result) = WriteRun();
        File.Delete(Path.Combine(folder, name));
        Assert.Contains(name, Verification.AlteredResult(folder, result), StringComparison.Ordinal);
    }

    [Fact]
    public void DesignOf_Passport_MakesTheSameDesign()
    {
        var (prepared, _) = WriteRun();
        var design = Verification.DesignOf(RunFolder.ReadPassport(folder), null, null, AinAlAsad.Terrain);
        Assert.Equal(prepared.Design.Seed, design.Seed);
        Assert.Equal(prepared.Design.Replications, design.Replications);
        Assert.Equal(prepared.Design.Laydowns.Select(l => l.Name), design.Laydowns.Select(l => l.Name));
        Assert.Empty(Verification.ChangedFiles(RunFolder.ReadPassport(folder), design, Designs.CatalogueFolder));
    }

    [Fact]
    public void CheckTarget_ForeignFolder_IsRefused()
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "thesis.txt"), "not a run");
        Assert.Throws<InputException>(() => RunFolder.CheckTarget(folder));
        Assert.True(File.Exists(Path.Combine(folder, "thesis.txt")));
    }

    [Fact]
    public void Write_Twice_ReplacesTheEarlierRunAndLeavesNoDraft()
    {
        _ = WriteRun();
        _ = WriteRun();
        var siblings = Directory.EnumerateFileSystemEntries(Path.GetTempPath(), Path.GetFileName(folder) + "*").ToArray();
        Assert.Equal([folder], siblings);
        Assert.Equal(
            ["differences.csv", "measures.csv", "passport.json", "report.html", "results.db", "whynot.csv"],
            Directory.EnumerateFiles(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void ReadMeasures_WrittenRun_GivesBackTheValues()
    {
        var (_, result) = WriteRun();
        var stored = ResultsDatabase.ReadMeasures(Path.Combine(folder, ResultsDatabase.FileName), "s400-al-asad", 3);
        Assert.Equal(result.Laydowns[0]["leakers"][3], stored["leakers"]);
        Assert.Equal(result.Laydowns[0].Measures.Length, stored.Count);
    }

    private (PreparedDesign Prepared, RunResult Result) WriteRun()
    {
        var prepared = new PreparedDesign(Designs.Of(8, defences: "s400-al-asad"));
        var result = new LocalRunner(prepared, 1).Run(null, CancellationToken.None);
        RunFolder.CheckTarget(folder);
        RunFolder.Write(folder, result, PassportWriter.Of(result, Designs.CatalogueFolder), "<html></html>");
        return (prepared, result);
    }
}
