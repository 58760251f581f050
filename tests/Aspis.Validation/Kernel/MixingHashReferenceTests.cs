using Aspis.Kernel.Numerics;

namespace Aspis.Validation.Kernel;

public sealed class MixingHashReferenceTests
{
    // XXH64 with seed 0, digests as printed by the xxhsum tool and the specification's test suite (Collet, xxHash).
    [Theory]
    [InlineData("", 0xEF46DB3751D8E999UL)]
    [InlineData("a", 0xD24EC4F1A98C6E5BUL)]
    [InlineData("abc", 0x44BC2CF5AD770999UL)]
    public void OfText_KnownAnswers_AreThoseOfXxh64(string text, ulong expected) =>
        Assert.Equal(expected, MixingHash.OfText(text));
}
