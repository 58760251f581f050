using System.Collections.Immutable;
using System.Globalization;
using Aspis.Scenarios.Catalogues;
using Aspis.Scenarios.Files;

namespace Aspis.App.Calc;

/// <summary>A CSV file of inputs: the header names the options, each row is one question.</summary>
internal sealed class CalcRows
{
    private readonly string path;

    private CalcRows(string path, string[] columns, ImmutableArray<(int Line, string[] Cells)> rows)
    {
        this.path = path;
        Columns = columns;
        Rows = rows;
    }

    /// <summary>Names in the header.</summary>
    public string[] Columns { get; }

    /// <summary>The rows with their lines in the file, counted from 1.</summary>
    public ImmutableArray<(int Line, string[] Cells)> Rows { get; }

    /// <summary>Reads a file for a model; columns that the model does not know are errors.</summary>
    public static CalcRows Read(string path, CalcModel model)
    {
        var lines = ReadLines(path);
        if (lines.Length == 0 || string.IsNullOrWhiteSpace(lines[0]))
            throw new InputException(path, 1, null, "the file is empty; its first line names the columns");
        var columns = Cells(lines[0]);
        var known = model.Inputs.Select(input => input.Name).ToArray();
        for (var i = 0; i < columns.Length; i++)
        {
            if (!known.Contains(columns[i]))
                throw new InputException(path, 1, columns[i], $"calc {model.Name} has no such column; {Spelling.Suggest(columns[i], known)}");
            if (Array.IndexOf(columns, columns[i]) != i)
                throw new InputException(path, 1, columns[i], "this column is given twice");
        }

        var rows = lines.Select((text, i) => (Line: i + 1, Text: text)).Skip(1)
            .Where(line => !string.IsNullOrWhiteSpace(line.Text))
            .Select(line => (line.Line, Cells(line.Text)))
            .ToImmutableArray();
        if (rows.IsEmpty)
            throw new InputException(path, null, null, "the file has a header and no rows");
        return new CalcRows(path, columns, rows);
    }

    /// <summary>The inputs of one row in the model's order; what has no column comes from <paramref name="given"/>.</summary>
    public double[] Inputs(CalcModel model, (int Line, string[] Cells) row, IReadOnlyDictionary<string, double> given)
    {
        if (row.Cells.Length != Columns.Length)
            throw new InputException(path, row.Line, null, $"the row has {row.Cells.Length} cells, but the header has {Columns.Length}");
        return [.. model.Inputs.Select(input => Value(input, row, given))];
    }

    /// <summary>An error in a row.</summary>
    public InputException Error(int line, string problem) => new(path, line, null, problem);

    private double Value(CalcInput input, (int Line, string[] Cells) row, IReadOnlyDictionary<string, double> given)
    {
        var column = Array.IndexOf(Columns, input.Name);
        if (column < 0)
        {
            return given.TryGetValue(input.Name, out var constant) ? constant : input.Default
                ?? throw new InputException(path, 1, input.Name, $"this column is missing; add it, or give --{input.Name} {input.Unit} for all rows");
        }

        var text = row.Cells[column];
        if (!TryParse(text, out var value))
            throw new InputException(path, row.Line, input.Name, $"\"{text}\" is not a number");
        return Problem(input, value) is { } problem ? throw new InputException(path, row.Line, input.Name, problem) : value;
    }

    /// <summary>Reads a finite number.</summary>
    public static bool TryParse(string text, out double value) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value) && double.IsFinite(value);

    /// <summary>What is wrong with a value, or null.</summary>
    public static string? Problem(CalcInput input, double value)
    {
        if (!(value >= input.Low && value <= input.High))
            return string.Create(CultureInfo.InvariantCulture, $"{value} is out of range; it must lie between {input.Low} and {input.High}");
        return input.IsWhole && value != Math.Floor(value)
            ? string.Create(CultureInfo.InvariantCulture, $"{value} must be a whole number")
            : null;
    }

    private static string[] ReadLines(string path)
    {
        try
        {
            return File.ReadAllLines(path);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new InputException(path, null, null, "there is no such file");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputException(path, null, null, "the file cannot be read");
        }
    }

    private static string[] Cells(string line) => [.. line.Split(',').Select(cell => cell.Trim().Trim('"'))];
}
