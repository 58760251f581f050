using System.Reflection;
using System.Text.Json;

namespace Aspis.Scenarios.Files;

/// <summary>Says in a reader's words what kind of JSON value belongs at a place of a document.</summary>
internal static class ExpectedKind
{
    /// <summary>A JSON string, in a reader's words.</summary>
    public const string Text = "a text in quotes";

    /// <summary>The kind at a place such as <c>groups[0].count</c> of a document of a type.</summary>
    public static string At(Type document, string? place) => TypeAt(document, place) is { } type ? Describe(type) : "another kind of value";

    /// <summary>The names of the fields beside a place; none where anything may be named.</summary>
    public static string[] FieldsBeside(Type document, string place)
    {
        var parent = TypeAt(document, place[..Math.Max(0, place.LastIndexOf('.'))]);
        return parent is null || parent.IsGenericType || Type.GetTypeCode(parent) != TypeCode.Object
            ? []
            : [.. InputFile.Options.GetTypeInfo(parent).Properties.Where(field => field.Set is not null || field.AssociatedParameter is not null).Select(field => field.Name)];
    }

    /// <summary>Whether a place is an entry of a list, or of an object in which names are free; such an entry says something.</summary>
    public static bool IsEntry(Type document, string place) =>
        place.EndsWith(']') || TypeAt(document, place[..Math.Max(0, place.LastIndexOf('.'))]) is { IsGenericType: true };

    private static Type? TypeAt(Type document, string? place)
    {
        var type = document;
        foreach (var step in (place ?? string.Empty).Replace("[", ".[", StringComparison.Ordinal).Split('.', StringSplitOptions.RemoveEmptyEntries))
        {
            if (Inside(type, step) is not { } inner)
                return null;
            type = Nullable.GetUnderlyingType(inner) ?? inner;
        }

        return type;
    }

    private static Type? Inside(Type type, string step)
    {
        if (step[0] == '[')
            return type.GetElementType();
        if (type.IsGenericType)
            return type.GetGenericArguments()[^1];
        return type.GetProperty(step, BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase)?.PropertyType;
    }

    private static string Describe(Type type)
    {
        if (type.IsEnum)
            return $"one of: {string.Join(", ", Enum.GetNames(type).Select(JsonNamingPolicy.CamelCase.ConvertName))}";
        if (type.IsArray)
            return "a list [ … ]";
        return Type.GetTypeCode(type) switch
        {
            TypeCode.String => Text,
            TypeCode.Boolean => "true or false",
            TypeCode.Int32 => "a whole number",
            TypeCode.Double => "a number",
            _ => "an object { … }",
        };
    }
}
