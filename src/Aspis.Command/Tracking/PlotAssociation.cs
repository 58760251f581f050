namespace Aspis.Command.Tracking;

/// <summary>How plots are given to tracks.</summary>
public enum PlotAssociation : byte
{
    /// <summary>Global nearest neighbour: of each scan, the likeliest assignment as a whole.</summary>
    NearestNeighbour = 0,

    /// <summary>Joint probabilistic association: every plot in the gate by its probability.</summary>
    Probabilistic = 1,
}
