using Aspis.World.Radars;

namespace Aspis.Tests.Radars;

public sealed class FollowListTests
{
    [Fact]
    public void Note_ThreeLooksInVain_LosesTheObject()
    {
        var list = new FollowList(5);
        list.Add(track: 1, i: 3);
        list.Note(3, false);
        list.Note(3, false);
        list.Note(3, true);
        list.Note(3, false);
        list.Note(3, false);
        Assert.True(list.Contains(3));
        list.Note(3, false);
        Assert.False(list.Contains(3));
        Assert.Equal(0, list.Count);
    }

    [Fact]
    public void Add_SameTrackElsewhere_MovesIt()
    {
        var list = new FollowList(5);
        list.Add(1, 3);
        list.Add(1, 4);
        Assert.False(list.Contains(3));
        Assert.True(list.Contains(4));
        Assert.Equal(1, list.Count);
    }

    [Fact]
    public void Remove_OneOfTwoTracksOfAnObject_StillFollowsIt()
    {
        var list = new FollowList(5);
        list.Add(1, 3);
        list.Add(2, 3);
        list.Remove(1);
        Assert.True(list.Contains(3));
        list.Remove(2);
        list.Remove(7);
        Assert.False(list.Contains(3));
    }
}
