using Spectre.Console;

namespace Aspis.App.Why;

/// <summary>Writes a page as large as one screen allows.</summary>
internal static class WhyScreen
{
    private const int Lines = 40;

    /// <summary>Writes the largest size of a page that fits, else the smallest; all of it where that was asked for.</summary>
    public static void Write(IAnsiConsole screen, bool all, Action<IAnsiConsole, PageSize> page)
    {
        var size = all ? PageSize.All : PageSize.OfScreens.FirstOrDefault(size => LinesOf(screen.Profile.Width, size, page) <= Lines) ?? PageSize.OfScreens[^1];
        page(screen, size);
    }

    private static int LinesOf(int width, PageSize size, Action<IAnsiConsole, PageSize> page)
    {
        using var text = new StringWriter();
        var trial = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(text),
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
        });
        trial.Profile.Width = width;
        trial.Profile.Capabilities.Unicode = true;
        page(trial, size);
        return text.ToString().Count(letter => letter == '\n');
    }
}
