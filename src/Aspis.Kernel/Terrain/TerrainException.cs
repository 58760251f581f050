namespace Aspis.Kernel.Terrain;

/// <summary>
/// An elevation file that cannot be used: which file, what is wrong with it and how to mend it, in one sentence.
/// </summary>
public sealed class TerrainException : Exception
{
    /// <summary>A file and what is wrong with it.</summary>
    public TerrainException(string file, string problem)
        : base($"{file}: {problem}")
    {
        File = file;
        Problem = problem;
    }

    /// <summary>Name of the file, as the caller gave it.</summary>
    public string File { get; }

    /// <summary>What is wrong, what was expected and how to mend it.</summary>
    public string Problem { get; }
}
