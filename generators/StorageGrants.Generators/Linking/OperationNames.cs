using System;
using System.Collections.Generic;
using System.Text;
using StorageGrants.Access.Json;
using StorageGrants.Generators.Naming;

namespace StorageGrants.Generators.Linking;

/// <summary>Method names of operations.</summary>
internal static class OperationNames
{
    /// <summary>An id for an operation that states none: method and path.</summary>
    public static string IdOf(string httpMethod, string path)
    {
        var builder = new StringBuilder(Identifier.Pascal(httpMethod.ToLowerInvariant()));
        foreach (var part in path.Split('/'))
        {
            var isParameter = part.Length > 1 && part[0] == '{';
            builder.Append(isParameter ? "By" : "").Append(Identifier.Pascal(part));
        }

        return builder.ToString();
    }

    /// <summary>The method name without the <c>Tag_</c> prefix gateways put before an operation.</summary>
    public static string Short(string id)
    {
        var underscore = id.IndexOf('_');
        if (underscore <= 0 || underscore + 1 >= id.Length || !char.IsUpper(id[0]) || !char.IsUpper(id[underscore + 1]))
            return Identifier.Pascal(id, "Call");

        for (var i = 0; i < underscore; i++)
        {
            if (!char.IsLetterOrDigit(id[i]))
                return Identifier.Pascal(id, "Call");
        }

        return Identifier.Pascal(id.Substring(underscore + 1), "Call");
    }

    /// <summary>Names in the order of the drafts; where two short names are the same, both keep their prefix.</summary>
    public static List<string> Of(List<OperationDraft> drafts)
    {
        var shorts = new List<string>(drafts.Count);
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var draft in drafts)
        {
            var name = draft.Node.GetString("x-csharp-name") is { Length: > 0 } requested && Identifier.Requested(requested) is { Length: > 0 } usable
                ? usable
                : Short(draft.Id);
            shorts.Add(name);
            counts[name] = counts.TryGetValue(name, out var count) ? count + 1 : 1;
        }

        for (var i = 0; i < shorts.Count; i++)
        {
            if (counts[shorts[i]] > 1)
                shorts[i] = Identifier.Pascal(drafts[i].Id, "Call");
        }

        return shorts;
    }
}
