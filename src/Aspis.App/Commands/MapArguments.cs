using System.CommandLine;
using Aspis.Scenarios.Catalogues;
using Aspis.Scenarios.Files;

namespace Aspis.App.Commands;

/// <summary>What the verbs that draw maps have in common: a file to write, whose ending says what it is, and one set of figures.</summary>
internal static class MapArguments
{
    /// <summary>The file to write; it must end in one of the endings.</summary>
    public static Option<string> Out(string description, params string[] endings)
    {
        var option = new Option<string>("--out") { HelpName = "FILE", Description = description, Required = true };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && !endings.Contains(Path.GetExtension(result.Tokens[0].Value), StringComparer.OrdinalIgnoreCase))
                result.AddError($"--out needs a file name that ends in {string.Join(", ", endings[..^1])} or {endings[^1]}");
        });
        return option;
    }

    /// <summary>The basis of the figures; draws over all that is said cannot be shown on one map.</summary>
    public static Option<string[]> Basis()
    {
        var option = new Option<string[]>("--basis") { HelpName = "BASIS", Description = "claimed or assessed (default assessed)" };
        option.Validators.Add(result =>
        {
            try
            {
                if (BasisArgument.Read(result.GetValueOrDefault<string[]>() ?? [], sharedOptimism: false).Samples)
                    result.AddError("a map shows one set of figures; --basis is claimed or assessed here");
            }
            catch (InputException e)
            {
                result.AddError(e.Message);
            }
        });
        return option;
    }

    /// <summary>The basis that was chosen.</summary>
    public static BasisChoice Basis(ParseResult arguments, Option<string[]> option) =>
        BasisArgument.Read(arguments.GetValue(option) ?? [], sharedOptimism: false);

    /// <summary>The file to write, which may not be a folder.</summary>
    public static string File(ParseResult arguments, Option<string> option)
    {
        var file = arguments.GetRequiredValue(option);
        return Directory.Exists(file) ? throw new InputException(file, null, null, "is a folder; --out names a file") : file;
    }

    /// <summary>Whether a file name has an ending.</summary>
    public static bool EndsIn(string file, string ending) => Path.GetExtension(file).Equals(ending, StringComparison.OrdinalIgnoreCase);
}
