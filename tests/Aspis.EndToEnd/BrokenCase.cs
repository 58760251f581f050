using System.Text.Json;

namespace Aspis.EndToEnd;

/// <summary>One way to break the good files, as Broken/cases.json lists them.</summary>
public sealed record BrokenCase(string Name, string File, string Find, string Put, string[] Says, string? Names = null)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerOptions.Web) { ReadCommentHandling = JsonCommentHandling.Skip };

    public static BrokenCase[] All() => JsonSerializer.Deserialize<BrokenCase[]>(
        System.IO.File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Broken", "cases.json")), Options)!;
}
