namespace Aspis.Tests.Builders;

/// <summary>A battery of a <see cref="FireDesk"/>: missiles ready, targets followed and missiles guided at once, and how long they are lit.</summary>
internal sealed record DeskBattery(int Ready, int Targets = 1000, int Missiles = 1000, double IlluminationSeconds = 0);
