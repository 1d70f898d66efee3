namespace StorageGrants.Http;

/// <summary>What a request was signed in with.</summary>
internal interface ISignIn
{
    Secret Token { get; }
}
