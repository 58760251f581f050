using System.Runtime.CompilerServices;
using Aspis.Kernel.Atmosphere;
using Aspis.Kernel.Terrain;
using Aspis.World.Motion;
using Aspis.World.Radars;

namespace Aspis.Scenarios.Laydowns;

/// <summary>
/// What radars at places can see of flights, and what the air takes on the way, as far as it has been worked out over one
/// ground: laydowns and figures that differ in something else share it. Safe to share.
/// </summary>
public sealed class RadarBook(Ground ground)
{
    private readonly Lock gate = new();
    private readonly ConditionalWeakTable<Trajectory, Shelf> windows = [];
    private readonly SortedDictionary<(double FrequencyHertz, double VapourGramsM3), Lazy<GasProfile>> gases = [];
    private readonly SortedDictionary<(double FrequencyHertz, double AntennaMetres, double FarthestMetres), Lazy<PathLoss>> losses = [];
    private Air? airOfLosses;

    /// <summary>When a site could see a flight at all, with so much dispersion allowed for, m.</summary>
    public VisibleWindow Window(RadarSite site, Trajectory flight, double dispersionMetres)
    {
        var shelf = windows.GetOrCreateValue(flight);
        var key = (site.Antenna.X, site.Antenna.Y, site.Antenna.Z, site.Spec.InstrumentedRangeMetres, site.Spec.AntennaHeightMetres, dispersionMetres);
        Lazy<VisibleWindow>? window;
        lock (shelf)
        {
            if (!shelf.TryGetValue(key, out window))
                shelf[key] = window = new Lazy<VisibleWindow>(() => VisibleWindow.Of(site, flight, dispersionMetres, ground));
        }

        return window.Value;
    }

    /// <summary>What the gases of an air take at a frequency.</summary>
    public GasProfile Gas(double frequencyHertz, double vapourGramsM3)
    {
        Lazy<GasProfile>? gas;
        lock (gate)
        {
            if (!gases.TryGetValue((frequencyHertz, vapourGramsM3), out gas))
                gases[(frequencyHertz, vapourGramsM3)] = gas = new Lazy<GasProfile>(() => new GasProfile(frequencyHertz, vapourGramsM3));
        }

        return gas.Value;
    }

    /// <summary>What an air takes of a radar's waves from an antenna so high above the ellipsoid, m. A book is of one air.</summary>
    public PathLoss Loss(RadarSpec radar, double antennaMetres, Air air)
    {
        Lazy<PathLoss>? loss;
        lock (gate)
        {
            if (airOfLosses != air)
                losses.Clear();
            airOfLosses = air;
            var key = (radar.FrequencyHertz, antennaMetres, radar.InstrumentedRangeMetres);
            if (!losses.TryGetValue(key, out loss))
            {
                losses[key] = loss = new Lazy<PathLoss>(() => new PathLoss(
                    radar.FrequencyHertz, Gas(radar.FrequencyHertz, air.VapourGramsM3), antennaMetres, radar.InstrumentedRangeMetres, air));
            }
        }

        return loss.Value;
    }

    private sealed class Shelf : SortedDictionary<(double X, double Y, double Z, double Range, double Mast, double Padding), Lazy<VisibleWindow>>;
}
