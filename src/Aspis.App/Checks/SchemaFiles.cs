using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using Aspis.App.Terminal;
using Aspis.Scenarios.Catalogues;
using Aspis.Scenarios.Files;
using Aspis.Scenarios.Laydowns;

namespace Aspis.App.Checks;

/// <summary>JSON schemas of the input files, made from the very types that read them, so that an editor completes and checks.</summary>
internal static class SchemaFiles
{
    private static readonly (string Name, string Title, Type Type)[] Kinds =
    [
        ("item", "Catalogue item: data/catalogue/<kind>/<id>.json", typeof(ItemFile)),
        ("sources", "Sources of a catalogue: data/catalogue/sources.json", typeof(SourcesFile)),
        ("scenario", "Scenario: scenarios/<name>/scenario.json", typeof(ScenarioFile)),
        ("raid", "Raid: scenarios/<name>/raids/<raid>.json", typeof(RaidFile)),
        ("laydown", "Laydown: scenarios/<name>/defences/<laydown>.json", typeof(LaydownFile)),
    ];

    /// <summary>Writes every schema into a folder; returns the files.</summary>
    public static IReadOnlyList<string> Write(string folder)
    {
        Directory.CreateDirectory(folder);
        var files = new List<string>();
        foreach (var (name, title, type) in Kinds)
        {
            var path = Path.Combine(folder, $"{name}.schema.json");
            File.WriteAllText(path, Schema(title, type).ToJsonString(JsonText.Options) + "\n");
            files.Add(path);
        }

        return files;
    }

    private static JsonObject Schema(string title, Type type)
    {
        var schema = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = title,
        };
        var options = new JsonSchemaExporterOptions { TreatNullObliviousAsNonNullable = true };
        foreach (var (name, value) in InputFile.Options.GetJsonSchemaAsNode(type, options).AsObject())
            schema[name] = value?.DeepClone();
        return schema;
    }
}
