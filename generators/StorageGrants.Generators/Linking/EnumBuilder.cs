using System.Collections.Generic;
using StorageGrants.Access.Json;
using StorageGrants.Generators.Model;
using StorageGrants.Generators.Naming;

namespace StorageGrants.Generators.Linking;

/// <summary>Turns a string enum into an enum; a role set brings the meaning of its roles along.</summary>
internal static class EnumBuilder
{
    public static EnumSpec Build(FileDraft home, JsonValue node, string name, string reader, List<string> texts, LinkContext context)
    {
        var set = node.Get("x-role-set") is { Kind: JsonKind.Object } found ? found : null;
        var roles = node.Get("x-roles");
        var requested = Requested(node);
        var names = EnumMemberNames.For(texts, requested);
        var members = new List<EnumMemberSpec>(texts.Count);
        for (var i = 0; i < texts.Count; i++)
        {
            var role = roles?.Get(texts[i]);
            var summary = role?.GetString("description") ?? node.Get("x-enum-descriptions")?.GetString(texts[i]);
            if (SchemaNode.IsUnicode(texts[i]))
                members.Add(new EnumMemberSpec(names[i], texts[i], summary, set is null ? null : Role(role)));
            else
                context.Unsupported(home.File, node, "A value of this enum is no valid Unicode text and is left out");
        }

        return new EnumSpec(
            name,
            reader,
            node.GetString("description"),
            home.LineOf(node.Span),
            set is null ? null : RoleSet(home, node, set, name),
            EquatableArray<EnumMemberSpec>.From(members));
    }

    private static RoleSetSpec RoleSet(FileDraft home, JsonValue node, JsonValue set, string name) => new(
        home.System,
        home.DefinitionName(node) ?? name,
        set.GetString("plane"),
        set.GetString("combination"),
        set.GetString("wildcard"),
        set.GetString("default"));

    private static RoleSpec Role(JsonValue? role)
    {
        var includes = new List<string>();
        if (role?.Get("includes") is { Kind: JsonKind.Array } list)
        {
            foreach (var item in list.ItemArray)
            {
                if (item.Kind == JsonKind.String)
                    includes.Add(item.Text);
            }
        }

        return new RoleSpec(
            role?.GetBoolean("bypassesPolicies") == true,
            role?.GetString("onWildcard"),
            role?.GetString("since"),
            EquatableArray<string>.From(includes));
    }

    // Names asked for, by position among the texts; an x-csharp-name of another length is ignored.
    private static List<string>? Requested(JsonValue node)
    {
        if (node.Get("x-csharp-name") is not { Kind: JsonKind.Array } names || node.Get("enum") is not { } values || names.Items.Count != values.Items.Count)
            return null;

        var requested = new List<string>(names.Items.Count);
        var seen = new HashSet<string>(System.StringComparer.Ordinal);
        for (var i = 0; i < names.Items.Count; i++)
        {
            if (values.Items[i].Kind != JsonKind.Null && seen.Add(values.Items[i].Text))
                requested.Add(names.Items[i].Kind == JsonKind.String ? Identifier.Requested(names.Items[i].Text) : "");
        }

        return requested;
    }
}
