using Aspis.Scenarios.Catalogues;
using Aspis.Scenarios.Files;

namespace Aspis.Scenarios.Laydowns;

/// <summary>Who is over whom in a laydown, and what each does when it hears nothing from above.</summary>
internal sealed class ChainOfCommand(LaydownFile laydown, InputFile file)
{
    private const string UsualAfter = "10 s";
    private const double LongestAfterSeconds = 24 * 3600;
    private static readonly FallbackFile Usual = new();

    /// <summary>Name of the post that assigns for a battery: the post over it, or its own.</summary>
    public string CommanderOf(BatteryFile battery) =>
        battery.Post is { } post && (Find(post) is not { } over || ControlOf(over) == ControlMode.Centralised) ? post : battery.Id;

    /// <summary>Name of the post that assigns for a post, or null when it decides for itself.</summary>
    public string? SuperiorOf(PostFile post) =>
        post.Superior is { } name && Find(name) is { } superior && ControlOf(superior) == ControlMode.Centralised ? name : null;

    /// <summary>Who decides for what is under a post.</summary>
    public ControlMode ControlOf(PostFile post) => post.Control ?? laydown.Control;

    /// <summary>The post of a name, or null.</summary>
    public PostFile? Find(string name) => Array.Find(laydown.Posts ?? [], post => post.Id == name);

    /// <summary>Time without word from its post after which a battery fights on by itself, s; infinite if it never does.</summary>
    public double FallbackSeconds(BatteryFile battery) =>
        battery is { Post: null, Fallback: not null }
            ? throw NobodyAbove($"batteries[{Array.IndexOf(laydown.Batteries, battery)}].fallback")
            : FallbackSeconds($"batteries[{Array.IndexOf(laydown.Batteries, battery)}].fallback", battery.Fallback);

    /// <summary>The same of a post under a post.</summary>
    public double FallbackSeconds(PostFile post) =>
        post is { Superior: null, Fallback: not null }
            ? throw NobodyAbove($"posts[{Array.IndexOf(laydown.Posts!, post)}].fallback")
            : FallbackSeconds($"posts[{Array.IndexOf(laydown.Posts!, post)}].fallback", post.Fallback);

    /// <summary>Says what is wrong with who is over whom.</summary>
    public void Check()
    {
        var posts = laydown.Posts ?? [];
        for (var p = 0; p < posts.Length; p++)
        {
            if (posts[p].Superior is not { } superior)
                continue;
            if (Find(superior) is null)
                throw file.Error($"posts[{p}].superior", $"there is no post \"{superior}\" in this laydown; {Spelling.Suggest(superior, posts.Select(post => post.Id))}");
            var steps = 0;
            for (var at = posts[p]; at?.Superior is { } above; at = Find(above))
            {
                if (++steps > posts.Length)
                    throw file.Error($"posts[{p}].superior", $"\"{posts[p].Id}\" is under itself by way of its superiors; let one of them be under nobody");
            }
        }
    }

    private InputException NobodyAbove(string place) =>
        file.Error(place, "nobody is over it, so it always decides for itself; leave \"fallback\" out, or put it under a post");

    private double FallbackSeconds(string place, FallbackFile? own)
    {
        var fallback = own ?? laydown.Fallback ?? Usual;
        var at = $"{(own is null ? "fallback" : place)}.after";
        if (fallback is { Then: FallbackAction.HoldFire, After: not null })
            throw file.Error(at, "who holds fire without word never stops to; leave \"after\" out, or give \"then\": \"autonomous\"");
        var after = file.TimeOfNight(at, fallback.After ?? UsualAfter, LongestAfterSeconds);
        return fallback.Then == FallbackAction.Autonomous ? after : double.PositiveInfinity;
    }
}
