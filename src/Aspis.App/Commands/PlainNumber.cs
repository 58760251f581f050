using System.CommandLine;
using System.Globalization;
using Aspis.App.Tables;

namespace Aspis.App.Commands;

/// <summary>Options that take a number within limits, with errors that say so.</summary>
internal static class PlainNumber
{
    /// <summary>An option with a default.</summary>
    public static Option<double> Option(string name, string helpName, string description, double least, double most, double otherwise)
    {
        var option = Make(name, helpName, string.Create(CultureInfo.InvariantCulture, $"{description} (default {(decimal)otherwise})"), least, most);
        option.DefaultValueFactory = _ => otherwise;
        return option;
    }

    /// <summary>An option that must be given.</summary>
    public static Option<double> Required(string name, string helpName, string description, double least, double most)
    {
        var option = Make(name, helpName, description, least, most);
        option.Required = true;
        return option;
    }

    private static Option<double> Make(string name, string helpName, string description, double least, double most) => new(name)
    {
        HelpName = helpName,
        Description = description,
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (!NumberText.TryRead(text, out var value))
                result.AddError($"{name} needs a number, not \"{text}\"");
            else if (value < least || value > most)
                result.AddError(string.Create(CultureInfo.InvariantCulture, $"{name} lies between {(decimal)least} and {(decimal)most}"));
            return value;
        },
    };
}
