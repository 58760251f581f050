using System.Text.Json;
using Aspis.Messages;

namespace Aspis.Scenarios.Files;

/// <summary>Says in a reader's words what kind of JSON value belongs somewhere, from the serialiser's message in its own.</summary>
internal static class ExpectedKind
{
    private const string Before = "could not be converted to ";

    /// <summary>The kind that a message such as "could not be converted to System.Int32" speaks of.</summary>
    public static string Of(string message)
    {
        var start = message.IndexOf(Before, StringComparison.Ordinal) + Before.Length;
        var name = message[start..].TrimEnd('.');
        // An optional value is named System.Nullable`1[the type].
        if (name.StartsWith("System.Nullable", StringComparison.Ordinal))
            name = name[(name.IndexOf('[') + 1)..].TrimEnd(']');
        if (name.EndsWith("[]", StringComparison.Ordinal))
            return "a list [ … ]";
        return name switch
        {
            "System.String" => "a text in quotes",
            "System.Boolean" => "true or false",
            "System.Int32" => "a whole number",
            "System.Double" => "a number",
            _ => OfType(typeof(InputFile).Assembly.GetType(name) ?? typeof(Identity).Assembly.GetType(name)),
        };
    }

    private static string OfType(Type? type) => type is { IsEnum: true }
        ? $"one of: {string.Join(", ", Enum.GetNames(type).Select(JsonNamingPolicy.CamelCase.ConvertName))}"
        : "an object { … }";
}
