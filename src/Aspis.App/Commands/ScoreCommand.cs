using System.CommandLine;
using System.Globalization;
using Aspis.App.Tables;
using Aspis.App.Terminal;
using Aspis.App.Tracks;
using Aspis.Scenarios;
using Aspis.Scenarios.Files;

namespace Aspis.App.Commands;

/// <summary><c>aspis score</c>: how well tracks show what was there.</summary>
internal static class ScoreCommand
{
    /// <summary>The verb.</summary>
    public static Command Create()
    {
        var command = new Command(
            "score",
            "Says how well tracks show what was there: GOSPA with its parts, OSPA, and switches between objects,\n"
            + "each the mean over time.\n\n"
            + "Tracks are as aspis track writes them; confirmed and coasting ones count, tentative ones do not. Truth has\n"
            + "time_s,object and the same position columns; between its times objects go straight.\n"
            + "localisation, missed and false are in metres to the power of the order: together they are GOSPA to that power.\n\n"
            + "example:\n  aspis score --tracks tracks.csv --truth truth.csv --cutoff 1000 --order 2");
        var tracks = new Option<string>("--tracks") { HelpName = "FILE.csv", Description = "tracks", Required = true };
        var truth = new Option<string>("--truth") { HelpName = "FILE.csv", Description = "what was there", Required = true };
        var cutoff = PlainNumber.Option("--cutoff", "M", "distance beyond which a track shows nothing, m", 1e-6, 1e9, 1000);
        var order = Order();
        var from = PlainNumber.Option("--from", "S", "time from which to score, s", -9e9, 9e9, -9e9);
        from.Description = "time from which to score, s (default: all)";
        var json = new Option<bool>("--json") { Description = "prints JSON" };
        command.Options.Add(tracks);
        command.Options.Add(truth);
        command.Options.Add(cutoff);
        command.Options.Add(order);
        command.Options.Add(from);
        command.Options.Add(json);
        command.SetAction(parsed =>
        {
            var score = new ScoredFiles(parsed.GetValue(tracks)!, parsed.GetValue(truth)!)
                .Score(parsed.GetValue(cutoff), parsed.GetValue(order), parsed.GetValue(from));
            if (score.Times == 0)
                throw new InputException($"there is no time to score from {parsed.GetValue(from).ToString("R", CultureInfo.InvariantCulture)} s on");
            Write(score, parsed.GetValue(order), parsed.GetValue(json));
            return 0;
        });
        return command;
    }

    private static Option<double> Order() => new("--order")
    {
        HelpName = "P",
        Description = "order of the metrics, 1 or more, or inf (default 2)",
        DefaultValueFactory = _ => 2,
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (text is "inf" or "infinity")
                return double.PositiveInfinity;
            if (!NumberText.TryRead(text, out var value))
                result.AddError($"--order needs a number or inf, not \"{text}\"");
            else if (value is < 1 or > 50)
                result.AddError("--order lies between 1 and 50, or is inf");
            return value;
        },
    };

    private static void Write(TrackScore score, double order, bool asJson)
    {
        if (asJson)
        {
            JsonText.Write(new
            {
                Gospa = score.MeanGospa,
                Ospa = score.MeanOspa,
                Localisation = score.MeanLocalisation,
                Missed = score.MeanMissed,
                False = score.MeanFalse,
                Switches = score.MeanSwitches,
                score.Times,
                MatchedTracks = (double)score.Matched / score.Times,
                MissedObjects = (double)score.Missed / score.Times,
                FalseTracks = (double)score.False / score.Times,
                RmsMetres = score.RootMeanSquareMetres,
                TotalSwitches = score.Switches,
            });
            return;
        }

        var unit = double.IsInfinity(order) ? "m" : order == 1 ? "m" : string.Create(CultureInfo.InvariantCulture, $"m^{order}");
        Line("gospa", score.MeanGospa, "m");
        Line("ospa", score.MeanOspa, "m");
        Line("localisation", score.MeanLocalisation, unit);
        Line("missed", score.MeanMissed, unit);
        Line("false", score.MeanFalse, unit);
        Line("switches", score.MeanSwitches, "a time");
        Console.Out.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"over {score.Times} times: {(double)score.Matched / score.Times:0.##} objects tracked, {(double)score.Missed / score.Times:0.##} missed, {(double)score.False / score.Times:0.##} false tracks; the tracked ones to {score.RootMeanSquareMetres:0.#} m rms"));
    }

    private static void Line(string name, double value, string unit) =>
        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-13} {value:G8} {unit}"));
}
