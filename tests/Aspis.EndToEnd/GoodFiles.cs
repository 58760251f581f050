namespace Aspis.EndToEnd;

/// <summary>A copy of the good catalogue and scenario in a folder of its own, to be broken.</summary>
internal sealed class GoodFiles : IDisposable
{
    public GoodFiles()
    {
        Folder = Directory.CreateTempSubdirectory("aspis-broken-").FullName;
        var good = Path.Combine(AspisProgram.Folder, "Broken", "good");
        foreach (var file in Directory.EnumerateFiles(good, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(Folder, Path.GetRelativePath(good, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    public string Folder { get; }

    public string this[string file] => Path.Combine(Folder, file);

    public Outcome Check() => AspisProgram.RunIn(Folder, "check", "catalogue", "demo");

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
