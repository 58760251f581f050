using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Aspis.App.Terminal;

/// <summary>The help of every verb in one shape: what it does, how it is called, what can be said, an example.</summary>
internal sealed class HelpPage : SynchronousCommandLineAction
{
    private const int Widest = 34;

    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        Write(parseResult.CommandResult.Command, Console.Out);
        return 0;
    }

    /// <summary>Writes the help of one command.</summary>
    public static void Write(Command command, TextWriter output)
    {
        var width = Screen.Width - 1;
        foreach (var line in (command.Description ?? string.Empty).Split('\n'))
            WriteWrapped(output, line, 0, width);
        output.WriteLine();
        output.WriteLine($"usage: {Usage(command)}");
        WriteTable(output, "verbs", command.Subcommands.Where(verb => !verb.Hidden).Select(verb => (verb.Name, FirstSentence(verb))), width);
        WriteTable(output, "arguments", command.Arguments.Select(argument => (Bracketed(argument), argument.Description ?? "")), width);
        WriteTable(output, "options", OptionsOf(command).Where(option => !option.Hidden).Select(option => (Label(option), Describe(option))), width);
        if (command.Subcommands.Count > 0)
            output.WriteLine($"\n`{PathOf(command)} <verb> --help` shows each with an example.");
    }

    /// <summary>The command as it is typed, from the program's name on.</summary>
    public static string PathOf(Command command) =>
        command is RootCommand ? "aspis" : $"{PathOf((Command)command.Parents.First())} {command.Name}";

    /// <summary>All options a command takes, those of every command last.</summary>
    public static IEnumerable<Option> OptionsOf(Command command)
    {
        var own = command.Options.Where(option => option is not HelpOption and not VersionOption);
        var root = command;
        while (root.Parents.FirstOrDefault() is Command parent)
            root = parent;
        return own.Concat(root.Options.Where(option => option is HelpOption || (option is VersionOption && command is RootCommand)));
    }

    private static string Usage(Command command)
    {
        var parts = new List<string> { PathOf(command) };
        if (command.Subcommands.Count > 0)
            parts.Add("<verb>");
        parts.AddRange(command.Arguments.Select(Bracketed));
        parts.AddRange(command.Options.Where(option => option.Required).Select(Label));
        parts.Add("[options]");
        return string.Join(' ', parts);
    }

    private static string Bracketed(Argument argument)
    {
        var many = argument.Arity.MaximumNumberOfValues > 1 ? "…" : string.Empty;
        return argument.Arity.MinimumNumberOfValues == 0 ? $"[{argument.Name}{many}]" : $"<{argument.Name}>{many}";
    }

    private static string Label(Option option)
    {
        var takesValue = option.Arity.MaximumNumberOfValues > 0 && option.ValueType != typeof(bool);
        return takesValue ? $"{option.Name} {option.HelpName ?? "VALUE"}" : option.Name;
    }

    private static string Describe(Option option) => option switch
    {
        HelpOption => "shows this page",
        VersionOption => "shows the version",
        _ => option.Description ?? string.Empty,
    };

    private static string FirstSentence(Command command)
    {
        var paragraph = (command.Description ?? string.Empty).Split("\n\n")[0].ReplaceLineEndings(" ");
        var end = paragraph.IndexOf(". ", StringComparison.Ordinal);
        return end < 0 ? paragraph : paragraph[..(end + 1)];
    }

    private static void WriteTable(TextWriter output, string title, IEnumerable<(string Left, string Right)> rows, int width)
    {
        var all = rows.ToArray();
        if (all.Length == 0)
            return;
        output.WriteLine();
        output.WriteLine($"{title}:");
        var column = Math.Min(Widest, all.Max(row => row.Left.Length) + 4);
        foreach (var (left, right) in all)
        {
            output.Write($"  {left.PadRight(column - 2)}");
            if (left.Length > column - 3)
                output.Write($"\n{new string(' ', column)}");
            WriteWrapped(output, right, column, width);
        }
    }

    /// <summary>Writes one paragraph that starts at a column and goes on below itself.</summary>
    private static void WriteWrapped(TextWriter output, string text, int column, int width)
    {
        // What is already indented, such as an example, is left as it is.
        var at = column;
        var isFirst = true;
        foreach (var word in text.StartsWith(' ') ? [text] : text.Split(' '))
        {
            if (!isFirst && at + 1 + word.Length > width)
            {
                output.Write($"\n{new string(' ', column)}");
                (at, isFirst) = (column, true);
            }

            output.Write(isFirst ? word : $" {word}");
            at += word.Length + (isFirst ? 0 : 1);
            isFirst = false;
        }

        output.WriteLine();
    }
}
