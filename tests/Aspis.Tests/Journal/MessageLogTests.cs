using Aspis.Journal;
using Aspis.Kernel.Timing;
using Aspis.Messages;

namespace Aspis.Tests.Journal;

/// <summary>Two runs in which anything else was said have different digests.</summary>
public sealed class MessageLogTests
{
    private static readonly RadarPlot Plot = new(1, Instant.AtSeconds(5), 7, 50_000, 1, 0.1, -200, 50, 1e-3, 1e-3, 5, 1, TransponderReply.None);
    private static readonly IdentityDeclaration Declaration =
        new(3, Instant.AtSeconds(5), Identity.Hostile, TargetClass.Drone, 0.98, 0.01, [new(IdentityEvidence.Silent, 14.5, 6)]);

    public static TheoryData<RadarPlot> OtherPlots =>
    [
        Plot with { Id = 2 }, Plot with { Time = Instant.AtSeconds(6) }, Plot with { Radar = 8 }, Plot with { RangeMetres = 50_001 },
        Plot with { AzimuthRadians = 1.1 }, Plot with { ElevationRadians = 0.2 }, Plot with { RangeRateMs = -201 },
        Plot with { Reply = TransponderReply.Civil }, Plot with { Reply = TransponderReply.Own },
    ];

    public static TheoryData<IdentityDeclaration> OtherDeclarations =>
    [
        Declaration with { Track = 4 }, Declaration with { Time = Instant.AtSeconds(6) }, Declaration with { Identity = Identity.Neutral },
        Declaration with { Class = TargetClass.Cruise }, Declaration with { Hostile = 0.97 }, Declaration with { Friend = 0.02 },
        Declaration with { Evidence = [new(IdentityEvidence.Silent, 14.4, 6)] }, Declaration with { Evidence = [new(IdentityEvidence.Alone, 14.5, 6)] },
        Declaration with { Evidence = [new(IdentityEvidence.Silent, 14.5, 7)] },
    ];

    [Theory]
    [MemberData(nameof(OtherPlots))]
    public void Write_AnotherPlot_ComesToAnotherDigest(RadarPlot other) =>
        Assert.NotEqual(Digest(log => log.Write(Plot)), Digest(log => log.Write(other)));

    [Theory]
    [MemberData(nameof(OtherDeclarations))]
    public void Write_AnotherDeclaration_ComesToAnotherDigest(IdentityDeclaration other) =>
        Assert.NotEqual(Digest(log => log.Write(9, Declaration)), Digest(log => log.Write(9, other)));

    [Fact]
    public void Write_TheSameTwice_ComesToTheSameDigest() =>
        Assert.Equal(Digest(log => log.Write(Plot)), Digest(log => log.Write(Plot)));

    private static ulong Digest(Action<MessageLog> write)
    {
        var digest = new Digest();
        write(new MessageLog(digest));
        return digest.Value;
    }
}
