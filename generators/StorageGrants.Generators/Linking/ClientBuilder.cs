using System;
using System.Collections.Generic;
using StorageGrants.Access.Json;
using StorageGrants.Access.Schemas;
using StorageGrants.Generators.Model;
using StorageGrants.Generators.Naming;
using StorageGrants.Generators.Parsing;
using SchemaProblem = StorageGrants.Generators.Parsing.SchemaProblem;

namespace StorageGrants.Generators.Linking;

/// <summary>Turns the paths of an OpenAPI document into a client class.</summary>
internal sealed class ClientBuilder(LinkContext context, FileDraft draft)
{
    private static readonly HashSet<string> Methods = new(StringComparer.Ordinal) { "get", "put", "post", "delete", "options", "head", "patch", "trace" };

    // Members of the base class and of every object, and the nested class of operations.
    private static readonly HashSet<string> Taken = new(StringComparer.Ordinal)
    {
        "SendAsync", "Prepare", "CreateException", "Pages", "UseAlternativePath", "Operations", "Equals", "GetHashCode", "GetType",
        "ToString", "MemberwiseClone", "Finalize", "ReferenceEquals", "HttpClient", "BaseAddress",
    };

    private readonly NameScope _members = new(Taken);
    private readonly List<OperationDraft> _operations = new();
    private readonly Dictionary<string, OperationDraft> _byId = new(StringComparer.Ordinal);
    private readonly List<Alternative> _alternatives = new();
    private OperationBuilder? _builder;
    private ClientParameters? _parameters;

    /// <summary>Reads the operations, so that every type they use has a name.</summary>
    public void Collect(List<TypeSpec> sent, List<TypeSpec> received)
    {
        _members.Reserve(draft.ClientName!);
        _parameters = new ClientParameters(_members);
        _builder = new OperationBuilder(context, _parameters);

        if (draft.File.Root!.Get("paths") is { Kind: JsonKind.Object } paths)
        {
            foreach (var path in paths.PropertyArray)
                CollectPath(path);
        }

        sent.AddRange(_builder.Sent);
        received.AddRange(_builder.Received);
    }

    /// <summary>Makes the client once all models are complete.</summary>
    public void Finish()
    {
        Attach();
        if (_operations.Count == 0)
            return;

        var names = OperationNames.Of(_operations);
        var fields = new NameScope(Taken);
        var specs = new List<OperationSpec>(_operations.Count);
        for (var i = 0; i < _operations.Count; i++)
        {
            var operation = _operations[i];
            var page = PageBuilder.Build(context, operation);
            specs.Add(operation.Spec with { Method = ClaimMethod(names[i], page is not null), Field = fields.Claim(names[i]), Page = page, SecretProperties = ResponseSecrets.Of(context, operation.Spec.Response) });
        }

        var info = draft.File.Root!.Get("info");
        draft.Client = new ClientSpec(
            draft.ClientName!,
            info?.GetString("description") ?? info?.GetString("title"),
            draft.LineOf(info?.Span ?? draft.File.Root.Span),
            BaseType(info?.GetString("x-csharp-base")),
            info?.GetString("x-csharp-constructors") != "none",
            EquatableArray<ClientParameterSpec>.From(_parameters!.Specs),
            EquatableArray<OperationSpec>.From(specs));
    }

    private void CollectPath(JsonProperty path)
    {
        if (path.Name.StartsWith("x-", StringComparison.Ordinal) || new ContentResolver(context).Follow(draft.File, path.Value, out var file) is not { } item)
            return;

        foreach (var method in item.PropertyArray)
        {
            if (!Methods.Contains(method.Name) || method.Value.Kind != JsonKind.Object)
                continue;

            var id = method.Value.GetString("operationId") is { Length: > 0 } stated ? stated : OperationNames.IdOf(method.Name, path.Name);
            var operation = _builder!.Build(file, path.Name, item, method, id, OperationNames.Short(id));
            if (operation is null)
                continue;
            if (method.Value.GetString("x-alternative-path-of") is { } main)
                _alternatives.Add(new Alternative(main, path.Name, operation));
            else
                Add(operation);
        }
    }

    private void Add(OperationDraft operation)
    {
        if (!_byId.TryGetValue(operation.Id, out var other))
        {
            _byId.Add(operation.Id, operation);
        }
        else
        {
            context.Problems.Add(new SchemaProblem(
                SchemaProblem.NameCollision,
                operation.File.Path,
                operation.IdSpan,
                operation.Node.Get("operationId") is null
                    ? "This operation has no operationId, and the id made from its path, '" + operation.Id + "', is taken; the method gets a number. Give it an operationId"
                    : "Operation id '" + operation.Id + "' is used twice; the second method gets a number. Give it an id or an x-csharp-name of its own",
                EquatableArray<SchemaPlace>.From(new List<SchemaPlace> { new(other.File.Path, other.IdSpan) })));
        }

        _operations.Add(operation);
    }

    // Other paths of an operation belong to its method; those of an unknown one become a method of their own.
    private void Attach()
    {
        foreach (var (main, path, alternative) in _alternatives)
        {
            if (!_byId.TryGetValue(main, out var operation))
            {
                var nearest = NearestText.Find(main, _byId.Keys);
                context.Report(
                    SchemaProblem.UnresolvedReference,
                    alternative.File,
                    alternative.Node.Get("x-alternative-path-of")!.Span,
                    "'" + main + "' is no operation id of this document" + (nearest is null ? "" : "; did you mean '" + nearest + "'?"));
                _operations.Add(alternative);
                continue;
            }

            var arguments = new Dictionary<string, PathPartSpec>(StringComparer.Ordinal);
            foreach (var parameter in operation.Spec.Parameters)
            {
                if (parameter.Place == ParameterPlace.Path)
                    arguments[parameter.WireName] = new PathPartSpec(parameter.Name, parameter.Type);
            }

            var bound = PathTemplate.Bind(path, name => arguments.TryGetValue(name, out var part) ? part : ClientPart(alternative, path, name));
            if (bound is null)
                context.Report(SchemaProblem.Unsupported, alternative.File, alternative.Key.NameSpan, "The path has a parameter that operation '" + main + "' does not have; it is left out");
            else
                operation.Spec = operation.Spec with { AlternativePath = bound };
        }
    }

    // A client parameter is bound in the alternative already: same position among the braces.
    private static PathPartSpec? ClientPart(OperationDraft alternative, string path, string name)
    {
        var index = PathTemplate.Parameters(path)!.IndexOf(name);
        foreach (var part in alternative.Spec.Path.Parts)
        {
            if (part.Type is not null && index-- == 0)
                return part.Text.StartsWith("this.", StringComparison.Ordinal) ? part : null;
        }

        return null;
    }

    private sealed record Alternative(string Main, string Path, OperationDraft Draft);

    // What is no name is a finding of the meta-schema; here it must not become code.
    private static string? BaseType(string? name) =>
        name is not null && Array.TrueForAll(name.Split('.'), static part => part.Length > 0 && !char.IsDigit(part[0]) && Array.TrueForAll(part.ToCharArray(), IsNamePart))
            ? name
            : null;

    private static bool IsNamePart(char c) => c is '_' or (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9');

    private string ClaimMethod(string name, bool isPaged)
    {
        for (var i = 1; ; i++)
        {
            var candidate = i == 1 ? name : name + i.ToString(System.Globalization.CultureInfo.InvariantCulture);
            if (!_members.IsFree(candidate + "Async") || (isPaged && !_members.IsFree(candidate + "PageAsync")))
                continue;

            _members.Reserve(candidate + "Async");
            if (isPaged)
                _members.Reserve(candidate + "PageAsync");
            return candidate;
        }
    }
}
