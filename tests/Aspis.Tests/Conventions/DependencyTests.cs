using System.Reflection;
using System.Runtime.CompilerServices;
using Aspis.Command;
using Aspis.Journal;
using Aspis.Kernel.Timing;
using Aspis.Messages;
using Aspis.World;

namespace Aspis.Tests.Conventions;

/// <summary>The wall between truth and belief, and other promises, held against the compiled assemblies.</summary>
public sealed class DependencyTests
{
    private static readonly Assembly Kernel = typeof(Instant).Assembly;
    private static readonly Assembly Messages = typeof(RadarPlot).Assembly;
    private static readonly Assembly Journal = typeof(Digest).Assembly;
    private static readonly Assembly World = typeof(WorldSpec).Assembly;
    private static readonly Assembly Command = typeof(CommandPost).Assembly;

    [Fact]
    public void World_References_NotCommand() => Assert.DoesNotContain("Aspis.Command", ReferencesOf(World));

    [Fact]
    public void Command_References_OnlyMessagesAndKernel() =>
        Assert.Equal(["Aspis.Kernel", "Aspis.Messages"], ReferencesOf(Command).Where(IsOurs).Order(StringComparer.Ordinal));

    [Fact]
    public void Kernel_References_NoProject() => Assert.DoesNotContain(ReferencesOf(Kernel), IsOurs);

    [Theory]
    [InlineData("Kernel")]
    [InlineData("Messages")]
    [InlineData("Journal")]
    [InlineData("World")]
    [InlineData("Command")]
    public void InnerProject_References_NoPackage(string project)
    {
        var assembly = new[] { Kernel, Messages, Journal, World, Command }.Single(one => one.GetName().Name == $"Aspis.{project}");
        Assert.All(ReferencesOf(assembly), name => Assert.True(IsOurs(name) || name.StartsWith("System.", StringComparison.Ordinal), name));
    }

    [Fact]
    public void Messages_Types_AreImmutable()
    {
        Assert.All(Messages.GetExportedTypes(), type => Assert.True(IsMessage(type), $"{type} can be changed after it was sent"));
        Assert.False(IsMessage(typeof(Track)), "the test itself must be able to fail");
    }

    private static bool IsMessage(Type type)
    {
        if (type.IsEnum)
            return true;
        var isReadOnlyStruct = type.IsValueType && type.IsDefined(typeof(IsReadOnlyAttribute), false);
        var isSealedRecord = type.IsSealed && type.GetMethod("<Clone>$") is not null;
        return (isReadOnlyStruct || isSealedRecord) && type.GetProperties().All(property => !CanBeSet(property));
    }

    private static bool CanBeSet(PropertyInfo property) =>
        property.SetMethod is { IsPublic: true } setter
        && !setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));

    private static bool IsOurs(string name) => name.StartsWith("Aspis.", StringComparison.Ordinal);

    private static IEnumerable<string> ReferencesOf(Assembly assembly) =>
        assembly.GetReferencedAssemblies().Select(reference => reference.Name!);

    private sealed class Track
    {
        public int Number { get; set; }
    }
}
