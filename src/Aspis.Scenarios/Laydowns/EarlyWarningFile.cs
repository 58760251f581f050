namespace Aspis.Scenarios.Laydowns;

/// <summary>Early warning as a file has it.</summary>
/// <param name="On">Whether there is any, unless a run says otherwise.</param>
/// <param name="ExpectedBeforehand">Whether the threat axis is known before the first launch.</param>
/// <param name="LaunchDelay">Delay from a launch to the posts' hearing of it.</param>
/// <param name="OriginError">Error of the reported origin, 1 sigma in each direction.</param>
public sealed record EarlyWarningFile(bool On, bool ExpectedBeforehand, string LaunchDelay, string OriginError);
