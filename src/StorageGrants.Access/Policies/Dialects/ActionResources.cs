using System;

namespace StorageGrants.Access.Policies;

/// <summary>What an action works on.</summary>
[Flags]
public enum ActionResources
{
    /// <summary>Not documented.</summary>
    None = 0,

    /// <summary>The account: the action knows no narrower resource than <c>*</c>.</summary>
    Account = 1,

    /// <summary>A bucket, <c>arn:aws:s3:::bucket</c>.</summary>
    Bucket = 2,

    /// <summary>An object, <c>arn:aws:s3:::bucket/key</c>.</summary>
    Object = 4,

    /// <summary>Something else with an ARN of its own, such as an access point or a job.</summary>
    Other = 8,
}
