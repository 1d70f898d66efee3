namespace StorageGrants.Generators.Model;

/// <param name="Name">C# name of the client class.</param>
/// <param name="Summary">Description of the document, or null.</param>
/// <param name="Line">Where the document says its name.</param>
/// <param name="BaseType">C# name of its base with the namespace; null for the base of all clients.</param>
/// <param name="HasConstructors">False when a hand-written part supplies them.</param>
/// <param name="Parameters">Path parameters bound once, when the client is made.</param>
/// <param name="Operations">Methods in document order.</param>
internal sealed record ClientSpec(
    string Name,
    string? Summary,
    SourceLine Line,
    string? BaseType,
    bool HasConstructors,
    EquatableArray<ClientParameterSpec> Parameters,
    EquatableArray<OperationSpec> Operations);

internal sealed record ClientParameterSpec(string Name, string Parameter, string? Summary);

/// <param name="Id">Operation id of the document, or the made-up one.</param>
/// <param name="Method">Name of the C# method, without <c>Async</c>.</param>
/// <param name="Field">Name of the field that holds its description.</param>
/// <param name="HttpMethod">Upper-case HTTP method.</param>
/// <param name="Path">Its path.</param>
/// <param name="AlternativePath">Another path the client may choose, or null.</param>
/// <param name="Parameters">Path, query and header parameters in document order, without those of the client.</param>
/// <param name="Body">Request body, or null.</param>
/// <param name="Response">Response body, or null when there is none to read.</param>
/// <param name="Page">How it pages, or null.</param>
/// <param name="IsIdempotent">What the document says about repeating it, or null when the method decides.</param>
/// <param name="SecretProperties">Names on the wire of what is sensitive in its response; an empty one is the response itself.</param>
internal sealed record OperationSpec(
    string Id,
    string Method,
    string Field,
    string HttpMethod,
    PathSpec Path,
    PathSpec? AlternativePath,
    EquatableArray<ParameterSpec> Parameters,
    BodySpec? Body,
    BodyTypeSpec? Response,
    PageSpec? Page,
    string? Summary,
    string? Remarks,
    string? RequiredRole,
    bool? IsIdempotent,
    EquatableArray<string> SecretProperties);

/// <param name="Template">The path as the document writes it.</param>
/// <param name="Parts">Literal texts and parameters in turn.</param>
/// <param name="Marker">The query parameter that makes it this operation, or null.</param>
internal sealed record PathSpec(string Template, EquatableArray<PathPartSpec> Parts, string? Marker);

/// <param name="Text">A literal text, or the C# expression of the parameter.</param>
/// <param name="Type">Null for a literal text.</param>
internal sealed record PathPartSpec(string Text, TypeSpec? Type);

internal enum ParameterPlace
{
    Path,
    Query,
    Header,
}

internal sealed record ParameterSpec(
    string Name,
    string WireName,
    ParameterPlace Place,
    TypeSpec Type,
    bool IsRequired,
    bool IsExploded,
    string? Summary,
    LimitsSpec? Limits);

/// <param name="Name">C# parameter name.</param>
/// <param name="Content">What is sent.</param>
/// <param name="IsRequired">Whether the method demands it.</param>
/// <param name="IsForm">Whether it travels as a form rather than as JSON.</param>
internal sealed record BodySpec(string Name, BodyTypeSpec Content, bool IsRequired, bool IsForm);

/// <param name="Type">The type sent or read.</param>
/// <param name="TypeInfo">C# expression of its <c>JsonTypeInfo</c>.</param>
internal sealed record BodyTypeSpec(TypeSpec Type, string TypeInfo);

/// <param name="Items">Property of the response that holds the items.</param>
/// <param name="Item">Type of one item.</param>
/// <param name="Next">Property of the response that holds the next token.</param>
/// <param name="TokenProperty">Property of the request model that takes the token, or null when a query parameter does.</param>
/// <param name="TokenParameter">Query parameter that takes the token, or null.</param>
internal sealed record PageSpec(PropertySpec Items, TypeSpec Item, PropertySpec Next, string? TokenProperty, string? TokenParameter);
