using System.CommandLine;
using System.Globalization;
using Aspis.App.Calc;

namespace Aspis.App.Commands;

/// <summary>Options that take a number within limits, with errors that say so.</summary>
internal static class PlainNumber
{
    /// <summary>An option with a default.</summary>
    public static Option<double> Option(string name, string helpName, string description, double least, double most, double otherwise) => new(name)
    {
        HelpName = helpName,
        Description = string.Create(CultureInfo.InvariantCulture, $"{description} (default {(decimal)otherwise})"),
        DefaultValueFactory = _ => otherwise,
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (!CalcRows.TryParse(text, out var value))
                result.AddError($"{name} needs a number, not \"{text}\"");
            else if (value < least || value > most)
                result.AddError(string.Create(CultureInfo.InvariantCulture, $"{name} lies between {(decimal)least} and {(decimal)most}"));
            return value;
        },
    };
}
