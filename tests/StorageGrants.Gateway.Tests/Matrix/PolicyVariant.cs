using System.Collections.Generic;
using System.Linq;

namespace StorageGrants.Gateway.Tests.Matrix;

/// <summary>What the policy of the bucket says about the callers and a call.</summary>
/// <param name="Name">What the matrix calls it.</param>
internal sealed record PolicyVariant(string Name)
{
    /// <summary>No policy, or one that speaks of nobody who calls.</summary>
    public static readonly PolicyVariant None = new("none");

    /// <summary>An Allow of exactly the actions of the call.</summary>
    public static readonly PolicyVariant Allow = new("allow");

    /// <summary>An Allow of everything, and a Deny of exactly the actions of the call.</summary>
    public static readonly PolicyVariant Deny = new("deny");

    public static readonly IReadOnlyList<PolicyVariant> All = [None, Allow, Deny];

    /// <summary>The statements; none for a bucket without a policy.</summary>
    public string? Document(string bucket, IEnumerable<string> actions, IEnumerable<string> callers, bool isNeeded)
    {
        var listed = Quote(actions);
        var principals = Quote(callers.Select(caller => "arn:aws:iam:::user/" + caller));
        return Name switch
        {
            "allow" => Wrap(Statement("Allow", listed, principals, bucket)),
            "deny" => Wrap(Statement("Allow", "\"s3:*\"", principals, bucket) + "," + Statement("Deny", listed, principals, bucket)),
            _ => isNeeded ? Wrap(Statement("Allow", "\"s3:GetObject\"", "\"arn:aws:iam:::user/nobody\"", bucket)) : null,
        };
    }

    private static string Wrap(string statements) => $$"""{"Version":"2012-10-17","Statement":[{{statements}}]}""";

    private static string Statement(string effect, string actions, string principals, string bucket) =>
        $$"""{"Effect":"{{effect}}","Principal":{"AWS":[{{principals}}]},"Action":[{{actions}}],"Resource":["arn:aws:s3:::{{bucket}}","arn:aws:s3:::{{bucket}}/*"]}""";

    private static string Quote(IEnumerable<string> items) => string.Join(",", items.Select(item => "\"" + item + "\""));
}
