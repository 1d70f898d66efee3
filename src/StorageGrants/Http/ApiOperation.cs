using System;
using System.Net.Http;

namespace StorageGrants.Http;

/// <summary>One endpoint of a service, made once per operation by generated clients.</summary>
public sealed class ApiOperation
{
    /// <summary>Describes an endpoint.</summary>
    /// <param name="id">The operation id of the endpoint schema.</param>
    /// <param name="method">The HTTP method.</param>
    /// <param name="routeTemplate">The path with its parameter names in braces.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public ApiOperation(string id, HttpMethod method, string routeTemplate)
    {
        Id = id ?? throw new ArgumentNullException(nameof(id));
        Method = method ?? throw new ArgumentNullException(nameof(method));
        RouteTemplate = routeTemplate ?? throw new ArgumentNullException(nameof(routeTemplate));
    }

    /// <summary>The operation id of the endpoint schema.</summary>
    public string Id { get; }

    /// <summary>The HTTP method.</summary>
    public HttpMethod Method { get; }

    /// <summary>The path with its parameter names in braces; holds no value of any call.</summary>
    public string RouteTemplate { get; }

    /// <summary>Method and route, without the values of a call.</summary>
    /// <returns>A text such as <c>POST /v1/things/{id}</c>.</returns>
    public override string ToString() => Method.Method + " " + RouteTemplate;
}
