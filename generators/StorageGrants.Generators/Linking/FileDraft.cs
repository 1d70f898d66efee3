using System;
using System.Collections.Generic;
using StorageGrants.Access.Json;
using StorageGrants.Generators.Model;
using StorageGrants.Generators.Naming;
using StorageGrants.Generators.Parsing;

namespace StorageGrants.Generators.Linking;

/// <summary>What one file will turn into, while it is put together.</summary>
internal sealed class FileDraft
{
    private readonly Dictionary<TypeSpec, BodyInfoSpec> _bodies = new();

    public FileDraft(SchemaFile file, NameScope names, string jsonClass, string? client)
    {
        File = file;
        Names = names;
        JsonClass = jsonClass;
        ClientName = client;
        IsPublic = file.IsPublic;
        System = file.Root?.GetString("x-system") ?? "";
        foreach (var reserved in new[] { jsonClass, "Resolver", "Wire", "Equals", "GetHashCode", "GetType", "ToString", "ReferenceEquals", "MemberwiseClone", "Finalize" })
            Members.Reserve(reserved);
    }

    public SchemaFile File { get; }

    /// <summary>Type names of the namespace, shared with the other files that have it.</summary>
    public NameScope Names { get; }

    /// <summary>Member names of the JSON class.</summary>
    public NameScope Members { get; } = new();

    public string JsonClass { get; }

    public string? ClientName { get; }

    public string System { get; }

    /// <summary>Whether its types are public: what its file asks for, or what a public file that refers to it needs.</summary>
    public bool IsPublic { get; set; }

    public List<EnumSpec> Enums { get; } = new();

    public List<ModelDraft> Models { get; } = new();

    public List<BodyInfoSpec> Bodies { get; } = new();

    public HashSet<FileDraft> Links { get; } = new();

    public ClientSpec? Client { get; set; }

    /// <summary>Set for a policy dialect file.</summary>
    public DialectSpec? Dialect { get; set; }

    public string Prefix => File.Namespace.Length == 0 ? "global::" : "global::" + File.Namespace + ".";

    /// <summary>The key of the schema among the definitions of the file, or null for an inline one.</summary>
    public string? DefinitionName(JsonValue node) => Definitions.TryGetValue(node, out var name) ? name : null;

    public Dictionary<JsonValue, string> Definitions { get; } = new();

    public SourceLine LineOf(JsonSpan span) => new(File.LineOf(span));

    /// <summary>The type info of a body that is no model: one for each type.</summary>
    public string BodyInfo(TypeSpec type)
    {
        if (!_bodies.TryGetValue(type, out var body))
        {
            var name = Members.Claim(NameOf(type) + "Body");
            body = new BodyInfoSpec(type, name, Members.Claim(name + "Converter"));
            _bodies.Add(type, body);
            Bodies.Add(body);
        }

        return Prefix + JsonClass + "." + body.TypeInfo;
    }

    private static string NameOf(TypeSpec type) => type.Kind switch
    {
        TypeKind.List => "ListOf" + NameOf(type.Element!),
        TypeKind.Map => "MapOf" + NameOf(type.Element!),
        TypeKind.Enum or TypeKind.Model => type.Name.Substring(Math.Max(type.Name.LastIndexOf('.'), type.Name.LastIndexOf(':')) + 1),
        _ => type.Kind.ToString(),
    };
}
