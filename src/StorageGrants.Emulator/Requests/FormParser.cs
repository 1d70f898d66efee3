using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using StorageGrants.Access.Json;
using StorageGrants.Emulator.Routing;
using StorageGrants.Emulator.Schema;

namespace StorageGrants.Emulator.Requests;

/// <summary>Turns a form into JSON that is valid by its schema: each field once, names that the operation does not have passed over.</summary>
internal static class FormParser
{
    public static (JsonValue? Body, Refusal? Refusal) Parse(byte[] bytes, BodyRule rule)
    {
        var schema = rule.Schema!;
        Dictionary<string, string> fields = new(StringComparer.Ordinal);
        foreach (var pair in new QueryStringEnumerable("?" + Encoding.UTF8.GetString(bytes)))
        {
            var name = pair.DecodeName().ToString();
            if (schema.Properties.ContainsKey(name) && !fields.TryAdd(name, pair.DecodeValue().ToString()))
                return (null, new Refusal(RefusalReason.InvalidBody, $"The field {Quoted.Name(name)} is given more than once."));
        }

        foreach (var name in rule.Form!.Where(fields.ContainsKey))
        {
            var parsed = JsonParser.Parse(fields[name]);
            if (parsed.Error is { } error)
                return (null, new Refusal(RefusalReason.MalformedBody, $"The field {name} is not JSON: {error.Message}."));
            if (parsed.DuplicateNames.Count > 0)
                return (null, new Refusal(RefusalReason.InvalidBody, $"In the field {name}: {Quoted.Name(parsed.DuplicateNames[0].Name)} is given more than once in one object."));
        }

        var body = JsonParser.Parse(ParameterReader.AsJson(fields, schema, rule.Form!)).Root!;
        var violations = SchemaValidator.Check(schema, body);
        return violations.Any ? (null, new Refusal(RefusalReason.InvalidBody, violations.ToString())) : (body, null);
    }
}
