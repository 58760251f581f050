using Aspis.Messages;

namespace Aspis.World.Radars;

/// <summary>What an object looked at sends back.</summary>
/// <param name="Of">Hash of its name, which its luck is keyed by.</param>
/// <param name="Class">What it is.</param>
/// <param name="CrossSectionM2">Mean radar cross-section, m².</param>
/// <param name="SwerlingCase">How the echo fades: Swerling's case, 0 when it does not.</param>
/// <param name="Reply">What its transponder answers.</param>
public readonly record struct Echo(
    ulong Of, TargetClass Class, double CrossSectionM2, int SwerlingCase = 1, TransponderReply Reply = TransponderReply.None);
