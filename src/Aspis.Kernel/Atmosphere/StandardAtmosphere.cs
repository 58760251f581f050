using Aspis.Kernel.Numerics;

namespace Aspis.Kernel.Atmosphere;

/// <summary>
/// The US Standard Atmosphere 1976 up to 86 km (NOAA, NASA and USAF, "U.S. Standard Atmosphere, 1976", 1976). Above,
/// the air is continued at the temperature of 86 km in hydrostatic equilibrium, so that its density decays
/// exponentially; this is 4 % above the published density at 100 km and a quarter below it at 120 km.
/// </summary>
public static class StandardAtmosphere
{
    private const double StandardGravity = 9.80665;
    private const double EarthRadiusMetres = 6356766;
    private const double GasConstant = 8.31432 / 28.9644e-3; // J/(kg K), with the constants of 1976
    private const double HydrostaticConstant = StandardGravity / GasConstant; // K/m
    private const double HeatRatio = 1.4;

    private static readonly Layer[] Layers = BuildLayers();

    /// <summary>The air at a geometric altitude above mean sea level in metres.</summary>
    public static AirState AtGeometricAltitude(double metres) => AtGeopotentialAltitude(Geopotential(metres));

    /// <summary>The air at a geopotential altitude in metres.</summary>
    public static AirState AtGeopotentialAltitude(double metres)
    {
        ref readonly var layer = ref LayerAt(metres);
        var temperature = layer.TemperatureAt(metres);
        var pressure = layer.BasePressure * layer.PressureRatioAt(metres);
        return new AirState(
            temperature,
            pressure,
            pressure / (GasConstant * temperature),
            Math.Sqrt(HeatRatio * GasConstant * temperature));
    }

    /// <summary>The density alone, kg/m3, at a geometric altitude in metres.</summary>
    public static double DensityKgM3(double geometricMetres)
    {
        var metres = Geopotential(geometricMetres);
        ref readonly var layer = ref LayerAt(metres);
        return layer.BasePressure * layer.PressureRatioAt(metres) / (GasConstant * layer.TemperatureAt(metres));
    }

    private static double Geopotential(double geometricMetres) =>
        EarthRadiusMetres * geometricMetres / (EarthRadiusMetres + geometricMetres);

    private static ref readonly Layer LayerAt(double metres)
    {
        var index = Layers.Length - 1;
        while (index > 0 && metres < Layers[index].BaseMetres)
            index--;
        return ref Layers[index];
    }

    private static Layer[] BuildLayers()
    {
        ReadOnlySpan<(double Metres, double LapsePerMetre)> steps =
        [
            (0, -0.0065), (11000, 0), (20000, 0.001), (32000, 0.0028), (47000, 0), (51000, -0.0028),
            (71000, -0.002), (84852, 0),
        ];
        var layers = new Layer[steps.Length];
        layers[0] = new Layer(0, 288.15, 101325, steps[0].LapsePerMetre);
        for (var i = 1; i < layers.Length; i++)
        {
            var (below, metres) = (layers[i - 1], steps[i].Metres);
            var pressure = below.BasePressure * below.PressureRatioAt(metres);
            layers[i] = new Layer(metres, below.TemperatureAt(metres), pressure, steps[i].LapsePerMetre);
        }

        return layers;
    }

    private readonly record struct Layer(
        double BaseMetres,
        double BaseTemperature,
        double BasePressure,
        double LapsePerMetre)
    {
        public double TemperatureAt(double metres) => BaseTemperature + LapsePerMetre * (metres - BaseMetres);

        public double PressureRatioAt(double metres) => LapsePerMetre == 0
            ? Elementary.Exp(-HydrostaticConstant * (metres - BaseMetres) / BaseTemperature)
            : Elementary.Pow(BaseTemperature / TemperatureAt(metres), HydrostaticConstant / LapsePerMetre);
    }
}
