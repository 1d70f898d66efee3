using System;
using System.Collections.Generic;
using StorageGrants.Access.Json;
using StorageGrants.Access.Rules;
using StorageGrants.Generators.Parsing;

namespace StorageGrants.Analyzers.Schemas;

/// <summary>Something wrong in a schema file, with its rule.</summary>
internal sealed class SchemaFinding
{
    public SchemaFinding(RuleDescriptor rule, JsonSpan span, string message, IEnumerable<SchemaPlace>? related = null)
    {
        Rule = rule;
        Span = span;
        Message = message;
        Related = related ?? Array.Empty<SchemaPlace>();
    }

    public RuleDescriptor Rule { get; }

    public JsonSpan Span { get; }

    public string Message { get; }

    public IEnumerable<SchemaPlace> Related { get; }
}
