using System.Collections.Immutable;
using Aspis.Kernel.Atmosphere;
using Aspis.Kernel.Geometry;
using Aspis.Studies.Analytic;
using Aspis.World.Motion;
using Aspis.World.Radars;

namespace Aspis.App.Calc;

/// <summary>Every calculation: the same models that a run uses, and the closed forms it is checked against.</summary>
internal static class CalcModels
{
    private const double Huge = 1e12;
    private const double DegreesPerRadian = 180 / Math.PI;

    /// <summary>All of them, in the order of the help page.</summary>
    public static ImmutableArray<CalcModel> All { get; } =
    [
        new(
            "horizon",
            "How far a radar sees a target over a smooth Earth of 4/3 its radius.",
            "--radar-height 25 --target-height 50",
            [new("radar-height", "M", "antenna above the ground, m", 0, 1e6), new("target-height", "M", "target above the ground, m", 0, 1e6)],
            x => [new("distanceKm", "distance", RadarHorizon.DistanceMetres(x[0], x[1]) / 1000, "km")]),
        new(
            "pd",
            "Probability of detection after a square-law detector, exact, for Swerling's cases.",
            "--swerling 1 --pulses 1 --pfa 1e-6 --snr 13",
            [
                new("swerling", "CASE", "0 for a steady target, 1 to 4 for a fading one", 0, 4, IsWhole: true),
                new("pulses", "N", "pulses added after the detector", 1, 10_000, IsWhole: true),
                new("pfa", "P", "probability of false alarm", 1e-100, 1),
                new("snr", "DB", "mean signal-to-noise ratio of one pulse, dB", -100, 100),
            ],
            x => [new("pd", "probability of detection", SwerlingDetection.Probability((int)x[0], (int)x[1], x[2], Ratio(x[3])), "")]),
        new(
            "radar-range",
            "Range at which an echo has a wanted signal-to-noise ratio, by the radar range equation.",
            "--frequency 10 --power 1e6 --pulse 10 --gain 20 --loss 0 --temperature 290 --rcs 1 --snr 6",
            [
                new("frequency", "GHZ", "frequency, GHz", 1e-3, 1000),
                new("power", "W", "peak power, W", 1e-9, Huge),
                new("pulse", "US", "pulse length, µs", 1e-6, 1e9),
                new("gain", "DB", "antenna gain, dB", -100, 100),
                new("loss", "DB", "losses, dB", 0, 200),
                new("temperature", "K", "system noise temperature, K", 1e-3, 1e6),
                new("rcs", "M2", "radar cross-section, m²", 1e-12, Huge),
                new("snr", "DB", "wanted signal-to-noise ratio, dB", -100, 100),
            ],
            x => [new("rangeMetres", "range", RadarRange.Metres(x[0] * 1e9, x[1], x[2] * 1e-6, Ratio(x[3]), x[6], x[5], Ratio(x[7]), Ratio(x[4])), "m")]),
        new(
            "atmosphere",
            "Still air at a geometric altitude, US Standard Atmosphere 1976 up to 86 km.",
            "--altitude 10000",
            [new("altitude", "M", "geometric altitude above mean sea level, m", -5000, 86_000)],
            Atmosphere),
        new(
            "gas",
            "What oxygen and water vapour take out of a wave, line by line (ITU-R P.676-13).",
            "--frequency 10 --pressure 1013.25 --temperature 288.15 --water 7.5",
            [
                new("frequency", "GHZ", "frequency, GHz", 1, 1000),
                new("pressure", "HPA", "pressure of the dry air, hPa", 1e-3, 2000),
                new("temperature", "K", "temperature, K", 100, 400),
                new("water", "GM3", "water vapour, g/m³", 0, 200),
            ],
            x => [new("dbPerKm", "specific attenuation", GasAttenuation.DecibelsPerKilometre(x[0], x[1], x[2], x[3]), "dB/km")]),
        new(
            "rain",
            "What rain takes out of a wave (ITU-R P.838-3).",
            "--frequency 10 --rate 25 --elevation 5 --tilt 0",
            [
                new("frequency", "GHZ", "frequency, GHz", 1, 1000),
                new("rate", "MMH", "rain, mm/h", 0, 1000),
                new("elevation", "DEG", "rise of the path, degrees", -90, 90),
                new("tilt", "DEG", "tilt of the polarisation from horizontal, degrees; 45 is circular", -180, 180),
            ],
            x => [new("dbPerKm", "specific attenuation", RainAttenuation.DecibelsPerKilometre(x[0], x[1], x[2] / DegreesPerRadian, x[3] / DegreesPerRadian), "dB/km")]),
        new(
            "geodesic",
            "The shortest line between two points of the WGS-84 ellipsoid.",
            "--lat1 33.26 --lon1 44.23 --lat2 33.79 --lon2 42.44",
            [.. Point("1"), .. Point("2")],
            Line),
        new(
            "ballistic",
            "The minimum-energy ballistic arc over a spherical, non-rotating, airless Earth.",
            "--range 300",
            [new("range", "KM", "ground range, km", 1e-3, 20_015)],
            Arc),
        new(
            "flight",
            "Free flight of a point mass: WGS-84 with J2, rotating Earth, drag in the US Standard Atmosphere 1976.",
            "--lat 0 --lon 0 --altitude 9144 --east 0 --north 0 --up 0 --mass 14.5939 --area 0.018241 --drag 0.1 --seconds 30",
            [
                .. Point(""),
                new("altitude", "M", "height above the ellipsoid, m", -1000, 1e8),
                new("east", "MS", "velocity to the east, relative to the ground, m/s", -2e4, 2e4),
                new("north", "MS", "velocity to the north, m/s", -2e4, 2e4),
                new("up", "MS", "velocity upwards, m/s", -2e4, 2e4),
                new("mass", "KG", "mass, kg", 1e-6, Huge),
                new("area", "M2", "reference area, m²", 0, 1e6),
                new("drag", "CD", "drag coefficient; 0 switches drag off", 0, 100),
                new("seconds", "S", "time of flight, s", 0, 86_400),
            ],
            Flight),
        new(
            "leakage",
            "How many of a raid get through when each is fired at n times, independently (Wilkening 2000).",
            "--threats 20 --kill 0.7 --shots 4 --track 0.99",
            [
                new("threats", "W", "threats", 1, 1e6, IsWhole: true),
                new("kill", "K", "single-shot kill probability", 0, 1),
                new("shots", "N", "shots at each threat", 0, 1e6),
                new("track", "P", "probability that a threat is tracked at all", 0, 1, Default: 1),
            ],
            Leakage),
        new(
            "erlang-b",
            "Share of threats that find every channel busy when they come at random and none waits.",
            "--load 4 --channels 6",
            [
                new("load", "A", "threats arriving in one mean engagement time", 0, 1e6),
                new("channels", "C", "channels", 0, 1e6, IsWhole: true),
            ],
            x => [new("blocked", "blocked", ErlangB.Blocked(x[0], (int)x[1]), "")]),
    ];

    private static CalcInput[] Point(string number) =>
    [
        new($"lat{number}", "D", $"geodetic latitude {number}".TrimEnd() + ", degrees north", -90, 90),
        new($"lon{number}", "D", $"longitude {number}".TrimEnd() + ", degrees east", -360, 360),
    ];

    private static double Ratio(double decibels) => Math.Pow(10, decibels / 10);

    private static ImmutableArray<CalcAnswer> Atmosphere(double[] x)
    {
        var air = StandardAtmosphere.AtGeometricAltitude(x[0]);
        return
        [
            new("temperatureKelvin", "temperature", air.TemperatureKelvin, "K"),
            new("pressurePascal", "pressure", air.PressurePascal, "Pa"),
            new("densityKgM3", "density", air.DensityKgM3, "kg/m³"),
            new("soundSpeedMs", "speed of sound", air.SoundSpeedMs, "m/s"),
        ];
    }

    private static ImmutableArray<CalcAnswer> Line(double[] x)
    {
        var line = Geodesic.Inverse(x[0], x[1], x[2], x[3]);
        return
        [
            new("distanceMetres", "distance", line.DistanceMetres, "m"),
            new("azimuth1Deg", "azimuth at the first point", line.Azimuth1Degrees, "deg"),
            new("azimuth2Deg", "azimuth at the second point", line.Azimuth2Degrees, "deg"),
        ];
    }

    private static ImmutableArray<CalcAnswer> Arc(double[] x)
    {
        var arc = MinimumEnergyArc.Over(x[0] * 1000);
        return
        [
            new("speedMs", "launch speed", arc.SpeedMs, "m/s"),
            new("angleDeg", "launch angle", arc.AngleRadians * DegreesPerRadian, "deg"),
            new("apogeeKm", "apogee", arc.ApogeeMetres / 1000, "km"),
            new("timeSeconds", "time of flight", arc.TimeSeconds, "s"),
        ];
    }

    private static ImmutableArray<CalcAnswer> Flight(double[] x)
    {
        var (point, down) = SettledFlight.From(x[0], x[1], x[2], new LocalVector(x[3], x[4], x[5]), x[6] / (x[7] * x[8]), x[9]);
        return
        [
            new("altitudeMetres", "altitude", point.Height.InMetres, "m"),
            new("latDeg", "latitude", point.Latitude.InDegrees, "deg"),
            new("lonDeg", "longitude", point.Longitude.InDegrees, "deg"),
            new("downMs", "velocity downwards", down, "m/s"),
        ];
    }

    private static ImmutableArray<CalcAnswer> Leakage(double[] x)
    {
        var kill = BinomialLeakage.ThreatKill(x[1], x[2], x[3]);
        return
        [
            new("mean", "mean number that get through", BinomialLeakage.Mean((int)x[0], kill), ""),
            new("none", "probability that none gets through", BinomialLeakage.NoneLeaks((int)x[0], kill), ""),
        ];
    }
}
