using System;

namespace StorageGrants.Tigris.Organizations;

public sealed partial record CreatePolicyRequest
{
    /// <summary>A new policy with a random request id.</summary>
    /// <param name="name">Its name, unique in the organization.</param>
    /// <param name="document">The policy document as JSON text.</param>
    /// <param name="description">Its description.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public CreatePolicyRequest(string name, string document, string description = "")
        : this(name, description, Guid.NewGuid().ToString(), document)
    {
    }
}
