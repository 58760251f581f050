using System.Globalization;
using Spectre.Console;

namespace Aspis.App.Terminal;

/// <summary>The person's terminal: how wide it is and whether it wants colours.</summary>
internal static class Screen
{
    private const int Narrowest = 40;
    private const int WidthOfFiles = 120;

    /// <summary>Characters a line may have: COLUMNS where it is set, else the window's, else that of a file.</summary>
    public static int Width
    {
        get
        {
            if (int.TryParse(Environment.GetEnvironmentVariable("COLUMNS"), CultureInfo.InvariantCulture, out var columns))
                return Math.Max(Narrowest, columns);
            return Console.IsOutputRedirected ? WidthOfFiles : Math.Max(Narrowest, Console.WindowWidth);
        }
    }

    /// <summary>Standard output for tables; plain text when it is redirected or NO_COLOR is set.</summary>
    public static IAnsiConsole Out() => Over(Console.Out, Console.IsOutputRedirected);

    /// <summary>Standard error for progress; plain text when it is redirected or NO_COLOR is set.</summary>
    public static IAnsiConsole Error() => Over(Console.Error, Console.IsErrorRedirected);

    private static IAnsiConsole Over(TextWriter writer, bool isRedirected)
    {
        var isPlain = isRedirected || !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = isRedirected ? AnsiSupport.No : AnsiSupport.Detect,
            ColorSystem = isPlain ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
            Interactive = isRedirected ? InteractionSupport.No : InteractionSupport.Detect,
        });
        console.Profile.Width = Width;
        console.Profile.Capabilities.Unicode = true;
        return console;
    }
}
