using Aspis.Kernel.Quantities;
using Aspis.Scenarios.Files;
using Aspis.World.Radars;

namespace Aspis.Scenarios.Laydowns;

/// <summary>Reads the weather of a scenario.</summary>
public static class WeatherReader
{
    private const double HeaviestMillimetres = 250;
    private const double HighestMetres = 10_000;
    private const double DampestGrams = 40;

    /// <summary>The air of a scenario; clear when it says nothing of its weather.</summary>
    public static Air Read(InputFile file, WeatherFile? weather)
    {
        if (weather is null)
            return Air.Clear;
        return new Air(
            AtMost(file, "weather.waterVapour", weather.WaterVapour, Dimension.VapourDensity, DampestGrams),
            AtMost(file, "weather.rain", weather.Rain, Dimension.RainRate, HeaviestMillimetres),
            AtMost(file, "weather.rainHeight", weather.RainHeight, Dimension.Length, HighestMetres),
            weather.RainExtent is null ? double.PositiveInfinity : file.Positive("weather.rainExtent", weather.RainExtent, Dimension.Length));
    }

    /// <summary>What is wrong with a rain rate given elsewhere than in a file; null when nothing is.</summary>
    public static string? WhatIsWrongWith(string rain) => !QuantityText.TryParse(rain, Dimension.RainRate, out var rate, out var error)
        ? error
        : rate is >= 0 and <= HeaviestMillimetres ? null : $"\"{rain}\" is no rain rate; it lies between 0 and {HeaviestMillimetres} mm/h";

    private static double AtMost(InputFile file, string place, string text, Dimension dimension, double greatest)
    {
        var value = file.NotNegative(place, text, dimension);
        return value <= greatest
            ? value
            : throw file.Error(place, $"\"{text}\" is more than there ever is; {QuantityText.Format(greatest, dimension)} is the most");
    }
}
