using System.Collections.Immutable;
using System.Globalization;
using Aspis.Scenarios.Files;

namespace Aspis.App.Tables;

/// <summary>A CSV file whose header names its columns, in any order; columns that nobody asks for are let be.</summary>
internal sealed class CsvTable
{
    private readonly string path;

    private CsvTable(string path, string[] columns, ImmutableArray<(int Line, string[] Cells)> rows)
    {
        this.path = path;
        Names = columns;
        Rows = rows;
    }

    /// <summary>Names in the header.</summary>
    public string[] Names { get; }

    /// <summary>The rows with their lines in the file, counted from 1.</summary>
    public ImmutableArray<(int Line, string[] Cells)> Rows { get; }

    /// <summary>Reads a file.</summary>
    public static CsvTable Read(string path)
    {
        var lines = ReadLines(path);
        if (lines.Length == 0 || string.IsNullOrWhiteSpace(lines[0]))
            throw new InputException(path, 1, null, "the file is empty; its first line names the columns");
        var columns = Cells(lines[0].TrimStart('\uFEFF'));
        var twice = columns.FirstOrDefault(name => columns.Count(other => other == name) > 1);
        if (twice is not null)
            throw new InputException(path, 1, twice, "this column is given twice");
        var rows = ImmutableArray.CreateBuilder<(int, string[])>(lines.Length);
        for (var i = 1; i < lines.Length; i++)
        {
            if (string.IsNullOrWhiteSpace(lines[i]))
                continue;
            var cells = Cells(lines[i]);
            if (cells.Length != columns.Length)
                throw new InputException(path, i + 1, null, $"the row has {cells.Length} cells, but the header has {columns.Length}");
            rows.Add((i + 1, cells));
        }

        return new CsvTable(path, columns, rows.ToImmutable());
    }

    /// <summary>Whether there is a column.</summary>
    public bool Has(string name) => Array.IndexOf(Names, name) >= 0;

    /// <summary>Index of a column; without it the file is refused.</summary>
    public int Column(string name)
    {
        var index = Array.IndexOf(Names, name);
        return index >= 0 ? index : throw new InputException(path, 1, name, $"this column is missing; the header is \"{string.Join(',', Names)}\"");
    }

    /// <summary>Indices of columns.</summary>
    public int[] Columns(params ReadOnlySpan<string> names)
    {
        var indices = new int[names.Length];
        for (var i = 0; i < names.Length; i++)
            indices[i] = Column(names[i]);
        return indices;
    }

    /// <summary>A number of a row, within limits.</summary>
    public double Number((int Line, string[] Cells) row, int column, double least = double.NegativeInfinity, double most = double.PositiveInfinity)
    {
        var text = row.Cells[column];
        if (!NumberText.TryRead(text, out var value))
            throw Wrong(row, column, $"\"{text}\" is not a number; a finite number is expected");
        if (value < least || value > most)
        {
            var limits = double.IsInfinity(most) ? $"at least {least:R}" : $"between {least:R} and {most:R}";
            throw Wrong(row, column, string.Create(CultureInfo.InvariantCulture, $"{value:R} is out of range; it must be {limits}"));
        }

        return value;
    }

    /// <summary>A number above zero.</summary>
    public double Positive((int Line, string[] Cells) row, int column)
    {
        var value = Number(row, column);
        return value > 0 ? value : throw Wrong(row, column, string.Create(CultureInfo.InvariantCulture, $"{value:R} is out of range; it must be above zero"));
    }

    /// <summary>A text that is not empty.</summary>
    public string Text((int Line, string[] Cells) row, int column) =>
        row.Cells[column].Length > 0 ? row.Cells[column] : throw Wrong(row, column, "the cell is empty; a name is expected");

    /// <summary>What is wrong with a cell.</summary>
    public InputException Wrong((int Line, string[] Cells) row, int column, string problem) => new(path, row.Line, Names[column], problem);

    /// <summary>What is wrong with the file.</summary>
    public InputException Wrong(string problem) => new(path, 1, null, problem);

    /// <summary>What is wrong with a line of the file, at a column if one is to blame.</summary>
    public InputException Wrong(int line, string? column, string problem) => new(path, line, column, problem);

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

    private static string[] Cells(string line)
    {
        var cells = line.Split(',');
        for (var i = 0; i < cells.Length; i++)
            cells[i] = cells[i].Trim().Trim('"').Trim();
        return cells;
    }
}
