using System.Text;

namespace Aspis.EndToEnd;

public sealed class BrokenFilesTests
{
    private const string Raid = "demo/raids/one.json";

    public static TheoryData<string> Names => [.. BrokenCase.All().Select(broken => broken.Name)];

    [Fact]
    public void Check_GoodFiles_Passes()
    {
        using var files = new GoodFiles();
        var outcome = files.Check();
        Assert.Empty(outcome.Error);
        Assert.Equal(0, outcome.ExitCode);
        Assert.Contains("2 checked, 0 errors", outcome.Output, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Check_BrokenFile_SaysWhereAndWhatInOneLine(string name)
    {
        var broken = BrokenCase.All().Single(candidate => candidate.Name == name);
        using var files = new GoodFiles();
        var content = File.ReadAllText(files[broken.File]);
        Assert.Contains(broken.Find, content, StringComparison.Ordinal);
        var at = content.IndexOf(broken.Find, StringComparison.Ordinal);
        File.WriteAllText(files[broken.File], content[..at] + broken.Put + content[(at + broken.Find.Length)..]);

        files.Check().IsRefused(1, [broken.Names ?? broken.File, .. broken.Says]);
    }

    [Fact]
    public void Check_EmptyFile_IsRefused() => Replaced(Raid, []).IsRefused(1, Raid, "the file is empty");

    [Fact]
    public void Check_BinaryFile_IsRefused() => Replaced(Raid, [0x7f, 0x45, 0x4c, 0x46, 2, 1, 0, 0, 255, 254]).IsRefused(1, Raid, ":1:", "not text in UTF-8");

    [Fact]
    public void Check_MarkThenGarbage_IsRefused() => Replaced(Raid, [.. Encoding.UTF8.Preamble, .. "garbage"u8]).IsRefused(1, Raid, ":1:", "not valid JSON");

    [Fact]
    public void Check_NotUtf8_IsRefused() => Replaced(Raid, [.. "{ \"name\": \""u8, 0xff, 0xc0, .. "\" }"u8]).IsRefused(1, Raid, ":1:", "not text in UTF-8");

    [Fact]
    public void Check_HugeFile_IsRefused() =>
        Replaced(Raid, Encoding.ASCII.GetBytes(new string(' ', 9 * 1024 * 1024))).IsRefused(1, Raid, "the largest accepted is 8 MB");

    [Fact]
    public void Check_DeepNesting_IsRefused() =>
        Replaced(Raid, Encoding.ASCII.GetBytes(new string('[', 100_000))).IsRefused(1, Raid, ":1:");

    [Fact]
    public void Check_MarkAndWindowsLines_Pass()
    {
        using var files = new GoodFiles();
        var text = File.ReadAllText(files[Raid]).Replace("\n", "\r\n", StringComparison.Ordinal);
        File.WriteAllText(files[Raid], "// a comment\r\n" + text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        Assert.Equal(0, files.Check().ExitCode);
    }

    [Fact]
    public void Check_MistakeAfterAMark_HasItsLine()
    {
        using var files = new GoodFiles();
        var text = File.ReadAllText(files[Raid]).Replace("\"10 s\"", "\"10 kg\"", StringComparison.Ordinal);
        File.WriteAllText(files[Raid], text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        files.Check().IsRefused(1, $"{Raid}:7:", "groups[0].interval");
    }

    [Fact]
    public void Check_MissingFolder_IsRefused()
    {
        using var files = new GoodFiles();
        Directory.Delete(files["demo/raids"], recursive: true);
        files.Check().IsRefused(1, "demo", "\"raids\"");
    }

    [Fact]
    public void Check_MissingSources_IsRefused()
    {
        using var files = new GoodFiles();
        File.Delete(files["catalogue/sources.json"]);
        files.Check().IsRefused(1, "catalogue/sources.json", "there is no such file");
    }

    [Fact]
    public void Check_LinkToItself_IsRefused()
    {
        using var files = new GoodFiles();
        File.Delete(files[Raid]);
        File.CreateSymbolicLink(files[Raid], files[Raid]);
        files.Check().IsRefused(1, Raid);
    }

    [Fact]
    public void Check_TwoMistakes_SaysBoth()
    {
        using var files = new GoodFiles();
        Break(files["catalogue/radars/eye.json"], "\"300 km\"", "\"300\"");
        Break(files["catalogue/interceptors/dart.json"], "\"60 km\"", "\"60\"");
        Break(files["demo/scenario.json"], "\"33 deg\"", "\"93 deg\"");
        Assert.Equal(3, files.Check().ErrorLines.Length);
    }

    [Fact]
    public void Run_BrokenScenario_SaysTheSame()
    {
        using var files = new GoodFiles();
        Break(files["demo/scenario.json"], "\"33 deg\"", "\"93 deg\"");
        AspisProgram.RunIn(files.Folder, "run", "demo", "--catalogue", "catalogue", "--out", "out")
            .IsRefused(1, "demo/scenario.json:9: places[0].latitude: ");
    }

    private static Outcome Replaced(string file, byte[] content)
    {
        using var files = new GoodFiles();
        File.WriteAllBytes(files[file], content);
        return files.Check();
    }

    private static void Break(string path, string find, string put) =>
        File.WriteAllText(path, File.ReadAllText(path).Replace(find, put, StringComparison.Ordinal));
}
