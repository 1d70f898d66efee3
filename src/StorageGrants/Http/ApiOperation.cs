using System;
using System.Collections.Generic;
using System.Net.Http;

namespace StorageGrants.Http;

/// <summary>One endpoint of a service, made once per operation by generated clients.</summary>
public sealed class ApiOperation
{
    private static readonly char[] s_lineBreaks = ['\r', '\n', '\0'];

    private readonly ApiOperation? _others;
    private readonly string? _headerName;
    private readonly string? _headerValue;

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
        IsIdempotent = method.Method.ToUpperInvariant() is "GET" or "HEAD" or "OPTIONS" or "TRACE";
    }

    /// <summary>Describes an endpoint and says whether it may be called again.</summary>
    /// <param name="id">The operation id of the endpoint schema.</param>
    /// <param name="method">The HTTP method.</param>
    /// <param name="routeTemplate">The path with its parameter names in braces.</param>
    /// <param name="isIdempotent">Sets <see cref="IsIdempotent"/> (<c>x-idempotent</c> of the endpoint schema).</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public ApiOperation(string id, HttpMethod method, string routeTemplate, bool isIdempotent)
        : this(id, method, routeTemplate) => IsIdempotent = isIdempotent;

    /// <summary>Describes an endpoint and says how its request body travels.</summary>
    /// <param name="id">The operation id of the endpoint schema.</param>
    /// <param name="method">The HTTP method.</param>
    /// <param name="routeTemplate">The path with its parameter names in braces.</param>
    /// <param name="isIdempotent">Sets <see cref="IsIdempotent"/> (<c>x-idempotent</c> of the endpoint schema); <see langword="null"/> leaves it to the method.</param>
    /// <param name="sendsForm">Sets <see cref="SendsForm"/>.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public ApiOperation(string id, HttpMethod method, string routeTemplate, bool? isIdempotent, bool sendsForm)
        : this(id, method, routeTemplate)
    {
        IsIdempotent = isIdempotent ?? IsIdempotent;
        SendsForm = sendsForm;
    }

    /// <summary>Describes an endpoint whose answer hands out secrets.</summary>
    /// <param name="id">The operation id of the endpoint schema.</param>
    /// <param name="method">The HTTP method.</param>
    /// <param name="routeTemplate">The path with its parameter names in braces.</param>
    /// <param name="isIdempotent">Sets <see cref="IsIdempotent"/> (<c>x-idempotent</c> of the endpoint schema); <see langword="null"/> leaves it to the method.</param>
    /// <param name="sendsForm">Sets <see cref="SendsForm"/>.</param>
    /// <param name="secretProperties">Sets <see cref="SecretProperties"/>.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public ApiOperation(string id, HttpMethod method, string routeTemplate, bool? isIdempotent, bool sendsForm, IReadOnlyList<string> secretProperties)
        : this(id, method, routeTemplate, isIdempotent, sendsForm) => SecretProperties = secretProperties ?? throw new ArgumentNullException(nameof(secretProperties));

    private ApiOperation(ApiOperation others, string headerName, string headerValue)
        : this(others.Id, others.Method, others.RouteTemplate, others.IsIdempotent, others.SendsForm, others.SecretProperties)
    {
        _others = others;
        _headerName = headerName;
        _headerValue = headerValue;
    }

    /// <summary>The operation id of the endpoint schema.</summary>
    public string Id { get; }

    /// <summary>The HTTP method.</summary>
    public HttpMethod Method { get; }

    /// <summary>The path with its parameter names in braces; holds no value of any call.</summary>
    public string RouteTemplate { get; }

    /// <summary>
    /// Whether the operation may be sent again when it is unknown whether it was carried out. Unless stated, the
    /// methods that only read are and all others are not.
    /// </summary>
    public bool IsIdempotent { get; }

    /// <summary>
    /// Whether the request body travels as <c>application/x-www-form-urlencoded</c>, each property a field and those that
    /// are objects or lists as JSON text, rather than as JSON.
    /// </summary>
    public bool SendsForm { get; }

    /// <summary>
    /// The properties of the answer that are secrets (<c>x-sensitive</c> of the endpoint schema), as on the wire and wherever
    /// they stand in it; an empty name is the answer itself. With one at least, no error quotes an answer that cannot be read.
    /// </summary>
    public IReadOnlyList<string> SecretProperties { get; } = Array.Empty<string>();

    /// <summary>The same endpoint with a header for one call.</summary>
    /// <param name="name">The name of the header.</param>
    /// <param name="value">Its value; <see langword="null"/> leaves it out.</param>
    /// <returns>This operation, or a copy with the header.</returns>
    /// <exception cref="ArgumentException"><paramref name="value"/> holds a line break.</exception>
    public ApiOperation WithHeader(string name, string? value)
    {
        if (value is null) return this;
        if (value.IndexOfAny(s_lineBreaks) >= 0) throw new ArgumentException("The value of the header '" + name + "' holds a line break.", name);
        return new ApiOperation(this, name, value);
    }

    internal void AddHeaders(HttpRequestMessage request)
    {
        _others?.AddHeaders(request);
        if (_headerName is null || request.Headers.TryAddWithoutValidation(_headerName, _headerValue)) return;
        request.Content?.Headers.TryAddWithoutValidation(_headerName, _headerValue);
    }

    /// <summary>Method and route, without the values of a call.</summary>
    /// <returns>A text such as <c>POST /v1/things/{id}</c>.</returns>
    public override string ToString() => Method.Method + " " + RouteTemplate;
}
