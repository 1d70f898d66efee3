using System;
using System.Collections.Generic;

namespace StorageGrants.RadosGateway;

// What the gateway takes without a word and does something else with (docs/vendors/sobject.md).
internal static class RequestRules
{
    private static readonly HashSet<string> s_permissions = new(StringComparer.Ordinal) { "read", "write", "*", "read,write", "write,read" };

    public static void Require(Uri request)
    {
        foreach (var part in request.Query.TrimStart('?').Split('&'))
        {
            var equals = part.IndexOf('=');
            var value = Uri.UnescapeDataString(part.Substring(equals + 1));
            switch (equals < 0 ? part : part.Substring(0, equals))
            {
                case "uid":
                    if (string.IsNullOrWhiteSpace(value)) throw new ArgumentException("The id of the user is blank.", "uid");
                    break;
                case "subuser":
                    SubUserName.Require(value);
                    break;
                case "user-caps":
                    RequireCaps(value);
                    break;
                case "max-entries":
                    if (value == "0" || value[0] == '-') throw new ArgumentException("A page of " + value + " users never ends; ask for 1 at least.", "maxEntries");
                    break;
            }
        }
    }

    // A permission that the gateway does not know becomes none.
    private static void RequireCaps(string caps)
    {
        foreach (var cap in caps.Split(';'))
        {
            var equals = cap.IndexOf('=');
            if (equals > 0 && s_permissions.Contains(cap.Substring(equals + 1).Replace(" ", ""))) continue;
            throw new ArgumentException(
                "The cap '" + ResponseText.OneLine(cap, 100) + "' is not of the form type=perm, where perm is read, write, 'read, write' or *; several are separated by semicolons.",
                "userCaps");
        }
    }
}
