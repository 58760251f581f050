namespace Aspis.Scenarios.Laydowns;

/// <summary>Whose answers an interrogator reads.</summary>
public enum AnswersRead : byte
{
    /// <summary>The own side's and civil ones.</summary>
    All = 0,

    /// <summary>The own side's only: civil aircraft are silent to it.</summary>
    Own = 1,
}
