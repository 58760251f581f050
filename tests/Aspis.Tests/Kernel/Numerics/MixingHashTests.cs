using System.Numerics;
using Aspis.Kernel.Numerics;

namespace Aspis.Tests.Kernel.Numerics;

public sealed class MixingHashTests
{
    // Each of 64 x 64 frequencies over n = 4000 trials has standard deviation 0.0079; five of them allow 0.04.
    // False-alarm rate over 8192 frequencies: about 0.5 %, for a fixed sequence.
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Combine_OneInputBitFlipped_FlipsEveryOutputBitHalfTheTime(bool flipSecond)
    {
        const int Trials = 4000;
        for (var bit = 0; bit < 64; bit++)
        {
            var flips = new int[64];
            for (var trial = 0UL; trial < Trials; trial++)
            {
                var (first, second) = (MixingHash.Mix(2 * trial + 1), trial);
                var flipped = 1UL << bit;
                var change = MixingHash.Combine(first, second)
                    ^ (flipSecond
                        ? MixingHash.Combine(first, second ^ flipped)
                        : MixingHash.Combine(first ^ flipped, second));
                for (var output = 0; output < 64; output++)
                    flips[output] += (int)((change >> output) & 1);
            }

            Assert.All(flips, count => Assert.InRange(count / (double)Trials, 0.46, 0.54));
        }
    }

    [Fact]
    public void Combine_SmallNumbers_NeverCollidesAndMindsTheOrder()
    {
        var seen = new HashSet<ulong>();
        for (var first = 0UL; first < 500; first++)
        {
            for (var second = 0UL; second < 500; second++)
                Assert.True(seen.Add(MixingHash.Combine(first, second)));
        }
    }

    [Fact]
    public void OfText_NonAscii_HashesItsUtf8Bytes()
    {
        Assert.Equal(MixingHash.OfBytes("Ἀσπίς"u8), MixingHash.OfText("Ἀσπίς"));
        var longText = new string('x', 5000);
        Assert.Equal(MixingHash.OfBytes(System.Text.Encoding.UTF8.GetBytes(longText)), MixingHash.OfText(longText));
    }

    [Fact]
    public void RollingDigest_OrderAndKind_AreAllThatCount()
    {
        Assert.Equal(Digest(d => { d.Add(1UL); d.Add("a"); }), Digest(d => { d.Add(1L); d.Add("a"); }));
        Assert.NotEqual(Digest(d => { d.Add(1UL); d.Add(2UL); }), Digest(d => { d.Add(2UL); d.Add(1UL); }));
        Assert.NotEqual(Digest(d => d.Add(0UL)), Digest(d => { d.Add(0UL); d.Add(0UL); }));
        Assert.Equal(Digest(d => d.Add(0.0)), Digest(d => d.Add(-0.0)));
        Assert.NotEqual(Digest(d => d.Add(1.0)), Digest(d => d.Add(Math.BitIncrement(1.0))));
    }

    [Fact]
    public void RollingDigest_OneEarlyBitFlipped_FlipsAboutHalfOfTheDigest()
    {
        static ulong Of(ulong first) => Digest(d =>
        {
            d.Add(first);
            for (var i = 0UL; i < 100; i++)
                d.Add(i);
        });
        var flips = 0;
        for (var bit = 0; bit < 64; bit++)
            flips += BitOperations.PopCount(Of(7) ^ Of(7 ^ (1UL << bit)));
        Assert.InRange(flips / 4096.0, 0.46, 0.54); // five standard deviations
    }

    [Fact]
    public void RollingDigest_Adding_AllocatesNothing()
    {
        var digest = new RollingDigest();
        digest.Add("warm");
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++)
        {
            digest.Add(i * 0.5);
            digest.Add("radar-1");
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    private static ulong Digest(Action<RollingDigest> fill)
    {
        var digest = new RollingDigest();
        fill(digest);
        return digest.Value;
    }
}
