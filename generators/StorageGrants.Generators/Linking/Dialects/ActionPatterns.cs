using System;
using System.Collections.Generic;
using System.Globalization;
using StorageGrants.Access.Json;
using StorageGrants.Generators.Model;
using StorageGrants.Generators.Naming;

namespace StorageGrants.Generators.Linking;

/// <summary>
/// The wildcards over actions that are worth a name: everything, and each beginning of whole words that several actions
/// share.
/// </summary>
internal static class ActionPatterns
{
    private const int NamesShown = 12;

    public static List<PolicyActionSpec> Of(JsonValue root, DialectActions actions, DialectMarkers markers, NameScope scope)
    {
        var specs = new List<PolicyActionSpec>();
        var place = root.Get("wildcards")?.Get("action")?.GetString("place");
        if (actions.Texts.Count == 0 || place is not ("whole" or "end" or "anywhere"))
            return specs;

        if (place == "whole")
        {
            specs.Add(Spec("All", "*", actions.Texts, actions, markers, scope));
            return specs;
        }

        var services = Services(actions.Texts);
        foreach (var service in services)
            specs.Add(Spec(services.Count == 1 ? "All" : "All" + Identifier.Pascal(service, "Actions"), service + "*", Matching(actions.Texts, service), actions, markers, scope));

        var beginnings = Beginnings(actions.Texts);
        for (var i = 0; i < beginnings.Count; i++)
        {
            var matching = Matching(actions.Texts, beginnings[i]);
            if (matching.Count > 1 && !IsSharpened(beginnings, i, matching.Count, actions.Texts))
                specs.Add(Spec(Identifier.Pascal(DialectReading.AfterService(beginnings[i]), "Actions"), beginnings[i] + "*", matching, actions, markers, scope));
        }

        return specs;
    }

    private static PolicyActionSpec Spec(string name, string text, IReadOnlyList<string> matching, DialectActions actions, DialectMarkers markers, NameScope scope)
    {
        var given = scope.Claim(name);
        return new PolicyActionSpec(given, text, Summary(text, matching), actions.LevelOf(matching), markers.Of("All" + given, matching, actions.KindsOf));
    }

    private static string Summary(string text, IReadOnlyList<string> matching)
    {
        var names = new List<string>();
        for (var i = 0; i < matching.Count && i < NamesShown; i++)
            names.Add(matching[i]);
        var more = matching.Count - names.Count;
        return text + " matches " + string.Join(", ", names) + (more == 0 ? "." : " and " + more.ToString(CultureInfo.InvariantCulture) + " more.");
    }

    private static List<string> Services(IReadOnlyList<string> texts)
    {
        var services = new List<string>();
        foreach (var text in texts)
        {
            var service = text.Substring(0, text.IndexOf(':') + 1);
            if (!services.Contains(service))
                services.Add(service);
        }

        return services;
    }

    // s3:Get, s3:GetBucket and s3:GetBucketPolicy for s3:GetBucketPolicyStatus, in ordinal order: longer ones follow shorter ones.
    private static List<string> Beginnings(IReadOnlyList<string> texts)
    {
        var beginnings = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var text in texts)
        {
            for (var i = text.IndexOf(':') + 2; i <= text.Length; i++)
            {
                if (i == text.Length || StartsWord(text, i))
                    beginnings.Add(text.Substring(0, i));
            }
        }

        return new List<string>(beginnings);
    }

    private static bool StartsWord(string text, int i) =>
        char.IsUpper(text[i]) && (!char.IsUpper(text[i - 1]) || (i + 1 < text.Length && char.IsLower(text[i + 1])));

    // A longer beginning that matches just as many says it better.
    private static bool IsSharpened(List<string> beginnings, int index, int count, IReadOnlyList<string> texts)
    {
        for (var i = index + 1; i < beginnings.Count && beginnings[i].StartsWith(beginnings[index], StringComparison.Ordinal); i++)
        {
            if (Matching(texts, beginnings[i]).Count == count)
                return true;
        }

        return false;
    }

    private static List<string> Matching(IReadOnlyList<string> texts, string beginning)
    {
        var matching = new List<string>();
        foreach (var text in texts)
        {
            if (text.StartsWith(beginning, StringComparison.Ordinal))
                matching.Add(text);
        }

        return matching;
    }
}
