using System.CommandLine;
using System.Globalization;

namespace Aspis.App.Commands;

/// <summary>Options that take a whole number within limits, with errors that say so.</summary>
internal static class WholeNumber
{
    private const int MostThreads = 1024;

    /// <summary>An option with a default.</summary>
    public static Option<long> Option(string name, string helpName, string description, long least, long most, long otherwise) => new(name)
    {
        HelpName = helpName,
        Description = description,
        DefaultValueFactory = _ => otherwise,
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (!long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value))
                result.AddError($"{name} takes a whole number, not \"{text}\"");
            else if (value < least || value > most)
                result.AddError(Limits(name, least, most));
            return value;
        },
    };

    /// <summary>The number of threads; all cores unless said otherwise.</summary>
    public static Option<long> Threads() =>
        Option("--threads", "N", "threads (default: all cores)", 1, MostThreads, Environment.ProcessorCount);

    private static string Limits(string name, long least, long most) => most == long.MaxValue
        ? $"{name} must be at least {least}"
        : $"{name} lies between {least} and {most}";
}
