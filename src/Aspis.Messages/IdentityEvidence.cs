namespace Aspis.Messages;

/// <summary>What was observed of a track that speaks for or against its being hostile. Numbers are never used again.</summary>
public enum IdentityEvidence : byte
{
    /// <summary>What the crew took for likely before it saw anything. Figure: probability that it is hostile.</summary>
    Prior = 0,

    /// <summary>It flies as only a ballistic missile flies: too fast for any aircraft. Decides alone. Figure: speed, m/s.</summary>
    BallisticKinematics = 1,

    /// <summary>It was first seen where an early-warning cue saw launches. Figure: distance from there, m.</summary>
    OriginMatchesCue = 2,

    /// <summary>Its transponder answers with the defence's own code. Figure: answers.</summary>
    OwnReply = 3,

    /// <summary>Its transponder answers with a civil code. Figure: answers.</summary>
    CivilReply = 4,

    /// <summary>It has answered no interrogation. Figure: interrogations.</summary>
    Silent = 5,

    /// <summary>Its transponder answers with a military code that is not valid. Figure: answers.</summary>
    InvalidReply = 6,

    /// <summary>It keeps to a filed flight plan. Figure: how late it is by the plan, s.</summary>
    OnFlightPlan = 7,

    /// <summary>It flies along an airway at one of its levels. Figure: distance from the middle of it, m.</summary>
    InAirway = 8,

    /// <summary>It keeps to no flight plan and no airway the post knows of. Figure: how many it knows.</summary>
    OffPlansAndAirways = 9,

    /// <summary>It was first seen low near a known airfield. Figure: distance from there, m.</summary>
    OriginAirfield = 10,

    /// <summary>It was first seen in the sector the attack is expected from. Figure: bearing from the nearest defended place, rad.</summary>
    OriginThreatSector = 11,

    /// <summary>It was first seen anywhere else. Figure: bearing from the nearest defended place, rad.</summary>
    OriginElsewhere = 12,

    /// <summary>It flies faster than sound, as no airliner does. Figure: speed, m/s.</summary>
    Supersonic = 13,

    /// <summary>It flies low and fast. Figure: height above the post, m.</summary>
    LowAndFast = 14,

    /// <summary>It flies slowly, as drones and helicopters do. Figure: speed, m/s.</summary>
    Slow = 15,

    /// <summary>It flies as high and as fast as airliners fly. Figure: speed, m/s.</summary>
    AirlinerLike = 16,

    /// <summary>Others that answer nothing keep with it. Figure: how many.</summary>
    InFormation = 17,

    /// <summary>It flies by itself. Figure: zero.</summary>
    Alone = 18,

    /// <summary>On its course it will soon pass over a defended place. Figure: time until then, s.</summary>
    Approaching = 19,

    /// <summary>It will not soon pass over a defended place. Figure: zero.</summary>
    NotApproaching = 20,
}
