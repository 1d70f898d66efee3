using Xunit;

namespace StorageGrants.Tests.Gateway;

/// <summary>Tests that share one gateway.</summary>
[CollectionDefinition(Name)]
public sealed class TestGatewayCollection : ICollectionFixture<TestGateway>
{
    public const string Name = "RADOS Gateway";
}
