namespace Aspis.Command.EngagementControl;

/// <summary>Who turns the sector radars of a post.</summary>
public enum SectorOrientation : byte
{
    /// <summary>Early warning and the post's own picture.</summary>
    All = 0,

    /// <summary>Early warning alone: a cue turns them, a track never does.</summary>
    Cue = 1,

    /// <summary>The post's own picture alone: cues are not heeded.</summary>
    Post = 2,

    /// <summary>Nobody: they stay as they were set up.</summary>
    Fixed = 3,
}
