using System;
using System.Collections.Generic;
using StorageGrants.Access.Json;
using StorageGrants.Access.Policies;
using StorageGrants.Access.Roles;
using StorageGrants.Access.Schemas;

namespace StorageGrants.Access;

/// <summary>Reads <c>x-access</c>, and says what in it names something that is not there.</summary>
internal sealed class AccessRuleReader
{
    private readonly IReadOnlyList<string> _editions;
    private readonly List<SchemaProblem> _problems;
    private readonly AccessWords _words = new();
    private readonly AccessTestReader _tests;

    public AccessRuleReader(IReadOnlyList<RoleSet> sets, OperationTable operations, IReadOnlyList<string> editions, List<SchemaProblem> problems)
    {
        _editions = editions;
        _problems = problems;
        _tests = new AccessTestReader(sets, operations, _words, problems);
    }

    public AccessRules Read(JsonValue? list)
    {
        var planes = new List<AccessPlane>();
        foreach (var item in list?.Items ?? Array.Empty<JsonValue>())
        {
            if (item.Kind == JsonKind.Object)
                planes.Add(ReadPlane(item));
        }

        return new AccessRules(planes, _words);
    }

    private AccessPlane ReadPlane(JsonValue item)
    {
        var editions = new Dictionary<string, IReadOnlyList<AccessStep>>(StringComparer.Ordinal);
        foreach (var edition in item.Get("editions")?.Properties ?? Array.Empty<JsonProperty>())
        {
            CheckEdition(edition.Name, edition.NameSpan);
            editions[edition.Name] = ReadSteps(edition.Value.Get("steps"));
        }

        if (item.Get("dialect") is { } dialect && !PolicyDialect.IsName(dialect.Text))
            _problems.Add(new SchemaProblem(SchemaRules.MetaSchemaViolation.Id, dialect.Span, "'" + dialect.Text + "' is no policy dialect; there are " + string.Join(", ", PolicyDialect.Names)));
        var otherwise = item.Get("otherwise");
        return new AccessPlane(
            item.GetString("plane") == "management" ? RolePlane.Management : RolePlane.Data,
            item.GetString("dialect"),
            ReadSteps(item.Get("steps")),
            editions,
            otherwise is null ? new AccessStep("", null, Effect.Deny, Evidence.Inferred, "", Array.Empty<string>(), item.Span) : ReadStep(otherwise, isOtherwise: true));
    }

    private List<AccessStep> ReadSteps(JsonValue? list)
    {
        var steps = new List<AccessStep>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in list?.Items ?? Array.Empty<JsonValue>())
        {
            if (item.Kind != JsonKind.Object)
                continue;
            var step = ReadStep(item, isOtherwise: false);
            if (!ids.Add(step.Id))
                _problems.Add(new SchemaProblem(SchemaRules.MetaSchemaViolation.Id, item.Get("id")?.Span ?? item.Span, "Two steps are called '" + step.Id + "'; an answer names the step that decided, so each needs a name of its own"));
            steps.Add(step);
        }

        return steps;
    }

    private AccessStep ReadStep(JsonValue item, bool isOtherwise)
    {
        var only = RoleCatalogReader.Strings(item.Get("only"));
        foreach (var edition in item.Get("only")?.Items ?? Array.Empty<JsonValue>())
            CheckEdition(edition.Text, edition.Span);
        var effect = item.GetString("effect") switch
        {
            "allow" when !isOtherwise => Effect.Allow,
            "undocumented" => Effect.Undocumented,
            _ => Effect.Deny,
        };
        var evidence = item.GetString("confidence") switch
        {
            "documented" => Evidence.Documented,
            "measured" => Evidence.Measured,
            _ => Evidence.Inferred,
        };
        return new AccessStep(
            item.GetString("id") ?? "",
            isOtherwise ? null : _tests.Read(item.Get("when")),
            effect,
            evidence,
            item.GetString("reason") ?? "",
            only,
            item.Span);
    }

    private void CheckEdition(string edition, JsonSpan span)
    {
        foreach (var known in _editions)
        {
            if (string.Equals(known, edition, StringComparison.Ordinal))
                return;
        }

        _problems.Add(new SchemaProblem(SchemaRules.MetaSchemaViolation.Id, span, "'" + edition + "' is no edition of this file; 'x-editions' lists " + string.Join(", ", _editions)));
    }
}
