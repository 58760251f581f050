using Aspis.Messages;
using Aspis.Studies.Results;
using Aspis.Tests.Builders;

namespace Aspis.Tests.Studies;

/// <summary>Every reason has its words, its letter and its line in the glossary.</summary>
public sealed class ConstraintWordsTests
{
    public static TheoryData<Constraint> All => [.. Enum.GetValues<Constraint>()];

    [Theory]
    [MemberData(nameof(All))]
    public void Words_OfEveryConstraint_AreThere(Constraint constraint)
    {
        Assert.Equal(constraint, ConstraintWords.Parse(ConstraintWords.Name(constraint)));
        Assert.EndsWith(".", ConstraintWords.Explanation(constraint), StringComparison.Ordinal);
        Assert.NotEmpty(ConstraintWords.Account(constraint));
        Assert.NotEmpty(ConstraintWords.Meanwhile(constraint));
        var glossary = File.ReadAllText(RepositoryFolder.Of("GLOSSARY.md"));
        Assert.Contains($"| `{ConstraintWords.Name(constraint)}` | {ConstraintWords.Label(constraint)} | {ConstraintWords.Explanation(constraint)} |", glossary, StringComparison.Ordinal);
    }

    [Fact]
    public void Letters_OfConstraints_AreEachItsOwn()
    {
        var colours = Enum.GetValues<Constraint>().Select(ConstraintMarks.Colour).ToArray();
        Assert.Equal(colours.Length, colours.Distinct().Count());
        var letters = Enum.GetValues<Constraint>().Select(ConstraintMarks.Letter).ToArray();
        Assert.Equal(letters.Length, letters.Distinct().Count());
    }
}
