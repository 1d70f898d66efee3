namespace StorageGrants.Tests.Gateway;

/// <summary>What the gateway answered.</summary>
/// <param name="Status">The status.</param>
/// <param name="Body">The body, empty for HEAD.</param>
public sealed record GatewayReply(int Status, string Body)
{
    public bool IsSuccess => Status is >= 200 and < 300;

    public bool IsDenied => Status == 403;
}
