using Aspis.Scenarios.Laydowns;

namespace Aspis.Tests.Properties;

/// <summary>A network that fails in random ways, put over the defence of a random scenario.</summary>
internal static class RandomNetwork
{
    public static LaydownFile Over(LaydownFile file, Dice dice) => file with
    {
        Control = dice.Pick(ControlMode.Centralised, ControlMode.Centralised, ControlMode.Decentralised),
        Fallback = dice.Pick(
            new FallbackFile(FallbackAction.Autonomous, "3 s"), new FallbackFile(FallbackAction.Autonomous, "10 s"),
            new FallbackFile(FallbackAction.Autonomous, "60 s"), new FallbackFile(FallbackAction.HoldFire)),
        Power = file.Batteries.Length > 0 ? [new PowerFile("grid", [new OutageFile("100 s", dice.Pick(null, "200 s"), dice.Pick("50 %", "100 %"))])] : null,
        Posts = file.Posts is null ? null : [.. file.Posts.Select(post => post with
        {
            Superior = "over",
            Outages = dice.Pick(null, new[] { new OutageFile("60 s", "150 s") }),
        }), new PostFile("over", "55k6e", file.Posts[0].Latitude, file.Posts[0].Longitude, "120 m")],
        Batteries = [.. file.Batteries.Select((battery, i) => battery with { Power = i == 0 ? "grid" : dice.Pick(null, null, "grid") })],
        Links = [.. file.Batteries.Where(battery => battery.Post is not null).Select(battery =>
            new LinkFile(["post", battery.Id], dice.Pick(null, "5 s"), dice.Pick("0 %", "30 %"))).Where(_ => file.Posts is not null)],
    };
}
