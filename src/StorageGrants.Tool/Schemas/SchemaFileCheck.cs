using System;
using System.Collections.Generic;
using System.Linq;
using StorageGrants.Access.Json;
using StorageGrants.Access.Roles;
using StorageGrants.Access.Rules;
using StorageGrants.Access.Schemas;
using StorageGrants.Tool.Checks;
using StorageGrants.Tool.Input;

namespace StorageGrants.Tool.Schemas;

/// <summary>Checks a role file, endpoint file or dialect file, or a document against a schema that was given.</summary>
internal sealed class SchemaFileCheck : IFileCheck
{
    private readonly Dictionary<string, Lazy<SchemaValidator>> _metaSchemas = new(StringComparer.Ordinal)
    {
        [SchemaKind.Roles] = Embedded(SchemaKind.Roles),
        [SchemaKind.OpenApi] = Embedded(SchemaKind.OpenApi),
        [SchemaKind.PolicyDialect] = Embedded(SchemaKind.PolicyDialect),
    };

    private readonly SchemaValidator? _given;

    /// <param name="given">The schema that every file has to satisfy, or null for the meta-schemas.</param>
    public SchemaFileCheck(SchemaValidator? given) => _given = given;

    public string Relevance => _given is null ? "with roles or endpoints" : "validated";

    public IReadOnlyList<RuleDescriptor> Rules { get; } =
        [SchemaRules.InvalidJson, SchemaRules.MetaSchemaViolation, SchemaRules.UnresolvedReference, SchemaRules.BadInclude, SchemaRules.UndeclaredOperation];

    public FileReport Check(InputFile file, string text)
    {
        var parsed = JsonParser.Parse(text);
        if (parsed.Root is not { } root)
        {
            var unread = new FindingPlacement(text, null);
            var error = parsed.Error!;
            return FileReport.Unreadable(file, new InputProblem(file.DisplayPath, "Not JSON: " + error.Message, unread.PlaceOf(error.Span), unread.ExcerptOf(error.Span), SchemaRules.InvalidJson.Id));
        }

        var kind = _given is null ? SchemaKind.Of(root) : "";
        if (kind is null)
            return new FileReport(file, [], null, false);

        var found = Problems(parsed, text, kind);
        if (found.Count == 0)
            return new FileReport(file, [], null, true);

        var placement = new FindingPlacement(text, root);
        return new FileReport(file, [.. found.Select(problem => placement.Place(Rules.First(rule => rule.Id == problem.Id), RuleSeverity.Error, problem.Message, problem.Span, []))], null, true);
    }

    private static Lazy<SchemaValidator> Embedded(string name) => new(() => SchemaValidator.Load(EmbeddedSchemas.Read(name), null));

    private List<SchemaProblem> Problems(JsonParseResult parsed, string text, string kind)
    {
        var root = parsed.Root!;
        var validator = _given ?? _metaSchemas[kind].Value;
        var found = validator.Validate(root)
            .Select(violation => new SchemaProblem(SchemaRules.MetaSchemaViolation.Id, violation.Span, (violation.Pointer.Length == 0 ? "The document" : violation.Pointer) + ": " + violation.Message))
            .ToList();
        if (_given is null)
            found.AddRange(parsed.DuplicateNames.Select(SchemaProblem.OfDuplicateName));
        if (kind == SchemaKind.Roles)
            found.AddRange(RoleCatalog.Parse(text).Problems.Where(problem => problem.Id != SchemaRules.MetaSchemaViolation.Id || found.Count == 0));
        return [.. found.OrderBy(problem => problem.Span.Start).ThenBy(problem => problem.Id, StringComparer.Ordinal)];
    }
}
