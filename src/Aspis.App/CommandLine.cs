using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using Aspis.App.Terminal;
using Aspis.Scenarios.Catalogues;
using Aspis.Scenarios.Files;

namespace Aspis.App;

/// <summary>Reads the command line, runs one verb and turns whatever goes wrong into one line and an exit code.</summary>
internal static class CommandLine
{
    private const int Wrong = 1;
    private const int Misuse = 2;
    private const int Interrupted = 130;

    /// <summary>Runs the verb that was asked for: 0 done, 1 the input is wrong or a check failed, 2 misuse.</summary>
    public static int Run(string[] args, IReadOnlyList<Command> verbs)
    {
        var root = new RootCommand("Aspis: who would have been protected, what gets through, why, and how sure we are.");
        foreach (var verb in verbs)
            root.Subcommands.Add(verb);
        root.Options.OfType<HelpOption>().Single().Action = new HelpPage();
        if (args.Length == 0)
        {
            HelpPage.Write(root, Console.Error);
            return Misuse;
        }

        // A file name may begin with @, so that letter must not mean "read options from this file".
        var parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        return parsed.Errors.Count > 0 && parsed.Action is ParseErrorAction or null ? Refuse(parsed) : Invoke(parsed);
    }

    private static int Invoke(ParseResult parsed)
    {
        try
        {
            return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (OperationCanceledException)
        {
            return Interrupted;
        }
        catch (Exception e) when (e is InputException or IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"error: {OneLine(e.Message)}");
            return Wrong;
        }
        catch (Exception e)
        {
            Console.Error.WriteLine($"this is a defect in aspis: {e.GetType().Name}: {OneLine(e.Message)}; please report it with the command you gave");
            if (Environment.GetEnvironmentVariable("ASPIS_DEBUG") == "1")
                Console.Error.WriteLine(e);
            return Wrong;
        }
    }

    private static int Refuse(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        Console.Error.WriteLine($"error: {Problem(parsed, command)} (see `{HelpPage.PathOf(command)} --help`)");
        return Misuse;
    }

    private static string Problem(ParseResult parsed, Command command)
    {
        var stray = parsed.UnmatchedTokens.Count > 0 ? parsed.UnmatchedTokens[0] : null;
        if (stray is { } name && !name.StartsWith('-') && command.Subcommands.Count > 0)
            return $"there is no \"{name}\"; {Spelling.Suggest(name, command.Subcommands.Select(known => known.Name))}";
        if (stray is { } option && option.StartsWith('-'))
            return $"there is no option {option}; {Spelling.Suggest(option, HelpPage.OptionsOf(command).Select(known => known.Name))}";
        if (stray is not null)
            return $"\"{stray}\" is one argument too many";
        if (command.Subcommands.Count > 0 && command.Action is null)
            return $"one of these must follow: {string.Join(", ", command.Subcommands.Select(known => known.Name))}";
        return OneLine(parsed.Errors[0].Message).TrimEnd('.');
    }

    private static string OneLine(string message) => string.Join(' ', message.Split('\n', StringSplitOptions.TrimEntries));
}
