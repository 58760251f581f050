using System.Text.Json;

namespace Aspis.EndToEnd;

/// <summary><c>aspis why</c> from outside: one screen for people, the contract for programs, and clear answers to what cannot be.</summary>
public sealed class WhyTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("aspis-why-").FullName;

    public WhyTests()
    {
        var made = AspisProgram.RunIn(
            folder, "run", Path.Combine(AspisProgram.Repository, "scenarios", "ain-al-asad-2020"), "--defence", "none", "--defence", "patriot-two-bases",
            "--replications", "30", "--weakest", "off", "--out", "run");
        Assert.True(made.ExitCode == 0, made.Error);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Why_TwoPatriots_ExplainsOnOneScreen()
    {
        using var process = AspisProgram.Start(folder, 100, ["why", "run", "--defence", "patriot-two-bases"]);
        var shown = AspisProgram.Finish(process);
        Assert.Equal(0, shown.ExitCode);
        Assert.InRange(shown.Output.Count(letter => letter == '\n'), 15, 40);
        Assert.Contains("patriot-al-asad fired, and nothing it fired brought it down", shown.Output, StringComparison.Ordinal);
        Assert.Contains("patriot-al-asad was out of action", shown.Output, StringComparison.Ordinal);
        Assert.Contains("no firm track until", shown.Output.ReplaceLineEndings(" ").Replace("  ", " ", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b", shown.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Why_ManyGroups_AreToldByKindOnOneScreenAndAllWhenAsked()
    {
        var made = AspisProgram.RunIn(
            folder, "run", Path.Combine(AspisProgram.Repository, "scenarios", "mixed-raid"), "--defence", "patriot-and-tor", "--replications", "12",
            "--weakest", "off", "--out", "mixed");
        Assert.True(made.ExitCode == 0, made.Error);
        var shown = Why();
        Assert.InRange(shown.Count(letter => letter == '\n'), 20, 40);
        Assert.Contains("of 24 arrive", shown, StringComparison.Ordinal);
        Assert.Contains("% reloading (patriot-b", shown, StringComparison.Ordinal);
        Assert.Contains("--all tells all", shown, StringComparison.Ordinal);
        var all = Why("--all");
        Assert.True(all.Count(letter => letter == '\n') > 40, all);
        Assert.Contains("had fired what was ready and was reloading.", all, StringComparison.Ordinal);
        var one = Why("--threat", "ballistic-baghdad/05");
        Assert.InRange(one.Count(letter => letter == '\n'), 10, 40);
        Assert.Contains("ballistic-baghdad/05 starts at", one, StringComparison.Ordinal);

        string Why(params string[] more)
        {
            using var process = AspisProgram.Start(folder, 100, ["why", "mixed", "--defence", "patriot-and-tor", .. more]);
            var answer = AspisProgram.Finish(process);
            Assert.True(answer.ExitCode == 0, answer.Error);
            return answer.Output;
        }
    }

    [Fact]
    public void Why_Json_HasSharesThatSumToOneAtEachBatteryAndOverLastChances()
    {
        var answer = AspisProgram.RunIn(folder, "why", "run", "--defence", "patriot-two-bases", "--json");
        foreach (var leaker in JsonDocument.Parse(answer.Output).RootElement.GetProperty("leakers").EnumerateArray())
        {
            var reasons = leaker.GetProperty("reasons").EnumerateArray().ToArray();
            Assert.True(leaker.GetProperty("replications").GetInt32() > 0);
            Assert.Equal(1, reasons.Sum(reason => reason.GetProperty("last").GetDouble()), 9);
            foreach (var battery in reasons.GroupBy(reason => reason.GetProperty("battery").GetString()))
                Assert.Equal(1, battery.Sum(reason => reason.GetProperty("share").GetDouble()), 9);
        }
    }

    [Fact]
    public void Why_Ablations_RankChangesWithIntervals()
    {
        var answer = AspisProgram.RunIn(folder, "why", "run", "--defence", "patriot-two-bases", "--ablations", "--json");
        var ablations = JsonDocument.Parse(answer.Output).RootElement.GetProperty("ablations").EnumerateArray().ToArray();
        Assert.True(ablations.Length >= 15);
        var means = ablations.Select(one => one.GetProperty("leakersAdded").GetProperty("mean").GetDouble()).ToArray();
        Assert.Equal(means.Order(), means);
        Assert.All(ablations, one => Assert.True(one.GetProperty("leakersAdded").GetProperty("low").GetDouble() <= one.GetProperty("leakersAdded").GetProperty("high").GetDouble()));
    }

    [Fact]
    public void Why_OneWeaponOfOneNight_TellsItsHistoryAndIdentity()
    {
        var answer = AspisProgram.RunIn(folder, "why", "run", "--defence", "patriot-two-bases", "--threat", "fateh-al-asad/01", "--replication", "3");
        Assert.Equal(0, answer.ExitCode);
        Assert.Contains("Night 3", answer.Output, StringComparison.Ordinal);
        Assert.Contains("fateh-al-asad/01 at patriot-erbil", answer.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no battery", "--battery", "patriot-erbill", "did you mean \"patriot-erbil\"?")]
    [InlineData("no object", "--threat", "fateh-al-asad/0l", "nothing of the name")]
    [InlineData("no night", "--replication", "30", "nights 0 to 29")]
    public void Why_WhatIsNotThere_IsSaidInOneSentence(string what, string option, string value, string says)
    {
        Assert.NotEmpty(what);
        AspisProgram.RunIn(folder, "why", "run", "--defence", "patriot-two-bases", option, value).IsRefused(1, says);
    }

    [Fact]
    public void Why_NoDefence_SaysThatNothingStoodThere()
    {
        var answer = AspisProgram.RunIn(folder, "why", "run", "--defence", "none");
        Assert.Equal(0, answer.ExitCode);
        Assert.Contains("nothing stood there that could have fired", answer.Output, StringComparison.Ordinal);
    }
}
