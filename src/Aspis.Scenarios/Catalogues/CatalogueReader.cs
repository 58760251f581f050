using System.Collections.Immutable;
using System.Security.Cryptography;
using Aspis.Kernel.Quantities;
using Aspis.Messages;
using Aspis.Scenarios.Files;

namespace Aspis.Scenarios.Catalogues;

/// <summary>Reads a catalogue folder: strictly, whole, or not at all.</summary>
public static class CatalogueReader
{
    private const string SourcesName = "sources.json";
    private static readonly string[] Classes = ["aircraft", "cruise", "drone", "air-breathing", "ballistic"];
    private static readonly string[] ThreatClasses = ["ballistic", "cruise", "drone"];
    private static readonly string[] AircraftClasses = ["aircraft", "drone"];

    /// <summary>The folders of a catalogue, one for each kind.</summary>
    public static ImmutableSortedDictionary<string, ItemKind> Folders { get; } =
        ImmutableSortedDictionary<string, ItemKind>.Empty.WithComparers(StringComparer.Ordinal)
            .Add("radars", ItemKind.Radar)
            .Add("interceptors", ItemKind.Interceptor)
            .Add("threats", ItemKind.Threat)
            .Add("batteries", ItemKind.Battery)
            .Add("posts", ItemKind.Post)
            .Add("guns", ItemKind.Gun)
            .Add("jammers", ItemKind.Jammer)
            .Add("aircraft", ItemKind.Aircraft)
            .Add("events", ItemKind.Event);

    /// <summary>Reads a folder.</summary>
    public static Catalogue Read(string folder)
    {
        if (!Directory.Exists(folder))
            throw new InputException(folder, null, null, "there is no such catalogue folder");
        var files = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        var sources = ReadSources(InputFile.Open(Path.Combine(folder, SourcesName)), files);
        var items = ImmutableSortedDictionary.CreateBuilder<string, CatalogueItem>(StringComparer.Ordinal);
        foreach (var sub in Folders.Keys)
        {
            var path = Path.Combine(folder, sub);
            if (!Directory.Exists(path))
                continue;
            foreach (var name in Directory.EnumerateFiles(path, "*.json").Order(StringComparer.Ordinal))
            {
                var file = InputFile.Open(name);
                files[name] = Convert.ToHexStringLower(SHA256.HashData(file.Bytes));
                var item = ReadItem(file, sources);
                if (!items.TryAdd(item.Id, item))
                    throw file.Error("id", $"\"{item.Id}\" is already the id of {items[item.Id].File}; ids must be unique");
            }
        }

        var catalogue = new Catalogue(items.ToImmutable(), sources, files.ToImmutable());
        foreach (var item in catalogue.Items.Values)
            CheckReferences(InputFile.Open(item.File), item, catalogue);
        return catalogue;
    }

    /// <summary>Reads one item against known sources; references to other items are not followed.</summary>
    public static CatalogueItem ReadItem(InputFile file, ImmutableSortedDictionary<string, Source> sources)
    {
        var content = file.Read<ItemFile>();
        if (content.Id != Path.GetFileNameWithoutExtension(file.Path))
            throw file.Error("id", $"\"{content.Id}\" must equal the file's name without its ending");
        var folder = Path.GetFileName(Path.GetDirectoryName(file.Path));
        if (folder is not null && Folders.TryGetValue(folder, out var kind) && kind != content.Kind)
            throw file.Error("kind", $"an item of kind {content.Kind.ToString().ToLowerInvariant()} does not belong in the folder {folder}");
        // Before the figures: which of them a threat has depends on how it flies.
        var targetClass = ReadClass(file, content);
        return new CatalogueItem
        {
            Id = content.Id,
            Kind = content.Kind,
            Name = content.Name,
            Summary = content.Summary,
            File = file.Path,
            Figures = ReadFigures(file, content, sources),
            Task = Property(file, content, ItemKind.Radar, "task", content.Task, "acquisition", "engagement", "multifunction"),
            Rotates = Property(file, content, ItemKind.Radar, "mount", content.Mount, "rotating", "sector") == "rotating",
            Interrogates = content.Interrogator ?? false,
            Maker = content.Maker,
            Class = targetClass,
            Flight = content.Flight,
            Transponder = content.Transponder ?? Transponder.None,
            Post = content.Post,
            Radars = [.. content.Radars ?? []],
            EngagementRadar = content.EngagementRadar,
            Effectors = [.. content.Effectors ?? []],
            GuidedBy = content.Kind == ItemKind.Battery || content.GuidedBy is null
                ? content.GuidedBy ?? GuidedBy.OwnRadar
                : throw file.Error("guidedBy", "only a battery has shots to guide; leave this out"),
        };
    }

    private static ImmutableSortedDictionary<string, Source> ReadSources(
        InputFile file, ImmutableSortedDictionary<string, string>.Builder files)
    {
        files[file.Path] = Convert.ToHexStringLower(SHA256.HashData(file.Bytes));
        var sources = ImmutableSortedDictionary.CreateBuilder<string, Source>(StringComparer.Ordinal);
        foreach (var (key, source) in file.Read<SourcesFile>().Sources)
            sources[key] = new Source(key, source.Title, source.Address, source.Date, source.Opened);
        return sources.ToImmutable();
    }

    private static string? Property(
        InputFile file, ItemFile content, ItemKind kind, string name, string? value, params ReadOnlySpan<string> allowed)
    {
        if (content.Kind == kind && (value is null || !allowed.Contains(value)))
            throw file.Error(name, $"a {kind.ToString().ToLowerInvariant()} needs \"{name}\", one of: {string.Join(", ", allowed!)}");
        if (content.Kind != kind && value is not null)
            throw file.Error(name, $"only a {kind.ToString().ToLowerInvariant()} has \"{name}\"");
        return value;
    }

    /// <summary>The target class of what flies; checks the properties that only flying things have.</summary>
    private static TargetClass ReadClass(InputFile file, ItemFile content)
    {
        var flies = content.Kind is ItemKind.Threat or ItemKind.Aircraft;
        if (!flies && content.Class is not null)
            throw file.Error("class", "only a threat or an aircraft has \"class\"");
        if ((content.Kind == ItemKind.Threat) != content.Flight.HasValue)
            throw file.Error("flight", content.Flight is null ? "a threat needs \"flight\", one of: ballistic, cruise, glide" : "only a threat has \"flight\"");
        if ((content.Kind == ItemKind.Aircraft) != content.Transponder.HasValue)
            throw file.Error("transponder", content.Transponder is null ? "an aircraft needs \"transponder\", one of: none, civil, military" : "only an aircraft has \"transponder\"");
        if (content.Interrogator is not null && content.Kind != ItemKind.Radar)
            throw file.Error("interrogator", "only a radar has \"interrogator\"");
        if (!flies)
            return TargetClass.Unknown;
        var names = content.Kind == ItemKind.Aircraft ? AircraftClasses : ThreatClasses;
        if (content.Class is null || !names.Contains(content.Class))
            throw file.Error("class", $"{(content.Kind == ItemKind.Aircraft ? "an aircraft" : "a threat")} needs \"class\", one of: {string.Join(", ", names)}");
        if (content.Flight == ThreatFlight.Ballistic != (content.Class == "ballistic") && content.Kind == ItemKind.Threat)
            throw file.Error("flight", "what is of class ballistic flies so, and nothing else does");
        return Enum.Parse<TargetClass>(content.Class, ignoreCase: true);
    }

    private static ImmutableSortedDictionary<string, Figure> ReadFigures(
        InputFile file, ItemFile content, ImmutableSortedDictionary<string, Source> sources)
    {
        var definitions = FigureDefinitions.For(content.Kind, content.Flight);
        var figures = ImmutableSortedDictionary.CreateBuilder<string, Figure>(StringComparer.Ordinal);
        foreach (var (name, figure) in content.Figures)
        {
            var place = $"figures.{name}";
            var definition = definitions.FirstOrDefault(candidate => candidate.Name == name)
                ?? throw file.Error(place, $"\"{name}\" is not a figure of this kind; {Spelling.Suggest(name, definitions.Select(d => d.Name))}");
            if (figure.Claims.Length == 0)
                throw file.Error(place, "a figure needs at least one claim");
            figures[name] = new Figure(
                definition,
                [.. figure.Claims.Select((claim, i) => ReadClaim(file, $"{place}.claims[{i}]", claim, definition, sources))]);
        }

        foreach (var definition in definitions)
        {
            if (definition.Use == FigureUse.Needed && !figures.ContainsKey(definition.Name))
                throw file.Error("figures", $"the figure \"{definition.Name}\" ({definition.Meaning}) is missing; a run needs it, if only as an assumption with a reason");
        }

        CheckRadarTask(file, content, figures);
        return figures.ToImmutable();
    }

    /// <summary>What a radar is for decides which figures of searching and following it has.</summary>
    private static void CheckRadarTask(InputFile file, ItemFile content, ImmutableSortedDictionary<string, Figure>.Builder figures)
    {
        if (content.Kind != ItemKind.Radar)
            return;
        if (content.Task == "acquisition" && figures.ContainsKey("searchPeriod"))
            throw file.Error("figures.searchPeriod", "an acquisition radar does nothing but search: \"scanPeriod\" says how often");
        if (content.Task != "acquisition" && !figures.ContainsKey("detectedTracks"))
            throw file.Error("figures", "the figure \"detectedTracks\" (tracks followed at once) is missing; a radar that follows targets needs it, if only as an assumption with a reason");
        if (content.Task == "multifunction" && !figures.ContainsKey("searchPeriod"))
            throw file.Error("figures", "the figure \"searchPeriod\" (time between looks while searching) is missing; a multifunction radar searches as well");
    }

    private static Claim ReadClaim(
        InputFile file, string place, ClaimFile claim, FigureDefinition definition, ImmutableSortedDictionary<string, Source> sources)
    {
        CheckAttribution(file, place, claim, sources);
        if (claim.Against is not null && !Classes.Contains(claim.Against))
            throw file.Error($"{place}.against", $"\"{claim.Against}\" is not a target class; {Spelling.Suggest(claim.Against, Classes)}");
        if (definition.Name == "detectionRange" && claim is { Rcs: null, Meaning: null or "maximum" })
            throw file.Error(place, "a detection range says nothing without the cross-section it is for: add \"rcs\"");
        var value = Value(file, $"{place}.value", claim.Value, definition);
        var low = claim.Low is null ? value : Value(file, $"{place}.low", claim.Low, definition);
        var high = claim.High is null ? value : Value(file, $"{place}.high", claim.High, definition);
        if (low > value || value > high)
            throw file.Error(place, $"the band {claim.Low} … {claim.High} must enclose the value {claim.Value}");
        return new Claim
        {
            Value = value,
            Text = claim.Value,
            Low = low,
            High = high,
            Side = claim.Side,
            Source = claim.Source,
            Date = claim.Date,
            Confidence = claim.Confidence[0],
            Of = claim.Of,
            Against = claim.Against,
            CrossSectionM2 = claim.Rcs is null ? null : file.Positive($"{place}.rcs", claim.Rcs, Dimension.Area),
            Altitude = claim.Altitude,
            Meaning = claim.Meaning,
            Level = claim.Level,
            Word = claim.Word,
            Currency = claim.Currency,
            PriceYear = claim.PriceYear,
            StandsFor = claim.StandsFor,
            Reason = claim.Reason,
            Note = claim.Note,
            Place = place,
        };
    }

    private static void CheckAttribution(
        InputFile file, string place, ClaimFile claim, ImmutableSortedDictionary<string, Source> sources)
    {
        if (claim.Confidence is not ("A" or "B" or "C" or "D"))
            throw file.Error($"{place}.confidence", $"\"{claim.Confidence}\" must be A, B, C or D");
        if (claim.Side == ClaimSide.Assumed)
        {
            if (string.IsNullOrWhiteSpace(claim.Reason))
                throw file.Error(place, "an assumption needs a \"reason\"");
            if (claim.StandsFor == Basis.Sampled)
                throw file.Error($"{place}.standsFor", "an assumption stands for \"claimed\" or \"assessed\", or for both when this is left out");
            return;
        }

        if (claim.Source is null || claim.Date is null)
            throw file.Error(place, "a claim needs a \"source\" and its \"date\"; what nobody published is \"side\": \"assumed\" with a \"reason\"");
        if (!sources.TryGetValue(claim.Source, out var source))
            throw file.Error($"{place}.source", $"\"{claim.Source}\" is not in sources.json; {Spelling.Suggest(claim.Source, sources.Keys)}");
        if (!source.Opened && claim.Confidence != "D")
            throw file.Error($"{place}.confidence", $"nobody has opened the page of {claim.Source}, so the confidence is D");
        if (claim.Low is not null || claim.High is not null || claim.StandsFor is not null)
            throw file.Error(place, "only an assumption has a band or stands for a basis; enter a published range as two claims");
    }

    private static double Value(InputFile file, string place, string text, FigureDefinition definition)
    {
        var value = definition.MayBeNegative
            ? file.Quantity(place, text, definition.Dimension)
            : file.NotNegative(place, text, definition.Dimension);
        if (value >= definition.Least && value <= definition.Greatest)
            return value;
        var limits = value < definition.Least
            ? $"at least {QuantityText.Format(definition.Least, definition.Dimension)}"
            : $"at most {QuantityText.Format(definition.Greatest, definition.Dimension)}";
        throw file.Error(place, $"\"{text}\" makes no sense here; the {definition.Meaning} is {limits}");
    }

    private static void CheckReferences(InputFile file, CatalogueItem item, Catalogue catalogue)
    {
        if (item.Kind != ItemKind.Battery)
        {
            if (item.Post is not null || item.Radars.Length + item.Effectors.Length > 0 || item.EngagementRadar is not null)
                throw file.Error("kind", "only a battery has a post, radars and effectors");
            return;
        }

        if (item.Post is not null)
            Require("post", item.Post, ItemKind.Post);
        for (var i = 0; i < item.Radars.Length; i++)
            Require($"radars[{i}]", item.Radars[i], ItemKind.Radar);
        for (var i = 0; i < item.Effectors.Length; i++)
            Require($"effectors[{i}]", item.Effectors[i], ItemKind.Interceptor, ItemKind.Gun, ItemKind.Jammer);
        if (item.EngagementRadar is null || !item.Radars.Contains(item.EngagementRadar))
            throw file.Error("engagementRadar", "a battery needs an \"engagementRadar\" that is one of its \"radars\"");
        if (item.Effectors.Length == 0)
            throw file.Error("effectors", "a battery needs at least one effector");

        // A jammer is pointed by what it is told; a shot needs its target followed.
        if (catalogue.Items[item.EngagementRadar].OnlySearches && item.Effectors.Any(id => catalogue.Items[id].Kind != ItemKind.Jammer))
            throw file.Error("engagementRadar", $"\"{item.EngagementRadar}\" only searches and guides no shot; name a radar with the \"task\" \"engagement\" or \"multifunction\"");

        void Require(string place, string id, params ReadOnlySpan<ItemKind> kinds)
        {
            if (!catalogue.Items.TryGetValue(id, out var part) || !kinds.Contains(part.Kind))
                throw file.Error(place, $"there is no {kinds[0].ToString().ToLowerInvariant()} \"{id}\" in the catalogue; {catalogue.Suggest(id, kinds[0])}");
        }
    }
}
