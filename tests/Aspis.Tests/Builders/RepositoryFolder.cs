namespace Aspis.Tests.Builders;

/// <summary>Where the repository is, found from where the tests were built.</summary>
internal static class RepositoryFolder
{
    public static string Root { get; } = Find();

    public static string Of(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string Find()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "Aspis.slnx")))
                return folder;
        }

        throw new InvalidOperationException("the tests must run inside the repository");
    }
}
