namespace StorageGrants.Access.Policies;

/// <summary>A policy of a compiled set.</summary>
public sealed class CompiledPolicy
{
    internal CompiledPolicy(PolicyDocument document, PolicyAttachment attachment)
    {
        Document = document;
        Attachment = attachment;
    }

    /// <summary>The policy as written.</summary>
    public PolicyDocument Document { get; }

    /// <summary>Where it is attached.</summary>
    public PolicyAttachment Attachment { get; }
}
