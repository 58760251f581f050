using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Aspis.App.Coverage;
using Aspis.App.Tables;
using Aspis.App.Terminal;
using Aspis.Kernel.Terrain;
using Aspis.Messages;
using Aspis.Scenarios.Catalogues;
using Aspis.Scenarios.Files;
using Aspis.Scenarios.Laydowns;
using Aspis.Scenarios.Terrain;
using Spectre.Console;

namespace Aspis.App.Commands;

/// <summary><c>aspis coverage</c>: where a radar sees what, over the ground as it is.</summary>
internal static class CoverageCommand
{
    private const double MostAltitudeMetres = 100_000;
    private const double FarthestFromEquatorDegrees = 80;

    private static readonly Option<string> Radar = new("--radar") { HelpName = "NAME", Description = "catalogue id of a radar", Required = true };
    private static readonly Option<double> Latitude = PlainNumber.Required("--lat", "D", "latitude of the radar, degrees north", -90, 90);
    private static readonly Option<double> Longitude = PlainNumber.Required("--lon", "D", "longitude of the radar, degrees east", -180, 180);
    private static readonly Option<double> Mast = PlainNumber.Required("--mast", "M", "height of the antenna above the ground, m", 0, 10_000);
    private static readonly Option<double> CrossSection = PlainNumber.Required("--rcs", "M2", "radar cross-section of the target, m2", 1e-6, 1e6);
    private static readonly Option<ImmutableArray<double>> Altitudes = new("--altitudes")
    {
        HelpName = "M,M,…",
        Description = "altitudes of the target above the ground, m, with commas between",
        Required = true,
        CustomParser = ParseAltitudes,
    };

    private static readonly Option<string?> Terrain = new("--terrain") { HelpName = "DIR", Description = "folder of elevation files (.hgt, .dt0 to .dt2, .tif); the coarse elevation that ships lies below them" };
    private static readonly Option<bool> LineOfSight = new("--line-of-sight") { Description = "only what the ground hides: 1 visible, 0 not, on the grid of the one file in --terrain, as .tif" };
    private static readonly Option<string> Out = MapArguments.Out(".tif for grids, .geojson for contours, .png for a picture", ".tif", ".geojson", ".png");
    private static readonly Option<double> Speed = PlainNumber.Option("--speed", "MS", "speed of the target on a straight approach, m/s", 1, 10_000, 250);
    private static readonly Option<string> Against = new("--class") { HelpName = "CLASS", Description = "what the target is: aircraft, cruise, drone or ballistic (default aircraft)", DefaultValueFactory = _ => "aircraft" };
    private static readonly Option<string[]> BasisOption = MapArguments.Basis();
    private static readonly Option<string?> Catalogue = new("--catalogue") { HelpName = "DIR", Description = "catalogue folder (default: the shipped one)" };
    private static readonly Option<long> Threads = WholeNumber.Threads();
    private static readonly Option<bool> Json = new("--json") { Description = "prints a summary as JSON" };

    /// <summary>The verb.</summary>
    public static Command Create()
    {
        var command = new Command(
            "coverage",
            "Maps what a radar detects at each altitude, over the ground as it is: horizon, terrain, elevation limits and signal.\n\nexample:\n  aspis coverage --radar 91n6e --lat 33.3 --lon 44.4 --mast 25 --rcs 1 --altitudes 50,300,3000 --out out/coverage.png");
        foreach (var option in new Option[] { Radar, Latitude, Longitude, Mast, CrossSection, Altitudes, Terrain, LineOfSight, Out, Speed, Against, BasisOption, Catalogue, Threads, Json })
            command.Options.Add(option);
        Against.AcceptOnlyFromAmong("aircraft", "cruise", "drone", "ballistic");
        command.Validators.Add(result =>
        {
            if (result.GetValue(LineOfSight) && result.GetResult(Out) is { Tokens.Count: > 0 } file && !MapArguments.EndsIn(file.Tokens[0].Value, ".tif"))
                result.AddError("with --line-of-sight the mask is a grid; --out must end in .tif");
            if (result.GetResult(Out) is { Tokens.Count: > 0 } picture
                && MapArguments.EndsIn(picture.Tokens[0].Value, ".png")
                && result.GetResult(Altitudes) is { Tokens.Count: > 0 } altitudes
                && altitudes.Tokens[0].Value.Count(letter => letter == ',') >= CoveragePicture.MostAltitudes)
                result.AddError($"a picture has room for {CoveragePicture.MostAltitudes} altitudes; name fewer, or let --out end in .tif or .geojson");
        });
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult arguments)
    {
        var file = MapArguments.File(arguments, Out);
        var folder = InstallFolder.Catalogue(arguments.GetValue(Catalogue));
        var name = arguments.GetRequiredValue(Radar);
        // A mask asks nothing of the radar but that there is one; its file has its name.
        if (arguments.GetValue(LineOfSight) && Path.GetFileName(name) == name && File.Exists(Path.Combine(folder, "radars", name + ".json")))
        {
            MakeMask(arguments, file);
            return 0;
        }

        var catalogue = CatalogueReader.Read(folder);
        var radar = catalogue.Find(name, ItemKind.Radar)
            ?? throw new InputException($"the catalogue has no radar \"{name}\"; {catalogue.Suggest(name, ItemKind.Radar)}");
        if (arguments.GetValue(LineOfSight))
            MakeMask(arguments, file);
        else
            MakeMap(arguments, file, catalogue, radar);
        return 0;
    }

    private static void MakeMask(ParseResult arguments, string file)
    {
        var folder = arguments.GetValue(Terrain) ?? InstallFolder.Terrain() ?? throw new InputException("the shipped elevation is not there; give --terrain DIR");
        var files = ElevationFolder.FilesIn(folder);
        if (files.Count != 1)
            throw new InputException(folder, null, null, $"holds {files.Count} elevation files; with --line-of-sight the mask lies on the grid of one, so name a folder with one");
        Say(arguments, $"reading {files[0]}");
        var tile = ElevationFolder.Tile(files[0]);
        Say(arguments, $"looking over {tile.Columns} × {tile.Rows} cells");
        var mask = LineOfSightMask.Of(
            tile, arguments.GetValue(Latitude), arguments.GetValue(Longitude), arguments.GetValue(Mast), arguments.GetValue(Altitudes), (int)arguments.GetValue(Threads));
        mask.Write(file);
        if (arguments.GetValue(Json))
            JsonText.Write(CoverageSummary.Of(mask, file));
        else
            CoverageSummary.Write(mask, file);
    }

    private static void MakeMap(ParseResult arguments, string file, Catalogue catalogue, CatalogueItem radar)
    {
        var question = Ask(arguments, catalogue, radar);
        var field = WorkProgress.Show(
            "looking round", 1, report => CoverageField.Of(question, (int)arguments.GetValue(Threads), report));
        switch (Path.GetExtension(file).ToUpperInvariant())
        {
            case ".TIF":
                CoverageGrids.Write(file, field, question);
                break;
            case ".GEOJSON":
                CoverageGeoJson.Write(file, field, question);
                break;
            default:
                CoveragePicture.Write(file, field, question);
                break;
        }

        if (arguments.GetValue(Json))
            JsonText.Write(CoverageSummary.Of(field, question, file));
        else
            CoverageSummary.Write(field, question, file);
    }

    private static CoverageQuestion Ask(ParseResult arguments, Catalogue catalogue, CatalogueItem radar)
    {
        var (latitude, longitude) = (arguments.GetValue(Latitude), arguments.GetValue(Longitude));
        if (Math.Abs(latitude) > FarthestFromEquatorDegrees)
            throw new InputException($"maps are drawn up to {FarthestFromEquatorDegrees} degrees north and south; the radar stands at {latitude.ToString(CultureInfo.InvariantCulture)}");
        var against = Enum.Parse<TargetClass>(arguments.GetRequiredValue(Against), ignoreCase: true);
        var basis = MapArguments.Basis(arguments, BasisOption);
        var spec = CatalogueRadar.Spec(catalogue, radar, basis, against);
        if (spec.DetectionConstant[(int)against] == 0)
            throw new InputException(radar.File, null, "figures.detectionRange", $"nothing is claimed of {radar.Id} against the class {arguments.GetValue(Against)}; choose another --class");
        var (ground, words) = GroundOf(arguments, latitude, longitude);
        return new CoverageQuestion
        {
            Radar = spec,
            Loss = CatalogueRadar.Loss(catalogue, spec, basis, against, ground.HeightMetres(latitude, longitude) + arguments.GetValue(Mast)),
            RadarName = radar.Name,
            Claim = ClaimedRing.Of(radar, against, spec),
            Latitude = latitude,
            Longitude = longitude,
            MastMetres = arguments.GetValue(Mast),
            CrossSectionM2 = arguments.GetValue(CrossSection),
            Against = against,
            AltitudesMetres = arguments.GetValue(Altitudes),
            SpeedMs = arguments.GetValue(Speed),
            Ground = ground,
            GroundWords = words,
        };
    }

    private static (Ground Ground, string Words) GroundOf(ParseResult arguments, double latitude, double longitude)
    {
        ElevationTile[] shipped = InstallFolder.Terrain() is { } coarse ? [.. ElevationFolder.FilesIn(coarse).Select(ElevationFolder.Tile)] : [];
        if (arguments.GetValue(Terrain) is { } folder)
        {
            var files = ElevationFolder.FilesIn(folder);
            var tiles = files.Select(ElevationFolder.Tile).ToArray();
            if (!Array.Exists(tiles, tile => tile.Covers(latitude, longitude)))
                Console.Error.WriteLine($"note: no file in {folder} covers the radar itself; the ground there is the coarse elevation, or a smooth Earth");
            return (new Ground([.. tiles, .. shipped]), $"{tiles.Length} elevation {(tiles.Length == 1 ? "file" : "files")} over 9 km cells");
        }

        if (Array.Exists(shipped, tile => tile.Covers(latitude, longitude)))
        {
            Console.Error.WriteLine("note: the ground is the elevation that ships, in 9 km cells, which cannot mask hills, ridges and valleys: add finer tiles with --terrain DIR");
            return (new Ground(shipped), "9 km cells (ETOPO5), too coarse to mask hills");
        }

        Console.Error.WriteLine("note: no elevation covers this place, so the ground is a smooth Earth at sea level: add tiles with --terrain DIR");
        return (Ground.Smooth, "a smooth Earth");
    }

    private static void Say(ParseResult arguments, string words)
    {
        if (!Console.IsErrorRedirected && !arguments.GetValue(Json))
            Screen.Error().MarkupLineInterpolated($"[grey]{words}[/]");
    }

    private static ImmutableArray<double> ParseAltitudes(System.CommandLine.Parsing.ArgumentResult result)
    {
        const int Most = 32;
        var altitudes = ImmutableArray.CreateBuilder<double>();
        foreach (var part in result.Tokens[0].Value.Split(','))
        {
            if (!NumberText.TryRead(part.Trim(), out var altitude) || altitude is < 0 or > MostAltitudeMetres)
                result.AddError($"--altitudes takes numbers of metres from 0 to {MostAltitudeMetres:0} with commas between, not \"{part}\"");
            else if (altitudes.Contains(altitude))
                result.AddError($"--altitudes names {part.Trim()} twice");
            else
                altitudes.Add(altitude);
        }

        if (altitudes.Count > Most)
            result.AddError($"--altitudes takes at most {Most} at once");
        return altitudes.ToImmutable();
    }
}
