using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using StorageGrants.Access.Json;
using StorageGrants.Emulator.Requests;
using StorageGrants.Emulator.Schema;

namespace StorageGrants.Emulator.Routing;

/// <summary>Paths, methods and body schemas, all read from the OpenAPI document.</summary>
internal sealed class RouteTable
{
    private static readonly string[] Methods = ["get", "put", "post", "delete", "patch"];
    private readonly IReadOnlyList<Route> _routes;
    private readonly bool _readsBothWays;

    /// <param name="files">The documents of the system.</param>
    /// <param name="document">The OpenAPI document among them.</param>
    /// <param name="edition">The edition whose members and values are accepted; empty for a document without editions.</param>
    public RouteTable(SchemaFiles files, string document, string edition = "")
        : this(Read(files, document, edition))
    {
    }

    /// <param name="routes">All routes.</param>
    /// <param name="readsBothWays">Whether a path that takes <c>GET</c> or <c>POST</c> takes the other one too.</param>
    public RouteTable(IReadOnlyList<Route> routes, bool readsBothWays = false) => (_routes, _readsBothWays) = (routes, readsBothWays);

    public IReadOnlyList<Route> Routes => _routes;

    /// <summary>The routes of an OpenAPI document.</summary>
    /// <param name="files">The documents of the system.</param>
    /// <param name="document">The OpenAPI document among them.</param>
    /// <param name="edition">The edition whose members and values are accepted; empty for a document without editions.</param>
    public static IReadOnlyList<Route> Read(SchemaFiles files, string document, string edition = "")
    {
        List<Route> routes = [];
        var compiler = new SchemaCompiler(files, edition);
        var parameters = new ParameterSchemas(files, compiler, document);
        foreach (var path in files.Root(document).Get("paths")!.Properties)
        {
            foreach (var member in path.Value.Properties.Where(static member => Methods.Contains(member.Name)))
            {
                var operation = member.Value;
                routes.Add(new Route(
                    operation.GetString("x-alternative-path-of") ?? operation.GetString("operationId")!,
                    member.Name.ToUpperInvariant(),
                    path.Name.Split('?')[0].Split('/'),
                    BodyOf(compiler, document, operation.Get("requestBody")),
                    parameters.Read(path.Value, operation, "path"),
                    parameters.Read(path.Value, operation, "query"))
                { FixedQuery = path.Name.Split('?') is [_, var query] ? query : "" });
            }
        }

        return routes;
    }

    /// <summary>The default of <c>limit</c>, in the body or the query of a list operation.</summary>
    public int DefaultLimit(string operationId)
    {
        var route = _routes.First(route => route.OperationId == operationId);
        var limit = route.Query.Properties.GetValueOrDefault("limit") ?? route.Body.Schema!.Properties["limit"];
        return int.Parse(limit.Default!.Text, CultureInfo.InvariantCulture);
    }

    /// <param name="method">HTTP method.</param>
    /// <param name="rawPath">Path as sent.</param>
    /// <param name="rawQuery">Query as sent, by which operations of one path are told apart.</param>
    public RouteMatch Match(string method, string rawPath, string rawQuery = "")
    {
        var segments = rawPath.Split('/');
        List<string> allowed = [];
        foreach (var route in _routes)
        {
            if (route.Match(segments) is not { } parameters || !route.HasFixedQuery(rawQuery))
                continue;
            if (Takes(route, method))
                return new RouteMatch(route, parameters, null);
            allowed.AddRange(_readsBothWays ? ["GET", "POST"] : [route.Method]);
        }

        return new RouteMatch(null, null, allowed.Count == 0 ? UnknownPath() : WrongMethod(method, string.Join(", ", allowed)));
    }

    private bool Takes(Route route, string method) =>
        string.Equals(route.Method, method, StringComparison.Ordinal)
        || (_readsBothWays && method is "GET" or "POST" && route.Method is "GET" or "POST");

    private static BodyRule BodyOf(SchemaCompiler compiler, string document, JsonValue? body)
    {
        var isRequired = body?.GetBoolean("required") == true;
        if (body?.Get("content")?.Get("application/json")?.Get("schema") is { } schema)
            return new BodyRule(compiler.Compile(document, schema), isRequired);
        if (body?.Get("content")?.Get("application/x-www-form-urlencoded") is not { } form)
            return BodyRule.None;
        return new BodyRule(compiler.Compile(document, form.Get("schema")!), isRequired, Form: [.. form.Get("encoding")?.Properties.Select(static field => field.Name) ?? []]);
    }

    private static Refusal WrongMethod(string method, string allowed) => new(
        RefusalReason.WrongMethod, $"This path does not take {Quoted.Name(method)}; accepted are {allowed}.", allowed);

    private Refusal UnknownPath() => new(
        RefusalReason.UnknownPath,
        "No operation has this path. There are: "
        + string.Join(", ", _routes.Select(static route => route.Method + " " + string.Join('/', route.Segments) + (route.FixedQuery.Length == 0 ? "" : "?" + route.FixedQuery))) + ".");
}
