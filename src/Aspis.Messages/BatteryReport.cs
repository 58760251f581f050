using Aspis.Kernel.Timing;

namespace Aspis.Messages;

/// <summary>A battery's statement of one missile type it holds.</summary>
/// <param name="Battery">Hash of the battery's scenario name.</param>
/// <param name="Time">When it was true.</param>
/// <param name="Interceptor">Hash of the interceptor's catalogue id.</param>
/// <param name="Ready">Missiles ready to launch.</param>
/// <param name="Reloading">Missiles being loaded now.</param>
/// <param name="Operational">False once the battery cannot fire at all.</param>
public readonly record struct BatteryReport(
    ulong Battery, Instant Time, ulong Interceptor, int Ready, int Reloading, bool Operational);
