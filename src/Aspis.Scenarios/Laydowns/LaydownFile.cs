namespace Aspis.Scenarios.Laydowns;

/// <summary>A defence as its file has it: who stands where and how they fire.</summary>
/// <param name="Name">Name; the file's name.</param>
/// <param name="Title">Title for people.</param>
/// <param name="Summary">What it is, in a sentence or two.</param>
/// <param name="Batteries">Fire units.</param>
/// <param name="Posts">Command posts over several batteries.</param>
/// <param name="Radars">Radars besides those of the batteries.</param>
/// <param name="Doctrine">How they fire; the usual doctrine when left out.</param>
/// <param name="Control">Who decides for batteries under a post, unless the post says otherwise.</param>
/// <param name="Fallback">What batteries and posts do that hear nothing from above, unless they say otherwise.</param>
/// <param name="Links">Links that differ from the usual.</param>
/// <param name="Power">Power sources.</param>
public sealed record LaydownFile(
    string Name,
    string Title,
    string Summary,
    BatteryFile[] Batteries,
    PostFile[]? Posts = null,
    RadarFile[]? Radars = null,
    DoctrineFile? Doctrine = null,
    ControlMode Control = ControlMode.Centralised,
    FallbackFile? Fallback = null,
    LinkFile[]? Links = null,
    PowerFile[]? Power = null);
