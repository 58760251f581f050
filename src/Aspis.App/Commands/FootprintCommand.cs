using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Aspis.App.Footprint;
using Aspis.App.Tables;
using Aspis.App.Terminal;
using Aspis.Scenarios.Catalogues;
using Aspis.Scenarios.Files;
using Spectre.Console;

namespace Aspis.App.Commands;

/// <summary><c>aspis footprint</c>: which places a battery protects against a threat.</summary>
internal static class FootprintCommand
{
    private const double FarthestFromEquatorDegrees = 80, MostHalfWidthMetres = 450_000, EdgeShare = 1.08;
    private static readonly Option<string> Battery = new("--battery") { HelpName = "NAME", Description = "catalogue id of a battery", Required = true };
    private static readonly Option<double> Latitude = PlainNumber.Required("--lat", "D", "latitude of the battery, degrees north", -FarthestFromEquatorDegrees, FarthestFromEquatorDegrees);
    private static readonly Option<double> Longitude = PlainNumber.Required("--lon", "D", "longitude of the battery, degrees east", -180, 180);
    private static readonly Option<string> Threat = new("--threat") { HelpName = "NAME", Description = "catalogue id of a ballistic or cruise missile or a drone", Required = true };
    private static readonly Option<double?> From = new("--from")
    {
        HelpName = "D",
        Description = "bearing from which it comes, degrees (default: eight all round)",
        CustomParser = result =>
        {
            if (NumberText.TryRead(result.Tokens[0].Value, out var bearing) && bearing is >= 0 and <= 360)
                return bearing;
            result.AddError($"--from is a bearing between 0 and 360 degrees, not \"{result.Tokens[0].Value}\"");
            return null;
        },
    };

    private static readonly Option<long> Cells = WholeNumber.Option("--cells", "N", "places across and down (default 33)", 5, 65, 33);
    private static readonly Option<string?> Terrain = new("--terrain") { HelpName = "DIR", Description = "folder of elevation files above the coarse elevation that ships; none for a smooth Earth" };
    private static readonly Option<string> Out = MapArguments.Out(".geojson for contours, .png for a picture", ".geojson", ".png");
    private static readonly Option<string[]> BasisOption = MapArguments.Basis();
    private static readonly Option<string?> CatalogueOption = new("--catalogue") { HelpName = "DIR", Description = "catalogue folder (default: the shipped one)" };
    private static readonly Option<long> Threads = WholeNumber.Threads();
    private static readonly Option<bool> Json = new("--json") { Description = "prints a summary as JSON" };

    /// <summary>The verb.</summary>
    public static Command Create()
    {
        var command = new Command(
            "footprint",
            "Maps which places a battery protects against a threat: how many salvos it can\n"
            + "fire one after another on the way there, and how likely one kills, by the\n"
            + "figures, flights, zones and horizons of runs. One threat at a time, and the\n"
            + "battery whole, loaded and facing it.\n\n"
            + "example:\n  aspis footprint --battery patriot-battery --lat 33.3 --lon 44.2 --threat fateh-313 --out out/footprint.png");
        foreach (var option in new Option[] { Battery, Latitude, Longitude, Threat, From, Cells, Terrain, Out, BasisOption, CatalogueOption, Threads, Json })
            command.Options.Add(option);
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult arguments)
    {
        var file = MapArguments.File(arguments, Out);
        var question = Ask(arguments);
        var field = WorkProgress.Show(
            "flying to every place", 1, report => FootprintField.Of(question, (int)arguments.GetValue(Threads), report));
        if (MapArguments.EndsIn(file, ".png"))
            FootprintPicture.Write(file, field, question);
        else
            FootprintGeoJson.Write(file, field, question);
        if (arguments.GetValue(Json))
            WriteJson(file, field, question);
        else
            Write(file, field, question);
        return 0;
    }

    private static FootprintQuestion Ask(ParseResult arguments)
    {
        var catalogue = CatalogueReader.Read(InstallFolder.Catalogue(arguments.GetValue(CatalogueOption)));
        var battery = Find(catalogue, arguments.GetRequiredValue(Battery), ItemKind.Battery, "battery");
        var threat = Find(catalogue, arguments.GetRequiredValue(Threat), ItemKind.Threat, "threat");
        if (threat.Flight is not (ThreatFlight.Ballistic or ThreatFlight.Cruise))
            throw new InputException($"{threat.Id} is released by aircraft; name a ballistic or cruise missile or a drone, which start from the ground");
        var basis = MapArguments.Basis(arguments, BasisOption);
        const double OneBearing = 45;
        var range = new FigureResolver(catalogue, basis, 1, 0, 1).TryGet(threat, new("range")) ?? double.PositiveInfinity;
        var question = new FootprintQuestion
        {
            Catalogue = catalogue,
            Battery = battery,
            Threat = threat,
            Latitude = arguments.GetValue(Latitude),
            Longitude = arguments.GetValue(Longitude),
            Bearings = arguments.GetValue(From) is { } from ? [from] : [.. Enumerable.Range(0, 8).Select(n => n * OneBearing)],
            Basis = basis,
            Terrain = TerrainArgument.Read(arguments.GetValue(Terrain)),
            Side = 2,
            HalfWidthMetres = 1000,
            StartMetres = threat.Flight == ThreatFlight.Ballistic ? 0.7 * range : Math.Min(0.9 * range, 250_000),
        };
        var reach = FootprintField.ReachMetres(question);
        CheckSpan(question, EdgeShare * reach);
        return question with { Side = (int)arguments.GetValue(Cells), HalfWidthMetres = Math.Min(MostHalfWidthMetres, EdgeShare * reach) };
    }

    /// <summary>A map and the flights to it may not cross the antimeridian, where polygons would have to be cut.</summary>
    private static void CheckSpan(FootprintQuestion question, double halfWidthMetres)
    {
        const double MetresPerDegree = 111_000;
        var degrees = 1.5 * (halfWidthMetres + question.StartMetres) / (MetresPerDegree * Math.Cos(question.Latitude * Math.PI / 180));
        if (Math.Abs(question.Longitude) + degrees > 180)
            throw new InputException("the map or the flights to it would cross the antimeridian; choose a longitude farther from 180 degrees");
    }

    private static CatalogueItem Find(Catalogue catalogue, string id, ItemKind kind, string word) => catalogue.Find(id, kind)
        ?? throw new InputException($"the catalogue has no {word} \"{id}\"; {catalogue.Suggest(id, kind)}");

    private static void WriteJson(string file, FootprintField field, FootprintQuestion question) => JsonText.Write(new
    {
        File = file,
        Battery = question.Battery.Id,
        Threat = question.Threat.Id,
        FromDegrees = question.Bearings,
        HalfWidthMetres = question.HalfWidthMetres,
        Contours = FootprintGeoJson.Levels.Select(level => new
        {
            Probability = level,
            WorstAreaKm2 = field.AreaKm2(field.WorstKill, level),
            MeanAreaKm2 = field.AreaKm2(field.MeanKill, level),
        }),
        MostSalvos = field.FewestSalvos.Max(),
        AtTheBattery = new
        {
            KillWorst = field.WorstKill[field.WorstKill.Length / 2],
            KillMean = field.MeanKill[field.MeanKill.Length / 2],
            SalvosFewest = field.FewestSalvos[field.FewestSalvos.Length / 2],
        },
        Places = Enumerable.Range(0, field.WorstKill.Length).Select(cell => (Cell: cell, At: FootprintScene.Place(question, cell % question.Side, cell / question.Side))).Select(place => new
        {
            LatDeg = Math.Round(place.At.LatitudeDegrees, 5),
            LonDeg = Math.Round(place.At.LongitudeDegrees, 5),
            KillWorst = field.WorstKill[place.Cell],
            KillMean = field.MeanKill[place.Cell],
            SalvosFewest = field.FewestSalvos[place.Cell],
        }),
    });

    private static void Write(string file, FootprintField field, FootprintQuestion question)
    {
        var screen = Screen.Out();
        screen.WriteLine($"{question.Battery.Name} against {question.Threat.Name}, one at a time");
        var sheet = new Sheet(new("killed before it arrives", IsNumber: true), new("area, worst bearing", IsNumber: true), new("area, mean over bearings", IsNumber: true));
        foreach (var level in FootprintGeoJson.Levels)
        {
            sheet.Add(
                string.Create(CultureInfo.InvariantCulture, $"{level:0.0} or more"),
                string.Create(CultureInfo.InvariantCulture, $"{field.AreaKm2(field.WorstKill, level):#,0} km2"),
                string.Create(CultureInfo.InvariantCulture, $"{field.AreaKm2(field.MeanKill, level):#,0} km2"));
        }

        sheet.Write(screen);
        screen.WriteLine(field.FewestSalvos.Max() > 0
            ? string.Create(CultureInfo.InvariantCulture, $"at most {field.FewestSalvos.Max():0} salvos one after another; the map is in {file}")
            : $"nothing is protected from every bearing asked about; the map is in {file}");
    }
}
