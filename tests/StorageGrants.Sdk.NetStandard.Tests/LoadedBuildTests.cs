using StorageGrants.Sdk.Tests.Support;
using Xunit;

namespace StorageGrants.Sdk.NetStandard.Tests;

public class LoadedBuildTests
{
    [Fact]
    public void The_libraries_under_test_are_the_netstandard_builds()
    {
        Assert.Equal(".NETStandard,Version=v2.0", TestedBuild.SdkFramework);
        Assert.Equal(".NETStandard,Version=v2.0", TestedBuild.AccessFramework);
    }
}
