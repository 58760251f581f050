using Aspis.Kernel.Geometry;
using Aspis.Kernel.Numerics;
using Aspis.Kernel.Quantities;
using Aspis.Scenarios.Catalogues;
using Aspis.Scenarios.Files;
using Aspis.World.Objects;
using Aspis.World.Radars;

namespace Aspis.Scenarios.Laydowns;

/// <summary>Puts radars on the ground, those of batteries and those that stand alone, each where the last one's index ends.</summary>
internal sealed class RadarPlacer(Catalogue catalogue, SpecBuilder specs, InputFile file, bool isGroundSmooth)
{
    private const double WorstSitingMetres = 20_000;
    private readonly List<RadarSite> sites = [];
    private readonly List<ComponentSpec> components = [];

    /// <summary>All placed so far.</summary>
    public IReadOnlyList<RadarSite> Sites => sites;

    /// <summary>The same as things that can be hit.</summary>
    public IReadOnlyList<ComponentSpec> Components => components;

    /// <summary>Places one; <paramref name="battery"/> is its battery's index, or −1.</summary>
    public void Add(string name, string type, GeodeticPoint ground, int battery, RadarPost path, RadarSetting setting)
    {
        var spec = specs.Radar(catalogue.Items[type]);
        var antenna = ground with { Height = ground.Height + Length.Metres(spec.AntennaHeightMetres) };
        components.Add(new ComponentSpec(name, MixingHash.OfText(name), ComponentKind.Radar, sites.Count, antenna.ToPosition()));
        sites.Add(new RadarSite(
            name,
            MixingHash.OfText(name),
            spec,
            antenna.ToPosition(),
            ReadNorthError($"{setting.Place}.northError", setting.NorthError),
            ReadFacing(setting.Place, setting.Facing),
            battery,
            path.Post,
            !isGroundSmooth,
            setting.Emission == Emission.Silent,
            path.Seconds)
        {
            Link = path.Link,
            Loss = specs.Loss(spec, antenna.Height.InMetres),
            GroundGamma = specs.GroundGamma,
            SitingError = setting.SitingError is { } siting ? ReadSitingError($"{setting.Place}.sitingError", siting) : default,
        });
    }

    private LocalVector ReadSitingError(string place, SitingErrorFile error)
    {
        return new LocalVector(Offset("east", error.East), Offset("north", error.North), 0);

        double Offset(string field, string text)
        {
            var metres = file.Quantity($"{place}.{field}", text, Dimension.Length);
            return Math.Abs(metres) <= WorstSitingMetres
                ? metres
                : throw file.Error($"{place}.{field}", $"\"{text}\" is no error of siting; it is {WorstSitingMetres / 1000} km at most");
        }
    }

    private double ReadNorthError(string place, string? error)
    {
        var radians = error is null ? 0 : file.Quantity(place, error, Dimension.Angle);
        return Math.Abs(radians) <= 2 * Math.PI
            ? radians
            : throw file.Error(place, $"\"{error}\" is more than a full turn; it lies between -360 deg and 360 deg");
    }

    private double? ReadFacing(string place, string? facing)
    {
        if (facing is null)
            return null;
        var radians = file.Quantity($"{place}.facing", facing, Dimension.Angle);
        return radians is >= 0 and <= 2 * Math.PI
            ? radians
            : throw file.Error($"{place}.facing", $"\"{facing}\" is no bearing; it lies between 0 deg and 360 deg, clockwise from north");
    }
}
