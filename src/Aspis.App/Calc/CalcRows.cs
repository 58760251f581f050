using System.Collections.Immutable;
using System.Globalization;
using Aspis.App.Tables;
using Aspis.Scenarios.Catalogues;
using Aspis.Scenarios.Files;

namespace Aspis.App.Calc;

/// <summary>A CSV file of inputs: the header names the options, each row is one question.</summary>
internal sealed class CalcRows
{
    private readonly CsvTable table;

    private CalcRows(CsvTable table) => this.table = table;

    /// <summary>Names in the header.</summary>
    public string[] Columns => table.Names;

    /// <summary>The rows with their lines in the file, counted from 1.</summary>
    public ImmutableArray<(int Line, string[] Cells)> Rows => table.Rows;

    /// <summary>Reads a file for a model; columns that the model does not know are errors.</summary>
    public static CalcRows Read(string path, CalcModel model)
    {
        var table = CsvTable.Read(path);
        var known = model.Inputs.Select(input => input.Name).ToArray();
        if (table.Names.FirstOrDefault(name => !known.Contains(name)) is { } unknown)
            throw table.Wrong(1, unknown, $"calc {model.Name} has no such column; {Spelling.Suggest(unknown, known)}");
        return table.Rows.IsEmpty
            ? throw new InputException(path, null, null, "the file has a header and no rows")
            : new CalcRows(table);
    }

    /// <summary>The inputs of one row in the model's order; what has no column comes from <paramref name="given"/>.</summary>
    public double[] Inputs(CalcModel model, (int Line, string[] Cells) row, IReadOnlyDictionary<string, double> given) =>
        [.. model.Inputs.Select(input => Value(input, row, given))];

    /// <summary>An error in a row.</summary>
    public InputException Error(int line, string problem) => table.Wrong(line, null, problem);

    private double Value(CalcInput input, (int Line, string[] Cells) row, IReadOnlyDictionary<string, double> given)
    {
        var column = Array.IndexOf(Columns, input.Name);
        if (column < 0)
        {
            return given.TryGetValue(input.Name, out var constant) ? constant : input.Default
                ?? throw table.Wrong(1, input.Name, $"this column is missing; add it, or give --{input.Name} {input.Unit} for all rows");
        }

        var value = table.Number(row, column);
        return Problem(input, value) is { } problem ? throw table.Wrong(row, column, problem) : value;
    }

    /// <summary>What is wrong with a value, or null.</summary>
    public static string? Problem(CalcInput input, double value)
    {
        if (!(value >= input.Low && value <= input.High))
            return string.Create(CultureInfo.InvariantCulture, $"{value} is out of range; it must lie between {input.Low} and {input.High}");
        return input.IsWhole && value != Math.Floor(value)
            ? string.Create(CultureInfo.InvariantCulture, $"{value} must be a whole number")
            : null;
    }
}
