using System;

namespace StorageGrants.Tigris.Organizations;

public sealed partial record UpdatePolicyRequest
{
    /// <summary>New contents of a policy, with a random request id.</summary>
    /// <param name="policyArn">ARN of the policy.</param>
    /// <param name="document">The policy document as JSON text.</param>
    /// <param name="description">Its description.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public UpdatePolicyRequest(string policyArn, string document, string description = "")
        : this(policyArn, Guid.NewGuid().ToString(), description, document)
    {
    }
}
