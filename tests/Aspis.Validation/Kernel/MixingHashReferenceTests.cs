using Aspis.Kernel.Numerics;

namespace Aspis.Validation.Kernel;

public sealed class MixingHashReferenceTests
{
    // XXH64 with seed 0 (Collet, xxHash): digests of the xxhsum tool; the last two from python-xxhash's README.
    [Theory]
    [InlineData("", 0xEF46DB3751D8E999UL)]
    [InlineData("a", 0xD24EC4F1A98C6E5BUL)]
    [InlineData("abc", 0x44BC2CF5AD770999UL)]
    [InlineData("xxhash", 0x32DD38952C4BC720UL)]
    [InlineData("Nobody inspects the spammish repetition", 0xFBCEA83C8A378BF1UL)]
    public void OfText_KnownAnswers_AreThoseOfXxh64(string text, ulong expected) =>
        Assert.Equal(expected, MixingHash.OfText(text));
}
