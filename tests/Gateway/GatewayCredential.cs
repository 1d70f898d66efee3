namespace StorageGrants.Tests.Gateway;

/// <summary>A user of the gateway under test.</summary>
/// <param name="Name">The user, or the user and its sub-user as <c>user:sub</c>.</param>
/// <param name="AccessKey">Its access key.</param>
/// <param name="SecretKey">Its secret key.</param>
public sealed record GatewayCredential(string Name, string AccessKey, string SecretKey);
