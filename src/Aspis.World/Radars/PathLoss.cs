using Aspis.Kernel.Atmosphere;
using Aspis.Kernel.Geometry;
using Aspis.Kernel.Numerics;

namespace Aspis.World.Radars;

/// <summary>
/// What the air takes out of a wave between a radar and an object: gases along a ray that is straight over an Earth of 4/3 its
/// radius, tabulated over elevation and range, and rain below a height (Recommendations ITU-R P.676-13 and P.838-3). Losses are
/// one-way, in nepers of power: the share that arrives is e to their negative.
/// </summary>
public sealed class PathLoss
{
    /// <summary>Elevation of the ray along which a published range is taken to hold, rad: clear of the ground, and no higher.</summary>
    public const double ReferenceElevationRadians = Math.PI / 180;

    private const double NepersPerDecibel = 0.2302585092994046;
    private const double Radius = RadarHorizon.EffectiveRadiusMetres;
    private const int ElevationCells = 48;
    private const int RangeCells = 64;
    private const int StepsPerCell = 4;

    // Elevations lie evenly over e/(e + this): densest where rays are longest in thick air.
    private const double ElevationBend = 0.05;
    private const double PlaceOfZenith = (Math.PI / 2) / ((Math.PI / 2) + ElevationBend);
    private readonly double[] nepers = new double[(ElevationCells + 1) * (RangeCells + 1)];
    private readonly double antennaMetres;
    private readonly double cellsPerMetre;
    private readonly double rainNepersPerMetre;
    private readonly double rainTopMetres;
    private readonly double rainExtentMetres;

    /// <summary>The losses of a radar whose antenna is so high above the ellipsoid, out to a range, m, in an air.</summary>
    public PathLoss(double frequencyHertz, GasProfile gas, double antennaMetres, double farthestMetres, Air air)
    {
        this.antennaMetres = antennaMetres;
        cellsPerMetre = RangeCells / farthestMetres;
        rainTopMetres = air.RainTopMetres;
        rainExtentMetres = air.RainExtentMetres;

        // Circular polarisation, or any at 45 degrees, which makes rain the same at every elevation: no source says which it is.
        rainNepersPerMetre = NepersPerDecibel / 1000
            * RainAttenuation.DecibelsPerKilometre(Math.Max(GasProfile.LeastHertz, frequencyHertz) / 1e9, air.RainMillimetresPerHour, 0, Math.PI / 4);
        for (var e = 0; e <= ElevationCells; e++)
            FillRow(gas, e, farthestMetres);
    }

    /// <summary>
    /// Loss over a slant range, m, at a geometric elevation, rad. A ray that is straight over a 4/3 Earth leaves higher than its
    /// object lies, by the range over eight Earth radii. Rays below the horizontal are taken as level.
    /// </summary>
    public double Nepers(double rangeMetres, double elevationRadians)
    {
        const double bending = 1 / (8 * RadarHorizon.EarthRadiusMetres);
        var apparent = elevationRadians + (rangeMetres * bending);
        var lifted = Math.Max(0, apparent);
        var high = lifted / (lifted + ElevationBend) * (ElevationCells / PlaceOfZenith);
        var e = Math.Min((int)high, ElevationCells - 1);
        var far = Math.Min(rangeMetres * cellsPerMetre, RangeCells);
        var r = Math.Min((int)far, RangeCells - 1);
        var (up, outward) = (high - e, far - r);
        var corner = (e * (RangeCells + 1)) + r;
        var below = nepers[corner] + (outward * (nepers[corner + 1] - nepers[corner]));
        corner += RangeCells + 1;
        var above = nepers[corner] + (outward * (nepers[corner + 1] - nepers[corner]));
        var gas = below + (up * (above - below));
        return rainNepersPerMetre > 0 ? gas + (rainNepersPerMetre * MetresInRain(rangeMetres, apparent)) : gas;
    }

    /// <summary>Loss by gases alone, nepers, along one ray: its range, m, and apparent elevation, rad; by Gauss-Legendre panels.</summary>
    public static double GasNepers(GasProfile gas, double antennaMetres, double rangeMetres, double apparentRadians)
    {
        const int panels = 16;
        var sine = Elementary.Sin(apparentRadians);
        var half = rangeMetres / panels / 2;
        var sum = 0.0;
        for (var panel = 0; panel < panels; panel++)
        {
            for (var n = 0; n < GaussLegendre.Nodes.Length; n++)
                sum += GaussLegendre.Weights[n] * gas.DecibelsPerKilometre(HeightMetres(antennaMetres, half * ((2 * panel) + 1 + GaussLegendre.Nodes[n]), sine));
        }

        return sum * half * NepersPerDecibel / 1000;
    }

    /// <summary>Elevation at which a ray leaves for an object at a slant range, both heights over a smooth 4/3 Earth; all m, and rad.</summary>
    public static double ApparentRadians(double antennaMetres, double targetMetres, double rangeMetres) => Elementary.Asin(Math.Clamp(
        ((targetMetres - antennaMetres) / rangeMetres) - (rangeMetres / (2 * Radius)), -1, 1));

    private static double HeightMetres(double antennaMetres, double alongMetres, double sine)
    {
        var from = Radius + antennaMetres;
        return Math.Sqrt((from * from) + (alongMetres * (alongMetres + (2 * from * sine)))) - Radius;
    }

    // Simpson's rule over each cell, from the antenna outwards.
    private void FillRow(GasProfile gas, int e, double farthestMetres)
    {
        var place = PlaceOfZenith * e / ElevationCells;
        var sine = Elementary.Sin(ElevationBend * place / (1 - place));
        var step = farthestMetres / RangeCells / StepsPerCell;
        var row = e * (RangeCells + 1);
        var total = 0.0;
        for (var r = 1; r <= RangeCells; r++)
        {
            var sum = 0.0;
            for (var i = 0; i <= StepsPerCell; i++)
            {
                var weight = i is 0 or StepsPerCell ? 1 : i % 2 == 1 ? 4 : 2;
                sum += weight * gas.DecibelsPerKilometre(HeightMetres(antennaMetres, (((r - 1) * StepsPerCell) + i) * step, sine));
            }

            total += sum * step / 3 * NepersPerDecibel / 1000;
            nepers[row + r] = total;
        }
    }

    /// <summary>Length of a ray below the top of the rain and inside its extent.</summary>
    private double MetresInRain(double rangeMetres, double apparentRadians)
    {
        if (antennaMetres >= rainTopMetres)
            return 0;
        var from = Radius + antennaMetres;
        var climb = from * Elementary.Sin(apparentRadians);
        var thickness = (rainTopMetres - antennaMetres) * ((2 * Radius) + rainTopMetres + antennaMetres);
        var through = Math.Sqrt((climb * climb) + thickness) - climb;
        return Math.Min(through, Math.Min(rangeMetres, rainExtentMetres));
    }
}
