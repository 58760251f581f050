using System.Diagnostics;

namespace Aspis.EndToEnd;

public sealed class CommandLineTests
{
    private const int Sigint = 2;

    public static TheoryData<string> Commands =>
    [
        "", "run", "why", "verify", "catalog", "catalog list", "catalog show", "catalog sources", "catalog compare", "check", "calc",
        "calc horizon", "calc pd", "calc radar-range", "calc atmosphere", "calc geodesic", "calc ballistic", "calc flight",
        "calc leakage", "calc erlang-b", "assign",
    ];

    [Theory]
    [MemberData(nameof(Commands))]
    public void Help_EveryCommand_FitsEightyColumnsAndHasAnExample(string command)
    {
        var words = command.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var outcome = AspisProgram.Run([.. words, "--help"]);
        Assert.Equal(0, outcome.ExitCode);
        Assert.Empty(outcome.Error);
        Assert.Contains($"usage: aspis {command}".TrimEnd(), outcome.Output, StringComparison.Ordinal);
        if (words is not ([] or ["catalog"] or ["calc"]))
            Assert.Contains($"example:\n  aspis {command}", outcome.Output, StringComparison.Ordinal);
        // An example is one line however long it is.
        Assert.All(outcome.Output.Split('\n').Where(line => !line.StartsWith("  aspis ", StringComparison.Ordinal)), line => Assert.True(line.Length <= 80, line));
    }

    [Theory]
    [InlineData("calk", "did you mean \"calc\"?")]
    [InlineData("catalog shw", "did you mean \"show\"?")]
    [InlineData("catalog list --jsn", "did you mean \"--json\"?")]
    [InlineData("catalog", "one of these must follow: list, show, sources, compare")]
    [InlineData("catalog show", "missing")]
    [InlineData("catalog show a b", "one argument too many")]
    [InlineData("calc erlang-b --load 4", "--channels C is missing")]
    [InlineData("calc erlang-b --load four --channels 6", "--load needs a number")]
    [InlineData("run", "missing")]
    [InlineData("run x --replications 0", "--replications lies between 1 and 1000000")]
    [InlineData("run x --replications 1.5", "--replications takes a whole number, not \"1.5\"")]
    [InlineData("run x --replications 99999999999", "--replications lies between")]
    [InlineData("run x --seed -1", "--seed must be at least 0")]
    [InlineData("run x --threads x", "--threads takes a whole number")]
    [InlineData("run x --early-warning maybe", "--early-warning is on or off")]
    [InlineData("run x --basis maybe", "is not a basis")]
    [InlineData("catalog show 91n6e --rcs 0", "--rcs lies between 0.000001 and 1000000")]
    [InlineData("catalog show 91n6e --altitude high", "--altitude needs a number, not \"high\"")]
    [InlineData("verify x --threads 0", "--threads lies between")]
    public void CommandLine_Misuse_IsOneLineAndExitsWithTwo(string command, string says) =>
        AspisProgram.Run(command.Split(' ')).IsRefused(2, says, "--help`)");

    [Fact]
    public void CommandLine_Nothing_ShowsHelpOnStandardErrorAndExitsWithTwo()
    {
        var outcome = AspisProgram.Run();
        Assert.Equal(2, outcome.ExitCode);
        Assert.Empty(outcome.Output);
        Assert.Contains("usage: aspis <verb>", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Version_IsPlain() => Assert.Matches(@"^\d+\.\d+\.\d+\n$", AspisProgram.Run("--version").Output);

    [Theory]
    [InlineData("catalog show 48n6e", "did you mean")]
    [InlineData("catalog show 48n6e3 --rcs 1", "48n6e3 claims none on a stated cross-section")]
    [InlineData("catalog compare 48n6e3 91n6e", "only items of one kind compare")]
    [InlineData("catalog list --catalogue nowhere", "there is no such catalogue folder")]
    [InlineData("check nowhere", "there is no such file or folder")]
    [InlineData("run nowhere", "nowhere")]
    [InlineData("calc ballistic --range 0", "--range: 0 is out of range")]
    [InlineData("calc pd --swerling 1.5 --pulses 1 --pfa 1e-6 --snr 10", "--swerling: 1.5 must be a whole number")]
    [InlineData("calc horizon --rows nowhere.csv", "nowhere.csv: there is no such file")]
    public void CommandLine_WrongInput_IsOneLineAndExitsWithOne(string command, string says) =>
        AspisProgram.Run(command.Split(' ')).IsRefused(1, says);

    [Fact]
    public void CommandLine_Redirected_HasNoColours()
    {
        var outcome = AspisProgram.Run("catalog", "show", "48n6e3");
        Assert.DoesNotContain('\u001b', outcome.Output);
        Assert.All(outcome.Output.Split('\n'), line => Assert.True(line.Length <= 80, line));
    }

    [Fact]
    public void CommandLine_Interrupted_ExitsWith130()
    {
        if (OperatingSystem.IsWindows())
            Assert.Skip("signals are sent with kill");
        // It waits for its rows until the signal comes.
        using var program = AspisProgram.Start(AspisProgram.Repository, "calc", "horizon", "--rows", "/dev/stdin");
        Thread.Sleep(TimeSpan.FromSeconds(1.5));
        Assert.False(program.HasExited, "the program did not wait");
        using var kill = Process.Start("kill", [$"-{Sigint}", $"{program.Id}"]);
        Assert.True(program.WaitForExit(TimeSpan.FromSeconds(20)));
        Assert.Equal(130, program.ExitCode);
    }
}
