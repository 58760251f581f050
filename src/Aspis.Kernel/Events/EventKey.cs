using System.Runtime.InteropServices;

namespace Aspis.Kernel.Events;

/// <summary>
/// When and in what order an event happens: time, then stage, then entity, then ordinal. Within a run no two events
/// share a key, so the order does not depend on the order of scheduling.
/// </summary>
/// <param name="TimeNanoseconds">Nanoseconds since scenario start.</param>
/// <param name="Stage">The stage of the run, lower first.</param>
/// <param name="Entity">The identity of the object concerned.</param>
/// <param name="Ordinal">Tells apart events of one object, stage and time.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct EventKey(long TimeNanoseconds, byte Stage, ulong Entity, uint Ordinal)
    : IComparable<EventKey>
{
    /// <summary>Whether left happens first.</summary>
    public static bool operator <(EventKey left, EventKey right) => left.CompareTo(right) < 0;

    /// <summary>Whether left happens last.</summary>
    public static bool operator >(EventKey left, EventKey right) => left.CompareTo(right) > 0;

    /// <summary>Whether left does not happen after right.</summary>
    public static bool operator <=(EventKey left, EventKey right) => left.CompareTo(right) <= 0;

    /// <summary>Whether left does not happen before right.</summary>
    public static bool operator >=(EventKey left, EventKey right) => left.CompareTo(right) >= 0;

    /// <summary>Compares in the order of happening.</summary>
    public int CompareTo(EventKey other)
    {
        if (TimeNanoseconds != other.TimeNanoseconds)
            return TimeNanoseconds < other.TimeNanoseconds ? -1 : 1;
        if (Stage != other.Stage)
            return Stage < other.Stage ? -1 : 1;
        return Entity != other.Entity ? Entity.CompareTo(other.Entity) : Ordinal.CompareTo(other.Ordinal);
    }
}
