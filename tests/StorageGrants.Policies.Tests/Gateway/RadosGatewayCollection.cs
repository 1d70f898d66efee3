using Xunit;

namespace StorageGrants.Policies.Tests.Gateway;

/// <summary>Tests that share one gateway.</summary>
[CollectionDefinition(Name)]
public sealed class RadosGatewayCollection : ICollectionFixture<RadosGateway>
{
    public const string Name = "RADOS Gateway";
}
