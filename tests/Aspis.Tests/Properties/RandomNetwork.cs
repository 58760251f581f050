using Aspis.Scenarios.Laydowns;

namespace Aspis.Tests.Properties;

/// <summary>A network that fails in random ways, put over the defence of a random scenario.</summary>
internal static class RandomNetwork
{
    public static LaydownFile Over(LaydownFile file, Dice dice) => file with
    {
        Control = dice.Pick(ControlMode.Centralised, ControlMode.Centralised, ControlMode.Decentralised),
        Fallback = new FallbackFile(dice.Pick(FallbackAction.Autonomous, FallbackAction.Autonomous, FallbackAction.HoldFire), dice.Pick("3 s", "10 s", "60 s")),
        Power = [new PowerFile("grid", [new OutageFile("100 s", dice.Pick(null, "200 s"), dice.Pick("50 %", "100 %"))])],
        Posts = file.Posts is null ? null : [.. file.Posts.Select(post => post with
        {
            Superior = "over",
            Outages = dice.Pick(null, new[] { new OutageFile("60 s", "150 s") }),
        }), new PostFile("over", "55k6e", file.Posts[0].Latitude, file.Posts[0].Longitude, "120 m")],
        Batteries = [.. file.Batteries.Select(battery => battery with { Power = dice.Pick(null, null, "grid") })],
        Links = [.. file.Batteries.Where(battery => battery.Post is not null).Select(battery =>
            new LinkFile(["post", battery.Id], dice.Pick(null, "5 s"), dice.Pick("0 %", "30 %"))).Where(_ => file.Posts is not null)],
    };
}
