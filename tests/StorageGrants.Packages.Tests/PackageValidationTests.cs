using System.IO;
using System.Threading.Tasks;
using StorageGrants.Packages.Tests.Consumers;
using Xunit;

namespace StorageGrants.Packages.Tests;

/// <summary>The feed of these tests was packed with the SDK's comparison of the builds in a package; a finding would have stopped it.</summary>
public sealed class PackageValidationTests(ConsumerRoot root)
{
    [Theory]
    [InlineData("StorageGrants")]
    [InlineData("StorageGrants.Access")]
    [InlineData("StorageGrants.Emulator")]
    public async Task Packing_compares_the_builds_and_accepts_no_finding(string id)
    {
        var project = Path.Combine(BuildInfo.RepoRoot, "src", id, id + ".csproj");
        var asked = await root.Create("Validation" + id).DotnetSucceeds("msbuild", project, "-getProperty:EnablePackageValidation,TreatWarningsAsErrors,GenerateCompatibilitySuppressionFile");

        Assert.Equal(
            """{"Properties":{"EnablePackageValidation":"true","TreatWarningsAsErrors":"true","GenerateCompatibilitySuppressionFile":""}}""",
            string.Concat(asked.Output.Split((char[]?)null, System.StringSplitOptions.RemoveEmptyEntries)));
        Assert.False(File.Exists(Path.Combine(Path.GetDirectoryName(project)!, "CompatibilitySuppressions.xml")));
    }
}
