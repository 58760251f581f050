using System.Text.Json;
using System.Text.Json.Nodes;

namespace Aspis.Tests.Builders;

/// <summary>
/// A copy of a scenario folder whose fields and entries stand in another order. Aim points and points of a way
/// or an airway keep theirs: missiles are aimed at them in turn, and ways are flown from one to the next.
/// </summary>
internal sealed class ShuffledScenario : IDisposable
{
    private readonly string parent = Path.Combine(Path.GetTempPath(), "aspis-" + Path.GetRandomFileName());

    public ShuffledScenario(string folder)
    {
        Folder = Path.Combine(parent, Path.GetFileName(folder));
        foreach (var file in Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(Folder, Path.GetRelativePath(folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            var content = JsonNode.Parse(
                File.ReadAllText(file), documentOptions: new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip });
            File.WriteAllText(copy, Reverse(content!, keepOrder: false).ToJsonString());
        }
    }

    public string Folder { get; }

    public void Dispose() => Directory.Delete(parent, recursive: true);

    private static JsonNode Reverse(JsonNode node, bool keepOrder)
    {
        switch (node)
        {
            case JsonObject fields:
                return new JsonObject(fields.Reverse().Select(field => KeyValuePair.Create(
                    field.Key, field.Value is null ? null : (JsonNode?)Reverse(field.Value, field.Key is "aimPoints" or "via" or "route" or "points" or "weaponControlRules"))));
            case JsonArray entries:
                var copies = entries.Select(entry => (JsonNode?)Reverse(entry!, keepOrder: false));
                return new JsonArray([.. keepOrder ? copies : copies.Reverse()]);
            default:
                return node.DeepClone();
        }
    }
}
