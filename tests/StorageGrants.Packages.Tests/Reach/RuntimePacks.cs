using System.IO;
using System.Threading.Tasks;
using StorageGrants.Packages.Tests.Consumers;

namespace StorageGrants.Packages.Tests.Reach;

/// <summary>The compiler and runtime packs that publishing takes: brought by restoring an empty project where the repository's own sources apply.</summary>
internal static class RuntimePacks
{
    public static async Task RequireAsync(Consumer consumer, string project)
    {
        var folder = Path.Combine(System.AppContext.BaseDirectory, "runtime-packs", Path.GetFileName(consumer.Folder));
        Directory.CreateDirectory(folder);
        var empty = new Consumer(folder, BuildInfo.NuGetPackageRoot);
        empty.Write("Directory.Build.props", "<Project />");
        empty.Write("Directory.Build.targets", "<Project />");
        empty.Write("Directory.Packages.props", "<Project />");
        empty.Write("Packs.csproj", project);
        var restore = await empty.Dotnet("restore");
        if (restore.ExitCode != 0)
            NativeTools.Unavailable($"The packs for publishing could not be restored.\n{restore}");
    }
}
