using Aspis.Kernel.Randomness;

namespace Aspis.Tests.Properties;

/// <summary>Choices that follow from a number alone, whatever the platform.</summary>
internal sealed class Dice(ulong seed)
{
    private readonly Luck luck = Luck.For(seed, 0, 0);
    private int throws;

    /// <summary>A whole number between two, both included.</summary>
    public int From(int least, int most) => least + (int)(luck.Draw(0, 0, 0, throws++).Uniform * (most - least + 1));

    /// <summary>One of several.</summary>
    public T Pick<T>(params T[] several) => several[From(0, several.Length - 1)];
}
