using System;
using Xunit;

namespace StorageGrants.Analyzers.Tests.Schemas;

/// <summary>Schema files with one place <c>⟦safe¦firing⟧</c> and the token that is reported marked up.</summary>
internal static class SchemaRuleCases
{
    private const string Level = "'Level': { 'type': 'object', 'properties': { 'name': { 'type': 'string' } } }";
    private const string Ok = "'responses': { '200': { 'description': 'Done.' } }";
    private const string List = "'List': { 'type': 'object', 'properties': { 'items': { 'type': 'array', 'items': { 'type': 'string' } }, 'next': { 'type': 'string' } } }";

    private static readonly string Beside = SchemaTest.Roles("\"Reader\": { \"description\": \"Reads.\" }", "\"Reader\"").Replace("Level", "Depth", StringComparison.Ordinal);

    /// <summary>The rule, what its message says, the file, and a file beside it.</summary>
    public static TheoryData<string, string, string, string?> All
    {
        get
        {
            var cases = new TheoryData<string, string, string, string?>();
            References(cases);
            Constructs(cases);
            Names(cases);
            Operations(cases);
            return cases;
        }
    }

    private static void References(TheoryData<string, string, string, string?> cases)
    {
        void Add(string says, string text, string? beside = null) => cases.Add("SGR0003", says, text, beside);

        Add("'Levle', which 'a.json' does not have there; did you mean 'Level'?", Member("{ '$ref': {|SGR0003:'#/components/schemas/⟦Level¦Levle⟧'|} }"));
        Add("'schema', which 'a.json' does not have there; did you mean 'schemas'?", Member("{ '$ref': {|SGR0003:'#/components/⟦schemas¦schema⟧/Level'|} }"));
        Add("'level', which 'a.json' does not have there; did you mean 'Level'?", Member("{ 'type': 'array', 'items': { '$ref': {|SGR0003:'#/components/schemas/⟦Level¦level⟧'|} } }"));
        Add("'rolse.json', which is no StorageGrantsSchema item; did you mean 'roles.json'?", Member("{ '$ref': {|SGR0003:'⟦roles¦rolse⟧.json#/definitions/Depth'|} }"), Beside);
        Add("'Depths', which 'roles.json' does not have there; did you mean 'Depth'?", Member("{ '$ref': {|SGR0003:'roles.json#/definitions/⟦Depth¦Depths⟧'|} }"), Beside);
        Add("JSON pointer", Member("{ '$ref': {|SGR0003:'#⟦/¦⟧components/schemas/Level'|} }"));
        Add("'pages', which 'a.json' does not have there; did you mean 'page'?", Paths("'/keys': { 'get': { 'operationId': 'List', 'parameters': [ { '$ref': {|SGR0003:'#/components/parameters/⟦page¦pages⟧'|} } ], " + Ok + " } }", "'parameters': { 'page': { 'name': 'page', 'in': 'query', 'schema': { 'type': 'string' } } }"));
        Add("did you mean 'Acme_Get'?", Paths("'/a': { 'get': { 'operationId': 'Acme_Get', " + Ok + " } }, '/b': { 'get': { 'operationId': 'Other', 'x-alternative-path-of': {|SGR0003:'⟦Acme_Get¦Acme_Gett⟧'|}, " + Ok + " } }"));
        Add("'Levl' is no role set of this file; did you mean 'Level'?", Quoted("{ '$schema': '../meta/roles.meta.json', 'x-system': 'acme', 'x-editions': ['2026-01'], 'x-operations': { 'Get': { 'plane': 'data', 'access': 'read' } }, 'x-documents': { 'key': { 'recognisedBy': [ { 'level': { 'role': {|SGR0003:'⟦Level¦Levl⟧'|} } } ] } }, 'definitions': { 'Level': { 'type': 'string', 'enum': ['Reader'], 'description': 'What a key may do.', 'x-role-set': { 'plane': 'data', 'combination': 'union' }, 'x-roles': { 'Reader': { 'description': 'Reads.' } } } } }"));
    }

    private static void Constructs(TheoryData<string, string, string, string?> cases)
    {
        void Add(string says, string text) => cases.Add("SGR0004", says, text, null);

        Add("'CreateKey' is not generated: ", Paths("'/keys': { {|SGR0004:'post'|}: { 'operationId': 'CreateKey', 'requestBody': { 'required': true, 'content': { '⟦application/json¦text/csv⟧': {} } }, " + Ok + " } }"));
        Add("'CreateKey' is generated without its body", Paths("'/keys': { {|SGR0004:'post'|}: { 'operationId': 'CreateKey', 'requestBody': { 'content': { 'application/⟦json¦xml⟧': {} } }, " + Ok + " } }"));
        Add("'GetKey' is not generated: ", Paths("'/keys': { {|SGR0004:'get'|}: { 'operationId': 'GetKey', 'responses': { '200': { 'description': 'Done.', 'content': { 'application/⟦json¦octet-stream⟧': {} } } } } }"));
        Add("cookie parameter 'session'", Paths("'/keys': { 'get': { 'operationId': 'GetKey', 'parameters': [ {|SGR0004:{ 'name': 'session', 'in': '⟦query¦cookie⟧', 'schema': { 'type': 'string' } }|} ], " + Ok + " } }"));
        Add("A value of several types is read as JsonElement", Member("{ 'type': {|SGR0004:['string', '⟦null¦integer⟧']|} }", "3.1.0"));
        Add("A value of one of 2 shapes is read as JsonElement", Member("{ 'oneOf': {|SGR0004:[{ 'type': 'string' }, { 'type': '⟦null¦object⟧' }]|} }", "3.1.0"));
        Add("Webhooks are calls that the service makes", Quoted("{ 'openapi': '3.1.0', 'info': { 'title': 'Acme', 'version': '1' }, 'paths': {}, {|SGR0004:'⟦x-webhooks¦webhooks⟧'|}: { 'keyRotated': { 'post': { " + Ok + " } } } }"));
        Add("The operation does not page: 'items' names no list of the response", Paths("'/keys': { 'get': { 'operationId': 'ListKeys', 'x-page': {|SGR0004:{ 'items': '⟦items¦next⟧', 'token': 'token', 'next': 'next' }|}, 'parameters': [ { 'name': 'token', 'in': 'query', 'schema': { 'type': 'string' } } ], 'responses': { '200': { 'description': 'Done.', 'content': { 'application/json': { 'schema': { '$ref': '#/components/schemas/List' } } } } } } }", "'schemas': { " + List + " }"));
    }

    private static void Names(TheoryData<string, string, string, string?> cases)
    {
        void Add(string says, string text, string? beside = null) => cases.Add("SGR0005", says, text, beside);

        Add("'body' would be called 'Body' in C#, as 'Body' in 'a.json' is; it is called 'Body2'", SchemaTest.Endpoints(Quoted("'Body': { 'type': 'object', 'properties': {} }, {|SGR0005:'⟦other¦body⟧'|}: { 'type': 'object', 'properties': {} }")));
        Add("'rate_plan' would be called 'RatePlan'", Schemas("'rate-plan': { 'type': 'object', 'properties': {} }, {|SGR0005:'rate⟦s¦⟧_plan'|}: { 'type': 'string', 'enum': ['a'] }"));
        Add("'Plan' would be called 'Rate'", Schemas("'Rate': { 'type': 'object', 'properties': {} }, {|SGR0005:'Plan'|}: { 'type': 'object', 'properties': {}, 'x-csharp-name': '⟦Plan¦Rate⟧' }"));
        Add("Operation id 'GetKey' is used twice", Paths("'/a': { 'get': { 'operationId': 'GetKey', " + Ok + " } }, '/b': { 'get': { 'operationId': {|SGR0005:'GetKey⟦s¦⟧'|}, " + Ok + " } }"));
        Add("This operation has no operationId", Paths("'/a': { 'get': { " + Ok + " } }, '/a/⟦b¦⟧': { {|SGR0005:'get'|}: { " + Ok + " } }"));
        Add("'AcmeClient' would be called 'AcmeClient' in C#, as another generated type is", Paths("'/a': { 'get': { 'operationId': 'Get', " + Ok + " } }", "'schemas': { {|SGR0005:'⟦Client¦AcmeClient⟧'|}: { 'type': 'object', 'properties': {} } }"));
        Add("'b:Get' would be called 'BGet' in C#, as something else is", Dialect("'s:BGet': { }, 'a:Get': { }, {|SGR0005:'b:⟦Put¦Get⟧'|}: { }"));
    }

    private static void Operations(TheoryData<string, string, string, string?> cases)
    {
        void Add(string says, string role) => cases.Add("SGR0007", says, SchemaTest.Roles(Quoted("'Reader': { 'description': 'Reads.', " + role + " }"), "\"Reader\""), null);

        Add("Role 'Reader' permits 'Gett', which 'x-operations' does not declare; did you mean 'Get'?", "'permits': [{|SGR0007:'⟦Get¦Gett⟧'|}]");
        Add("Role 'Reader' permits 'put', which", "'permits': ['Get', {|SGR0007:'⟦Put¦put⟧'|}]");
        Add("'Putt'", "'undocumented': [{|SGR0007:'⟦Put¦Putt⟧'|}]");
        Add("'Delete'", "'permitsOwn': [{|SGR0007:'⟦Put¦Delete⟧'|}]");
        Add("'Gets'", "'permits': ['Get'], 'inferred': [{|SGR0007:'⟦Get¦Gets⟧'|}]");
        Add("Role 'Reader' permits 'Pit'", "'editions': { '2026-01': { 'permits': [{|SGR0007:'⟦Put¦Pit⟧'|}] } }");
    }

    private static string Quoted(string text) => text.Replace('\'', '"');

    private static string Schemas(string schemas, string version = "3.0.3") => Paths("", "'schemas': { " + schemas + " }", version);

    private static string Member(string schema, string version = "3.0.3") => Schemas("'Body': { 'type': 'object', 'properties': { 'level': " + schema + " } }, " + Level, version);

    private static string Paths(string paths, string components = "", string version = "3.0.3") =>
        Quoted("{ 'openapi': '" + version + "', 'info': { 'title': 'Acme', 'version': '1' }, 'paths': { " + paths + " }, 'components': { " + components + " } }");

    private static string Dialect(string actions) => Quoted(
        "{ '$schema': '../meta/policy-dialect.meta.json', 'name': 'acme-1', 'title': 'Acme', 'date': '2026-01-01', 'sources': ['Acme handbook'], "
        + "'kinds': { 'identity': { 'title': 'team policy', 'principal': 'forbidden' } }, 'elements': ['Statement'], 'versions': [], "
        + "'wildcards': { 'action': { 'place': 'end', 'characters': '*' }, 'resource': { 'place': 'end', 'characters': '*' }, 'principal': { 'place': 'none', 'characters': '*' } }, "
        + "'operators': [], 'actions': { " + actions + " }, 'conditionKeys': { }, 'refuses': [] }");
}
