using System.Globalization;

namespace Aspis.EndToEnd;

public sealed class AssignTests
{
    // Weapon 0 kills target 1 for certain; weapon 1 is better used against target 0. Twelve of forty survive.
    private const string Small = "2 3 1\n10\n20\n10\n0 0 0.5\n0 1 1\n0 2 0.1\n1 0 0.8\n1 1 0.3\n1 2 0\n";

    [Fact]
    public void Assign_SmallInstance_TellsObjectiveBoundGapPairsAndDuals()
    {
        var answer = AspisProgram.Json("assign", Write(Small));
        Assert.Equal(12, answer.GetProperty("objective").GetDouble(), 1e-12);
        Assert.InRange(answer.GetProperty("bound").GetDouble(), 12 - 1e-9, 12);
        Assert.InRange(answer.GetProperty("gap").GetDouble(), 0, 1e-9);
        Assert.True(answer.GetProperty("proven").GetBoolean());
        Assert.Equal([(0, 1), (1, 0)], answer.GetProperty("assignment").EnumerateArray().Select(pair => (pair[0].GetInt32(), pair[1].GetInt32())));
        Assert.Equal(2, answer.GetProperty("duals").GetArrayLength());
        Assert.All(answer.GetProperty("duals").EnumerateArray(), dual => Assert.True(dual.GetDouble() >= 0));
    }

    /// <summary>Files that count from 1 are answered in their own numbers.</summary>
    [Fact]
    public void Assign_InstanceCountedFromOne_IsAnsweredSo()
    {
        var answer = AspisProgram.Json("assign", Write("2 3 1\n10 20 10\n\n1 1 0.5\n1 2 1\n1 3 0.1\n2 1 0.8\n2 2 0.3\n2 3 0\n"));
        Assert.Equal([(1, 2), (2, 1)], answer.GetProperty("assignment").EnumerateArray().Select(pair => (pair[0].GetInt32(), pair[1].GetInt32())));
    }

    [Fact]
    public void Assign_Greedy_IsNoBetterAndHasABound()
    {
        // Greed takes the sure kill of the dear target with the weapon that alone can hurt the other.
        var file = Write("2 2 1\n10\n9\n0 0 0.9\n0 1 0.9\n1 0 0.85\n1 1 0\n");
        var greedy = AspisProgram.Json("assign", file, "--method", "greedy");
        var best = AspisProgram.Json("assign", file);
        Assert.Equal(9.15, greedy.GetProperty("objective").GetDouble(), 1e-9);
        Assert.Equal(2.4, best.GetProperty("objective").GetDouble(), 1e-9);
        Assert.Equal(2.4, greedy.GetProperty("bound").GetDouble(), 1e-9);
        Assert.Equal((9.15 / 2.4) - 1, greedy.GetProperty("gap").GetDouble(), 1e-9);
    }

    [Theory]
    [InlineData("1 1 1\n5\n0 0 1\n", 0)]
    [InlineData("1 1 0\n5\n0 0 1\n", 5)]
    [InlineData("1 1 3\n0\n0 0 0.5\n", 0)]
    [InlineData("1 2 3\n8\n8\n0 0 0.5\n0 1 0.5\n", 6)]
    [InlineData("2 1 1\n8\n0 0 0\n1 0 0\n", 8)]
    public void Assign_DegenerateInstance_IsAnswered(string text, double objective)
    {
        var answer = AspisProgram.Json("assign", Write(text));
        Assert.Equal(objective, answer.GetProperty("objective").GetDouble(), 1e-12);
        Assert.InRange(answer.GetProperty("gap").GetDouble(), 0, 1e-9);
    }

    /// <summary>The limit is kept, and the plan told then is one with a bound.</summary>
    [Fact]
    public void Assign_ShortOfTime_TellsItsBestAndABound()
    {
        var text = new System.Text.StringBuilder("60 90 5\n");
        for (var target = 0; target < 90; target++)
            text.Append(CultureInfo.InvariantCulture, $"{5 + (target * 37 % 96)}\n");
        for (var pair = 0; pair < 60 * 90; pair++)
            text.Append(CultureInfo.InvariantCulture, $"{pair / 90} {pair % 90} {pair * 7919 % 1000 / 1000.0}\n");
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var answer = AspisProgram.Json("assign", Write(text.ToString()), "--seconds", "0.3");
        Assert.InRange(clock.Elapsed.TotalSeconds, 0, 20);
        var bound = answer.GetProperty("bound").GetDouble();
        Assert.InRange(bound, 0, answer.GetProperty("objective").GetDouble());
        Assert.Equal((answer.GetProperty("objective").GetDouble() / bound) - 1, answer.GetProperty("gap").GetDouble(), 1e-9);
        Assert.Equal(60, answer.GetProperty("duals").GetArrayLength());
    }

    [Theory]
    [InlineData("", ":1: the file is empty")]
    [InlineData("2 3\n", ":1: the first line is W T a")]
    [InlineData("two 3 1\n", ":1: the number of weapons is a whole number, not \"two\"")]
    [InlineData("0 3 1\n", ":1: the number of weapons lies between 1 and 1000")]
    [InlineData("1 1 -1\n", ":1: the most shots of a weapon lies between 0 and 20000")]
    [InlineData("1 2 1\n5\n", ":2: the file ends after 1 of 2 values")]
    [InlineData("1 2 1\n5\n-5\n0 0 0.5\n0 1 0.5\n", ":3: the value of a target is not negative, and is not -5")]
    [InlineData("1 2 1\n5\n0 0 0.5\n0 1 0.5\n", ":3: the line has 3 words where one value is expected")]
    [InlineData("1 2 1\n5\n6\n0 0 0.5\n", ":4: the file ends after 1 of 2 pairs")]
    [InlineData("1 2 1\n5\n6\n0 0 0.5\n0 0 0.5\n", ":5: weapon 0 and target 0 have a line already")]
    [InlineData("1 2 1\n5\n6\n0 0 0.5\n0 2 0.5\n", ":5: the target lies between 0 and 1, and is not 2")]
    [InlineData("1 2 1\n5\n6\n0 0 0.5\n0 1 1.5\n", ":5: the kill probability is between 0 and 1, and is not 1.5")]
    [InlineData("1 2 1\n5\n6\n0 0 0.5\n0 1 NaN\n", ":5: the kill probability is a number, not \"NaN\"")]
    [InlineData("1 2 1\n5\n6\n0 0 0.5\n0 1\n", ":5: a pair is w t p")]
    public void Assign_BrokenFile_SaysWhereAndWhat(string text, string says) =>
        AspisProgram.Run("assign", Write(text)).IsRefused(1, says);

    [Fact]
    public void Assign_MissingFile_SaysSo() => AspisProgram.Run("assign", "no-such-instance.txt").IsRefused(1, "there is no such file");

    [Theory]
    [InlineData("--method best", "--method is greedy or optimal, not \"best\"")]
    [InlineData("--seconds 0", "--seconds lies between")]
    public void Assign_Misuse_ExitsWithTwo(string options, string says) =>
        AspisProgram.Run(["assign", "x.txt", .. options.Split(' ')]).IsRefused(2, says);

    private static string Write(string text)
    {
        var file = Path.Combine(Path.GetTempPath(), $"aspis-assign-{Guid.NewGuid():N}.txt");
        File.WriteAllText(file, text);
        return file;
    }
}
