using System;
using System.Collections.Generic;
using StorageGrants.Access.Json;
using StorageGrants.Generators.Model;
using StorageGrants.Generators.Naming;
using StorageGrants.Generators.Parsing;

namespace StorageGrants.Generators.Linking;

/// <summary>Turns one operation of a document into a method, or notes why it cannot.</summary>
internal sealed class OperationBuilder(LinkContext context, ClientParameters clientParameters)
{
    private readonly ContentResolver _content = new(context);

    public List<TypeSpec> Sent { get; } = new();

    public List<TypeSpec> Received { get; } = new();

    public OperationDraft? Build(SchemaFile file, string path, JsonValue pathItem, JsonProperty method, string id, string name)
    {
        var operation = method.Value;
        if (PathTemplate.Parameters(path) is not { } inPath)
            return Refuse(file, method, id, "its path is not a plain template");

        var parameters = new ParameterResolver(context, _content);
        var found = parameters.Collect(file, pathItem, operation);
        var arguments = new Dictionary<string, PathPartSpec>(StringComparer.Ordinal);
        found.RemoveAll(parameter => clientParameters.TryBind(parameter, arguments));
        AddUndeclared(file, inPath, found, arguments);

        var names = new NameScope();
        if (parameters.Resolve(found, new HashSet<string>(inPath, StringComparer.Ordinal), name, names) is not { } specs)
            return null;
        foreach (var spec in specs)
        {
            if (spec.Place == ParameterPlace.Path)
                arguments[spec.WireName] = new PathPartSpec(spec.Name, spec.Type);
        }

        if (PathTemplate.Bind(path, parameter => arguments.TryGetValue(parameter, out var part) ? part : null) is not { } pathSpec)
            return Refuse(file, method, id, "a parameter of its path is missing");

        if (!TryBody(file, operation, method, id, name, names, out var body) || !TryResponse(file, operation, method, id, name, out var response))
            return null;

        return new OperationDraft(file, id, method, new OperationSpec(
            id,
            name,
            name,
            method.Name.ToUpperInvariant(),
            pathSpec,
            null,
            EquatableArray<ParameterSpec>.From(specs),
            body,
            response,
            null,
            operation.GetString("summary"),
            operation.GetString("description"),
            RequiredRole(operation.Get("x-required-role")),
            operation.GetBoolean("x-idempotent"),
            EquatableArray<string>.From(new List<string>())), operation);
    }

    private static void AddUndeclared(SchemaFile file, List<string> inPath, List<ParameterResolver.Found> found, Dictionary<string, PathPartSpec> arguments)
    {
        foreach (var name in inPath)
        {
            if (arguments.ContainsKey(name) || found.Exists(parameter => parameter.Place == "path" && parameter.Name == name))
                continue;
            found.Add(new ParameterResolver.Found(file, file.Root!.Get("paths")!, name, "path"));
        }
    }

    private bool TryBody(SchemaFile file, JsonValue operation, JsonProperty method, string id, string name, NameScope names, out BodySpec? body)
    {
        body = null;
        if (operation.Get("requestBody") is not { Kind: JsonKind.Object } reference || _content.Follow(file, reference, out var home) is not { } holder)
            return true;

        var outcome = _content.ResolveRequest(home, holder, name + "Request", out var content);
        var isRequired = holder.GetBoolean("required") == true;
        if (outcome == ContentResolver.Outcome.NotJson)
        {
            Note(file, method, id, "its request body is neither JSON nor a form of plain fields", isRequired);
            return !isRequired;
        }

        if (content is null)
            return true;

        body = new BodySpec(names.Claim("request"), content, isRequired, outcome == ContentResolver.Outcome.Form);
        Sent.Add(content.Type);
        return true;
    }

    private bool TryResponse(SchemaFile file, JsonValue operation, JsonProperty method, string id, string name, out BodyTypeSpec? response)
    {
        if (_content.ResolveResponse(file, operation, name + "Response", out response) == ContentResolver.Outcome.NotJson)
        {
            Note(file, method, id, "its response is not JSON", true);
            return false;
        }

        if (response is not null)
            Received.Add(response.Type);
        return true;
    }

    private OperationDraft? Refuse(SchemaFile file, JsonProperty method, string id, string why)
    {
        Note(file, method, id, why, true);
        return null;
    }

    private void Note(SchemaFile file, JsonProperty method, string id, string why, bool isLeftOut) =>
        context.Report(SchemaProblem.Unsupported, file, method.NameSpan, "Operation '" + id + "' is "
            + (isLeftOut ? "not generated: " : "generated without its body: ") + why);

    private static string? RequiredRole(JsonValue? role)
    {
        if (role?.GetString("role") is not { } name)
            return null;

        var text = "Without the role " + name + (role.GetString("effect") == "narrow" ? " the result is narrower." : " the call can be refused.");
        return role.GetString("note") is { } note ? text + " " + note : text;
    }
}
