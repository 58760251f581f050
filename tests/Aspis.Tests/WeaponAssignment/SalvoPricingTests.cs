using Aspis.Command.WeaponAssignment;
using Aspis.Kernel.Randomness;
using Aspis.Tests.Builders;

namespace Aspis.Tests.WeaponAssignment;

public sealed class SalvoPricingTests
{
    /// <summary>
    /// The cheapest salvo, by trying every one between the limits: prices of all sizes and of zero, shots forced and forbidden,
    /// asked again at other prices as a search does.
    /// </summary>
    [Fact]
    public void Find_SmallInstances_EqualsBruteForce()
    {
        for (var n = 0; n < 900; n++)
        {
            var shots = 1 + (n / 9 % 3);
            var instance = new FireInstance(n, n % FireInstance.Kinds, 1 + (n / 27 % 5), 2, shots);
            var luck = Luck.For(78, 0, (ulong)n);
            double Uniform(int what, int who) => luck.Draw((ulong)who, 0, (uint)what, 0).Uniform;
            var pricing = new SalvoPricing(instance.Fire);
            for (var i = 0; i < instance.Weapons; i++)
            {
                var most = Uniform(1, i) < 0.7 ? shots : (int)(Uniform(2, i) * (shots + 1));
                pricing.Limit(i, 1, Uniform(3, i) < 0.7 ? 0 : (int)(Uniform(4, i) * (most + 1)), most);
            }

            for (var round = 0; round < 3; round++)
            {
                double[] prices = [.. Enumerable.Range(0, instance.Weapons).Select(i =>
                    Uniform(5, i + (100 * round)) < 0.3 ? 0 : 40 * Math.Pow(Uniform(6, i + (100 * round)), 2))];
                var least = instance.CheapestSalvo(1, prices, pricing);
                pricing.Find(1, prices);
                var paid = pricing.Counts.Zip(prices, (count, price) => count * price).Sum();
                Assert.All(pricing.Counts.Index(), count => Assert.InRange(count.Item, pricing.Least(count.Index, 1), pricing.Most(count.Index, 1)));
                Assert.True(Math.Abs(pricing.Survives + paid - least) <= 1e-11 * least, $"{pricing.Survives + paid:R} and not {least:R}; {instance}");
                Assert.True(Math.Abs(pricing.Bound - least) <= 1e-11 * least, $"{pricing.Bound:R} and not {least:R}; {instance}");
            }
        }
    }

    /// <summary>
    /// Forty weapons whose prices are almost as what they do: in haste the search ends early, with a bound that holds and a salvo
    /// that costs no less.
    /// </summary>
    [Fact]
    public void Find_InHaste_HasALowerBound()
    {
        var lower = 0;
        for (var n = 0; n < 50; n++)
        {
            var instance = new FireInstance(n, 6, 40, 1, 3);
            double[] prices = [.. Enumerable.Range(0, 40).Select(i => 3 * instance.Fire.Depth(i, 0) * (1 + ((n + i) % 7 * 1e-4)))];
            var pricing = new SalvoPricing(instance.Fire);
            pricing.Find(0, prices);
            var least = pricing.Cost;
            var hasty = new SalvoPricing(instance.Fire) { IsInHaste = true };
            hasty.Find(0, prices);
            Assert.InRange(least, hasty.Bound, hasty.Cost * (1 + 1e-12));
            lower += hasty.Bound < least * (1 - 1e-9) ? 1 : 0;
        }

        Assert.True(lower > 10, $"in {lower} of 50 the search was cut short");
    }
}
