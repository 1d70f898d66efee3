using System;

namespace StorageGrants.RadosGateway;

// Requests name a sub-user without its user, answers as user:name. In a request the gateway takes what stands before a
// colon for the user, whatever uid says.
internal static class SubUserName
{
    public static void Require(string name)
    {
        if (string.IsNullOrWhiteSpace(name)) throw new ArgumentException("The name of the sub-user is blank.", "subUser");
        if (name.IndexOf(':') < 0) return;
        throw new ArgumentException(
            "The name of the sub-user is '" + ResponseText.OneLine(name, 100) + "'; it stands without its user: '" + ResponseText.OneLine(Of(name)!, 100) + "'.",
            "subUser");
    }

    /// <summary>The name of the sub-user in a text of an answer; null for the user itself.</summary>
    public static string? Of(string id) => id.LastIndexOf(':') is var colon and >= 0 ? id.Substring(colon + 1) : null;
}
