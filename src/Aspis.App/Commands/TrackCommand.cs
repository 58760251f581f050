extern alias AspisCommand;

using System.CommandLine;
using System.Globalization;
using Aspis.App.Terminal;
using Aspis.App.Tracks;
using Aspis.Scenarios.Files;
using AspisCommand::Aspis.Command.Tracking;

namespace Aspis.App.Commands;

/// <summary><c>aspis track</c>: makes tracks of a user's plots, with the tracker of the command posts.</summary>
internal static class TrackCommand
{
    /// <summary>The verb.</summary>
    public static Command Create()
    {
        var command = new Command(
            "track",
            "Makes tracks of your plots with the tracker that the command posts use.\n\n"
            + "Plots are Cartesian (time_s,x_m,y_m,z_m,sigma_m; z upwards) or polar\n"
            + "(time_s,sensor,range_m,azimuth_deg,elevation_deg,sigma_range_m,sigma_azimuth_deg,sigma_elevation_deg),\n"
            + "with sensors (sensor,lat_deg,lon_deg,height_m). The file of tracks has one row for each live track at each\n"
            + "time of plots.\n\n"
            + "example:\n  aspis track --plots plots.csv --out tracks.csv --filter imm --association jpda");
        var plots = new Option<string>("--plots") { HelpName = "FILE.csv", Description = "plots, in any order", Required = true };
        var target = new Option<string>("--out") { HelpName = "FILE.csv", Description = "where the tracks go", Required = true };
        var sensors = new Option<string?>("--sensors") { HelpName = "FILE.csv", Description = "where the sensors of polar plots stand" };
        var filter = new Option<string>("--filter") { HelpName = "kalman|imm", Description = "one filter, or three that interact: straight, turn, free fall (default kalman)", DefaultValueFactory = _ => "kalman" };
        var association = new Option<string>("--association") { HelpName = "gnn|jpda", Description = "global nearest neighbour, or joint probabilities (default gnn)", DefaultValueFactory = _ => "gnn" };
        var json = new Option<bool>("--json") { Description = "prints JSON" };
        OneOf(filter, "kalman", "imm");
        OneOf(association, "gnn", "jpda");
        command.Options.Add(plots);
        command.Options.Add(target);
        command.Options.Add(sensors);
        command.Options.Add(filter);
        command.Options.Add(association);
        command.Options.Add(json);
        command.SetAction(parsed => Track(
            PlotFile.Read(parsed.GetValue(plots)!, parsed.GetValue(sensors)),
            parsed.GetValue(target)!,
            parsed.GetValue(filter) == "imm" ? TrackFilter.Imm : TrackFilter.Kalman,
            parsed.GetValue(association) == "jpda" ? PlotAssociation.Probabilistic : PlotAssociation.NearestNeighbour,
            parsed.GetValue(json)));
        return command;
    }

    private static void OneOf(Option<string> option, string first, string second) => option.Validators.Add(result =>
    {
        if (result.Tokens.Count > 0 && result.Tokens[0].Value is var value && value != first && value != second)
            result.AddError($"{option.Name} is {first} or {second}, not \"{value}\"");
    });

    private static int Track(PlotFile file, string target, TrackFilter filter, PlotAssociation association, bool asJson)
    {
        var run = new TrackRun(file, filter, association);
        using (var writer = Begin(target, file.IsPolar))
        {
            run.Play(writer);
            writer.Finish();
        }

        if (asJson)
        {
            JsonText.Write(new { Plots = file.Plots.Length, run.Times, run.Confirmed, run.Coasting, run.Tentative, run.EverConfirmed, Tracks = target });
            return 0;
        }

        Console.Out.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{file.Plots.Length} plots at {run.Times} times; at the end {run.Confirmed} tracks are confirmed, {run.Coasting} coast, {run.Tentative} are tentative; {run.EverConfirmed} were ever confirmed"));
        Console.Out.WriteLine($"tracks are in {target}");
        return 0;
    }

    private static TrackWriter Begin(string target, bool onEarth)
    {
        try
        {
            return new TrackWriter(target, onEarth);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputException(target, null, null, "the file cannot be written; does its folder exist?");
        }
    }
}
