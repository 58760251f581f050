using System.Runtime.InteropServices;

namespace Aspis.Kernel.Events;

/// <summary>
/// Something that will happen, in 48 bytes and without references. The owner recognises a voided event by its
/// generation: when the plan behind an event changes, the owner raises the subject's generation and ignores older ones.
/// </summary>
/// <param name="Key">When and in what order.</param>
/// <param name="Kind">What happens, in the owner's numbering.</param>
/// <param name="Subject">Index of the object it happens to.</param>
/// <param name="Other">Index of a second object, if any.</param>
/// <param name="Generation">The subject's generation when the event was scheduled.</param>
/// <param name="Payload">Index of further data, if any, with the owner.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Event(
    EventKey Key,
    ushort Kind,
    int Subject,
    int Other,
    int Generation,
    int Payload);
