namespace Aspis.Scenarios.Laydowns;

/// <summary>The weather of a scenario as its file has it; the same everywhere.</summary>
/// <param name="Rain">Rain rate.</param>
/// <param name="RainHeight">Height above the ellipsoid up to which it rains.</param>
/// <param name="RainExtent">How far from each radar it rains; everywhere when left out.</param>
/// <param name="WaterVapour">Water vapour at sea level.</param>
public sealed record WeatherFile(
    string Rain = "0 mm/h", string RainHeight = "4 km", string? RainExtent = null, string WaterVapour = "7.5 g/m3");
