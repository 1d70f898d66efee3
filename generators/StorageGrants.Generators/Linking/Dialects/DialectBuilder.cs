using System.Collections.Generic;
using System.Globalization;
using StorageGrants.Access.Json;
using StorageGrants.Generators.Model;
using StorageGrants.Generators.Naming;

namespace StorageGrants.Generators.Linking;

/// <summary>Turns a policy dialect file into builders.</summary>
internal static class DialectBuilder
{
    private const string CurrentVersion = "2012-10-17";
    private const string Single = "single";

    private static readonly string[] ObjectMembers = { "Equals", "ReferenceEquals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "Finalize" };

    public static DialectSpec Build(FileDraft draft, LinkContext context)
    {
        var root = draft.File.Root!;
        var title = DialectReading.Text(root, "title") ?? draft.File.Name;
        var prefix = DialectReading.NameOf(root, root.GetString("name") ?? draft.File.Name, "Dialect");
        var naming = new DialectNaming(context, draft.File);
        var place = root.Find("x-csharp-name") ?? root.Find("name");
        var names = new DialectNames(
            naming.Claim(draft.Names, prefix + "Action", place?.Value.Text ?? "", place?.Value.Span ?? default),
            draft.Names.Claim(prefix + "ActionPattern"),
            draft.Names.Claim(prefix + "Key"),
            draft.Names.Claim(prefix + "Resource"),
            draft.Names.Claim(prefix + "Principal"));

        var scope = MemberScope(names.Action);
        var actions = new DialectActions(root, scope, naming);
        var markers = new DialectMarkers(scope);
        var kinds = KindNames(root);
        if (actions.DifferByKind(kinds.Keys))
            markers.AddKinds(kinds);

        var keys = new DialectKeys(root, prefix, draft.Names);
        var keySpecs = keys.Read(root, actions, markers, MemberScope(names.Key), naming);
        var form = Form(root);
        var actionSpecs = actions.Specs(markers);
        var patterns = ActionPatterns.Of(root, actions, markers, MemberScope(names.Pattern));
        return new DialectSpec(
            title,
            Origin(root),
            draft.LineOf(root.Span),
            names,
            form,
            EquatableArray<MarkerSpec>.From(markers.All),
            EquatableArray<PolicyActionSpec>.From(actionSpecs),
            EquatableArray<PolicyActionSpec>.From(patterns),
            EquatableArray<KeyTypeSpec>.From(keys.Types),
            EquatableArray<ConditionKeySpec>.From(keySpecs),
            DialectSyntax.Of(root, keySpecs, form.Version is null or CurrentVersion),
            EquatableArray<PrincipalTypeSpec>.From(Principals(root, MemberScope(names.Principal))),
            EquatableArray<PolicyKindSpec>.From(Kinds(root, draft, prefix, markers, naming)));
    }

    private static List<PolicyKindSpec> Kinds(JsonValue root, FileDraft draft, string prefix, DialectMarkers markers, DialectNaming naming)
    {
        var specs = new List<PolicyKindSpec>();
        var titles = KindNames(root);
        foreach (var kind in DialectReading.Objects(root.Get("kinds")))
        {
            if (!titles.TryGetValue(kind.Name, out var title))
                continue;
            var name = DialectReading.NameOf(kind.Value, titles.Count == 1 ? prefix + " policy" : prefix + " " + title, "Policy");
            var maxBytes = int.TryParse(kind.Value.Get("maxBytes")?.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var bytes) ? bytes : -1;
            specs.Add(new PolicyKindSpec(naming.Claim(draft.Names, name, kind.Name, kind.NameSpan), title, markers.OfKind(kind.Name), NamesPrincipals(kind), maxBytes));
        }

        return specs;
    }

    // A policy on a resource that names nobody says nothing, even where it is taken.
    private static bool NamesPrincipals(JsonProperty kind) =>
        kind.Value.GetString("principal") is var use && (use == "required" || (kind.Name == "resource" && use != "forbidden"));

    private static FormSpec Form(JsonValue root)
    {
        var elements = DialectReading.Strings(root.Get("elements"));
        var versions = DialectReading.Strings(root.Get("versions"));
        var lists = root.Get("lists");
        return new FormSpec(
            !elements.Contains("Version") || versions.Count == 0 ? null : versions.Contains(CurrentVersion) ? CurrentVersion : versions[0],
            elements.Contains("Sid"),
            lists?.GetString("Principal") != Single,
            lists?.GetString("Action") != Single,
            lists?.GetString("Resource") != Single,
            lists?.GetString("Condition") != Single);
    }

    private static Dictionary<string, string> KindNames(JsonValue root)
    {
        var names = new Dictionary<string, string>(System.StringComparer.Ordinal);
        foreach (var kind in DialectReading.Objects(root.Get("kinds")))
        {
            if (kind.Name is "identity" or "resource")
                names.Add(kind.Name, DialectReading.Text(kind.Value, "title") ?? kind.Name + " policy");
        }

        return names;
    }

    private static List<PrincipalTypeSpec> Principals(JsonValue root, NameScope scope)
    {
        var specs = new List<PrincipalTypeSpec>();
        if (root.Get("principals") is null)
        {
            specs.Add(new PrincipalTypeSpec("Everyone", "*", EquatableArray<string>.Empty));
            specs.Add(new PrincipalTypeSpec("Aws", "AWS", EquatableArray<string>.Empty));
        }

        foreach (var type in root.Get("principals")?.Properties ?? System.Array.Empty<JsonProperty>())
        {
            if (type.Value.Kind != JsonKind.Array || type.Name.Length == 0 || !SchemaNode.IsUnicode(type.Name) || !ReferenceEquals(root.Get("principals")!.Get(type.Name), type.Value))
                continue;
            var name = type.Name == "*" ? "Everyone" : Identifier.Pascal(type.Name, "Principal");
            specs.Add(new PrincipalTypeSpec(scope.Claim(name), type.Name, EquatableArray<string>.From(DialectReading.Strings(type.Value))));
        }

        return specs;
    }

    private static string Origin(JsonValue root)
    {
        var sources = DialectReading.Strings(root.Get("sources"));
        var date = DialectReading.Text(root, "date");
        return sources.Count == 0 ? "" : "As of " + (date ?? "an unknown day") + ", from: " + string.Join("; ", sources) + ".";
    }

    private static NameScope MemberScope(string className)
    {
        var scope = new NameScope();
        scope.Reserve(className);
        foreach (var member in ObjectMembers)
            scope.Reserve(member);
        return scope;
    }
}
