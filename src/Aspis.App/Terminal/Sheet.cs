using Spectre.Console;

namespace Aspis.App.Terminal;

/// <summary>
/// Rows of a few columns, their cells in markup. They are a table where its columns have room, and else a list: a block
/// for each row under its first cell, so that a narrow terminal breaks no word.
/// </summary>
internal sealed class Sheet(params SheetColumn[] columns)
{
    private const int WideEnoughForFrames = 110;
    private const int ReadableProse = 18;
    private const int Indent = 2;
    private readonly List<string[]> rows = [];

    /// <summary>What stands above it, plain text; empty for nothing.</summary>
    public string Title { get; init; } = string.Empty;

    /// <summary>Without lines and frame.</summary>
    public bool IsPlain { get; init; }

    /// <summary>Adds a row with a cell for each column.</summary>
    public void Add(params string[] cells) => rows.Add(cells);

    /// <summary>Writes it in whichever form fits.</summary>
    public void Write(IAnsiConsole console)
    {
        if (Title.Length > 0)
            console.WriteLine(Title);
        var least = Enumerable.Range(0, columns.Length).Select(Least).ToArray();
        foreach (var padding in new[] { 1, 0 })
        {
            var room = console.Profile.Width - Between(padding);
            if (least.Sum() > room)
                continue;
            WriteTable(console, Widths(least, room), padding);
            return;
        }

        WriteList(console);
    }

    private void WriteTable(IAnsiConsole console, int[] widths, int padding)
    {
        var isFramed = !IsPlain && console.Profile.Width >= WideEnoughForFrames;
        var table = new Table().Border(IsPlain ? TableBorder.None : isFramed ? TableBorder.Rounded : TableBorder.Simple);
        table.ShowHeaders = columns.Any(column => column.Heading.Length > 0);
        for (var c = 0; c < columns.Length; c++)
        {
            var column = new TableColumn(Markup.Escape(columns[c].Heading)).Width(widths[c]).Padding(padding, 0, RightPadding(padding), 0);
            table.AddColumn(columns[c].IsNumber ? column.RightAligned() : column);
        }

        for (var r = 0; r < rows.Count; r++)
            table.AddRow([.. rows[r].Select((cell, c) => IsRepeated(r, c) ? string.Empty : cell)]);
        console.Write(table);
        if (isFramed)
            console.WriteLine();
    }

    private void WriteList(IAnsiConsole console)
    {
        var label = columns.Skip(1).Max(column => column.Heading.Length);
        for (var r = 0; r < rows.Count; r++)
        {
            if (!IsRepeated(r, 0))
                console.MarkupLine($"[bold]{rows[r][0]}[/]");
            var block = new Grid().AddColumn(new GridColumn().Padding(Indent, 0, label > 0 ? Indent : 0, 0).Width(label).NoWrap());
            block.AddColumn(new GridColumn().Padding(0, 0));
            for (var c = 1; c < columns.Length; c++)
            {
                if (rows[r][c].Length > 0 && !IsRepeated(r, c))
                    block.AddRow(Markup.Escape(columns[c].Heading), rows[r][c]);
            }

            console.Write(block);
        }

        console.WriteLine();
    }

    /// <summary>Without lines a column needs a space after it even where room is scarce.</summary>
    private int RightPadding(int padding) => IsPlain ? 1 : padding;

    /// <summary>What padding takes and, with lines, the line or space before, between and after the columns.</summary>
    private int Between(int padding) => (columns.Length * (padding + RightPadding(padding))) + (IsPlain ? 0 : columns.Length + 1);

    private bool IsRepeated(int row, int column) => row > 0
        && columns.Take(column + 1).Select((one, c) => one.IsShared && rows[row][c] == rows[row - 1][c]).All(same => same);

    /// <summary>The least width at which a column reads well: no word broken, prose not in a thin strip.</summary>
    private int Least(int column)
    {
        if (columns[column] is { IsWhole: true, IsNumber: false })
            return Natural(column);
        if (columns[column].MayBreak)
            return Math.Min(ReadableProse, Natural(column));
        char[] breaks = columns[column].IsWhole ? ['\n'] : ['\n', ' '];
        var words = Texts(column).SelectMany(text => text.Split(breaks)).Concat(columns[column].Heading.Split(' '));
        return Math.Max(words.Max(word => word.Length), columns[column].IsNumber ? 0 : Math.Min(ReadableProse, Natural(column)));
    }

    private int Natural(int column) =>
        Texts(column).SelectMany(text => text.Split('\n')).Append(columns[column].Heading).Max(line => line.Length);

    private IEnumerable<string> Texts(int column) => rows.Select(row => Markup.Remove(row[column]));

    /// <summary>The column that lacks most gets more, until none lacks anything or nothing is left.</summary>
    private int[] Widths(int[] least, int room)
    {
        var widths = least.ToArray();
        var natural = Enumerable.Range(0, widths.Length).Select(Natural).ToArray();
        for (var spare = room - least.Sum(); spare > 0; spare--)
        {
            var neediest = Enumerable.Range(0, widths.Length).MaxBy(c => natural[c] - widths[c]);
            if (natural[neediest] <= widths[neediest])
                break;
            widths[neediest]++;
        }

        return widths;
    }
}
