namespace StorageGrants.Tigris;

public partial class TigrisPartnerClient
{
    /// <summary>The provider id every path starts with.</summary>
    protected string ProviderId { get; private set; } = "";
}
