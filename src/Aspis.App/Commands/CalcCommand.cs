using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Aspis.App.Calc;
using Aspis.App.Tables;
using Aspis.App.Terminal;
using Aspis.Scenarios.Files;

namespace Aspis.App.Commands;

/// <summary><c>aspis calc</c>: one model, one answer, on the command line or for every row of a file.</summary>
internal static class CalcCommand
{
    /// <summary>The verb with one sub-verb for each model.</summary>
    public static Command Create()
    {
        var command = new Command("calc", "Asks one model one question: horizon, detection, air, geodesics, flight, leakage.");
        foreach (var model in CalcModels.All)
            command.Subcommands.Add(Create(model));
        return command;
    }

    private static Command Create(CalcModel model)
    {
        var command = new Command(
            model.Name,
            $"{model.Title}\n\nexample:\n  aspis calc {model.Name} {model.Example}\n  aspis calc {model.Name} --rows questions.csv");
        var options = model.Inputs.Select(MakeOption).ToImmutableArray();
        var rows = new Option<string?>("--rows") { HelpName = "FILE.csv", Description = "answers every row of a file whose header names the options" };
        var json = new Option<bool>("--json") { Description = "prints JSON" };
        foreach (var option in options)
            command.Options.Add(option);
        command.Options.Add(rows);
        command.Options.Add(json);
        command.Validators.Add(result =>
        {
            var missing = model.Inputs.Zip(options).Where(pair => pair.First.Default is null && result.GetResult(pair.Second) is null).ToArray();
            if (result.GetResult(rows) is null && missing.Length > 0)
                result.AddError($"option --{missing[0].First.Name} {missing[0].First.Unit} is missing");
        });
        command.SetAction(parsed =>
        {
            var given = Given(model, options, parsed);
            if (parsed.GetValue(rows) is { } path)
                AnswerRows(model, CalcRows.Read(path, model), given, parsed.GetValue(json));
            else
                Answer(model, given, parsed.GetValue(json));
            return 0;
        });
        return command;
    }

    private static Option<double?> MakeOption(CalcInput input) => new($"--{input.Name}")
    {
        HelpName = input.Unit,
        Description = input.Default is { } value
            ? string.Create(CultureInfo.InvariantCulture, $"{input.Meaning} (default {value})")
            : input.Meaning,
        CustomParser = result =>
        {
            if (NumberText.TryRead(result.Tokens[0].Value, out var number))
                return number;
            result.AddError($"--{input.Name} needs a number, not \"{result.Tokens[0].Value}\"");
            return null;
        },
    };

    private static Dictionary<string, double> Given(CalcModel model, ImmutableArray<Option<double?>> options, ParseResult parsed)
    {
        var given = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var (input, option) in model.Inputs.Zip(options))
        {
            if ((parsed.GetValue(option) ?? input.Default) is not { } value)
                continue;
            if (CalcRows.Problem(input, value) is { } problem)
                throw new InputException($"--{input.Name}: {problem}");
            given[input.Name] = value;
        }

        return given;
    }

    private static void Answer(CalcModel model, Dictionary<string, double> given, bool asJson)
    {
        var answers = model.Answer([.. model.Inputs.Select(input => given[input.Name])]);
        if (asJson)
        {
            JsonText.Write(new JsonObject([.. answers.Select(answer => KeyValuePair.Create(answer.Name, (JsonNode?)answer.Value))]));
            return;
        }

        var width = answers.Max(answer => answer.Label.Length);
        foreach (var answer in answers)
            Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{answer.Label.PadRight(width)}  {answer.Value:G12} {answer.Unit}").TrimEnd());
    }

    private static void AnswerRows(CalcModel model, CalcRows rows, Dictionary<string, double> given, bool asJson)
    {
        var answered = rows.Rows.Select(row => (row.Cells, Answers: AnswerRow(model, rows, row, given))).ToArray();
        if (asJson)
        {
            JsonText.Write(new JsonObject { ["rows"] = new JsonArray([.. answered.Select(row => AsObject(rows.Columns, row.Cells, row.Answers))]) });
            return;
        }

        Console.Out.WriteLine(string.Join(',', rows.Columns.Concat(answered[0].Answers.Select(answer => answer.Name))));
        foreach (var (cells, answers) in answered)
            Console.Out.WriteLine(string.Join(',', cells.Concat(answers.Select(answer => answer.Value.ToString("R", CultureInfo.InvariantCulture)))));
    }

    private static ImmutableArray<CalcAnswer> AnswerRow(
        CalcModel model, CalcRows rows, (int Line, string[] Cells) row, Dictionary<string, double> given)
    {
        var inputs = rows.Inputs(model, row, given);
        try
        {
            return model.Answer(inputs);
        }
        catch (InputException e)
        {
            throw rows.Error(row.Line, e.Problem);
        }
    }

    private static JsonObject AsObject(string[] columns, string[] cells, ImmutableArray<CalcAnswer> answers)
    {
        var row = new JsonObject();
        for (var i = 0; i < columns.Length; i++)
            row[columns[i]] = double.Parse(cells[i], CultureInfo.InvariantCulture);
        foreach (var answer in answers)
            row[answer.Name] = answer.Value;
        return row;
    }
}
