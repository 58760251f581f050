using System.Collections.Immutable;
using Aspis.Scenarios.Catalogues;
using Aspis.Scenarios.Files;

namespace Aspis.App.Commands;

/// <summary>Reads <c>--basis assessed --basis s400-battalion=claimed</c>: one basis, and exceptions for single systems.</summary>
internal static class BasisArgument
{
    /// <summary>The choice the arguments make; assessed when they make none. Only sampled figures can share optimism.</summary>
    public static BasisChoice Read(IReadOnlyList<string> arguments, bool sharedOptimism)
    {
        Basis? general = null;
        var exceptions = ImmutableSortedDictionary.CreateBuilder<string, Basis>(StringComparer.Ordinal);
        foreach (var argument in arguments)
        {
            var equals = argument.IndexOf('=', StringComparison.Ordinal);
            if (equals >= 0)
                exceptions[argument[..equals]] = Parse(argument[(equals + 1)..]);
            else if (general is null || general == Parse(argument))
                general = Parse(argument);
            else
                throw new InputException("a run has one basis; make a run for each, and exceptions as --basis ID=BASIS");
        }

        var choice = new BasisChoice(general ?? Basis.Assessed, exceptions.ToImmutable(), sharedOptimism);
        return choice.Samples || !sharedOptimism
            ? choice
            : throw new InputException("--shared-optimism is about sampled figures; add --basis sampled");
    }

    private static Basis Parse(string text) => text switch
    {
        "claimed" => Basis.Claimed,
        "assessed" => Basis.Assessed,
        "sampled" => Basis.Sampled,
        _ => throw new InputException($"\"{text}\" is not a basis; it is claimed, assessed or sampled"),
    };
}
