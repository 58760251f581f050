using System.Globalization;
using Aspis.App.Terminal;
using Aspis.Kernel.Quantities;
using Spectre.Console;

namespace Aspis.App.Catalogues;

/// <summary>The end of a radar's page: what its claimed detection ranges imply for another target.</summary>
internal static class ImpliedSection
{
    /// <summary>Writes the section.</summary>
    public static void Write(ImpliedRanges implied, IAnsiConsole console)
    {
        var target = $"{Show(implied.CrossSectionM2, Dimension.Area)} at {Show(implied.AltitudeMetres, Dimension.Length)}";
        console.WriteLine();
        console.MarkupLineInterpolated($"[bold]What its detection ranges imply for {target}[/]");
        console.WriteLine($"Over the horizon at {Kilometres(implied.HorizonMetres)} km: antenna {Show(implied.AntennaHeightMetres, Dimension.Length)} high, smooth 4/3 Earth, no terrain.");
        console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"By echo: fourth root, clear air, {(implied.Detection.Pulses == 1 ? "one pulse" : $"{implied.Detection.Pulses} pulses")}, Swerling {implied.SwerlingCase}, false alarms {(decimal)implied.Detection.FalseAlarmProbability}. No claim says which detection probability (Pd) it means, so it is read both ways."));
        console.WriteLine($"Never beyond what it displays: {Kilometres(implied.InstrumentedRangeMetres)} km.");
        foreach (var claim in implied.Claims)
            Write(claim, console);
        console.MarkupLine("[dim]--rcs M2 and --altitude M ask about another target.[/]");
    }

    private static void Write(ImpliedClaim implied, IAnsiConsole console)
    {
        console.WriteLine();
        var sheet = new Sheet(
            new("Pd meant", IsNumber: true, IsShared: true),
            new("Pd wanted", IsNumber: true),
            new("echo km", IsNumber: true),
            new("range km", IsNumber: true),
            new("set by"))
        {
            Title = $"{implied.Claim.Text} {ItemPage.Conditions(implied.Claim)} ({ItemPage.Standing(implied.Claim)})",
        };
        foreach (var range in implied.Ranges)
        {
            sheet.Add(
                Share(range.MeantProbability),
                Share(range.DetectionProbability),
                Kilometres(range.EchoRangeMetres),
                Kilometres(range.RangeMetres),
                Word(range.Limit));
        }

        sheet.Write(console);
    }

    private static string Word(RangeLimit limit) => limit switch
    {
        RangeLimit.Horizon => "horizon",
        RangeLimit.Echo => "echo",
        _ => "display",
    };

    private static string Show(double si, Dimension dimension) => Quantity.Show(si, dimension);

    private static string Share(double probability) => probability.ToString("0.0", CultureInfo.InvariantCulture);

    private static string Kilometres(double metres) => (metres / 1000).ToString("0.0", CultureInfo.InvariantCulture);
}
