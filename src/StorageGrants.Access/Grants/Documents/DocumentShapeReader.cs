using System;
using System.Collections.Generic;
using StorageGrants.Access.Json;
using StorageGrants.Access.Roles;
using StorageGrants.Access.Schemas;

namespace StorageGrants.Access.Grants;

/// <summary>Reads the kinds of documents of a role file from its <c>x-documents</c>.</summary>
internal static class DocumentShapeReader
{
    public static List<GrantDocumentShape> Read(JsonValue? documents, List<RoleSet> sets, List<SchemaProblem> problems)
    {
        var shapes = new List<GrantDocumentShape>();
        foreach (var document in documents?.Properties ?? Array.Empty<JsonProperty>())
        {
            var signatures = new List<DocumentSignature>();
            foreach (var signature in document.Value.Get("recognisedBy")?.Items ?? Array.Empty<JsonValue>())
            {
                if (signature.Properties.Count > 0)
                    signatures.Add(ReadSignature(signature, sets, problems));
            }

            var holds = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var member in document.Value.Get("holds")?.Properties ?? Array.Empty<JsonProperty>())
                holds[member.Name] = member.Value.Text;
            shapes.Add(new GrantDocumentShape(
                document.Name,
                document.Value.GetString("description") ?? "",
                document.Value.GetBoolean("reply") == true,
                signatures,
                holds));
        }

        return shapes;
    }

    private static DocumentSignature ReadSignature(JsonValue signature, List<RoleSet> sets, List<SchemaProblem> problems)
    {
        var tests = new List<MemberTest>();
        foreach (var member in signature.Properties)
        {
            tests.Add(new MemberTest(member.Name.Split('.'))
            {
                IsAbsent = member.Value.GetBoolean("absent") == true,
                RoleSet = SetOf(member.Value, sets, problems),
                Except = RoleCatalogReader.Strings(member.Value.Get("except")),
                StartsWith = RoleCatalogReader.Strings(member.Value.Get("startsWith")),
            });
        }

        return new DocumentSignature(tests);
    }

    private static RoleSet? SetOf(JsonValue test, List<RoleSet> sets, List<SchemaProblem> problems)
    {
        if (test.Get("role") is not { Kind: JsonKind.String } name)
            return null;
        foreach (var set in sets)
        {
            if (string.Equals(set.Name, name.Text, StringComparison.Ordinal))
                return set;
        }

        problems.Add(new SchemaProblem("SGR0003", name.Span, "'" + name.Text + "' is no role set of this file" + NearestText.Suggest(name.Text, sets.ConvertAll(set => set.Name))));
        return null;
    }
}
