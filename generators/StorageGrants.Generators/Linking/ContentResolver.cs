using System;
using System.Globalization;
using StorageGrants.Access.Json;
using StorageGrants.Generators.Model;
using StorageGrants.Generators.Parsing;

namespace StorageGrants.Generators.Linking;

/// <summary>Bodies of requests and responses.</summary>
internal sealed class ContentResolver(LinkContext context)
{
    /// <summary>What a body is.</summary>
    internal enum Outcome
    {
        None,
        Json,
        Form,
        NotJson,
    }

    /// <summary>The body of a request: JSON, or a form whose fields are texts and numbers, or JSON where the document says so.</summary>
    public Outcome ResolveRequest(SchemaFile file, JsonValue holder, string name, out BodyTypeSpec? body)
    {
        var outcome = Resolve(file, holder, name, out body);
        if (outcome != Outcome.NotJson || holder.Get("content")!.Get("application/x-www-form-urlencoded") is not { Kind: JsonKind.Object } form
            || form.Get("schema") is not { } schema || !new FormFields(this, form.Get("encoding")).Fit(file, schema))
            return outcome;

        var type = context.Types.Resolve(file, schema, name).Type;
        if (type.Kind != TypeKind.Model)
            return outcome;
        body = BodyOf(file, type);
        return Outcome.Form;
    }

    /// <summary>The JSON body of a request body or response object.</summary>
    public Outcome Resolve(SchemaFile file, JsonValue holder, string name, out BodyTypeSpec? body)
    {
        body = null;
        if (holder.Get("content") is not { Kind: JsonKind.Object, PropertyArray.Length: > 0 } content)
            return Outcome.None;

        JsonValue? media = null;
        foreach (var property in content.PropertyArray)
        {
            if (IsJson(property.Name) && (media is null || property.Name == "application/json"))
                media = property.Value;
        }

        if (media is null)
            return Outcome.NotJson;

        var use = media.Get("schema") is { } schema ? context.Types.Resolve(file, schema, name) : TypeUse.Json;
        body = BodyOf(file, use.Type);
        return Outcome.Json;
    }

    /// <summary>The response to read: the lowest 2xx that has a JSON body.</summary>
    public Outcome ResolveResponse(SchemaFile file, JsonValue operation, string name, out BodyTypeSpec? body)
    {
        body = null;
        if (operation.Get("responses") is not { Kind: JsonKind.Object } responses)
            return Outcome.None;

        var outcome = Outcome.None;
        var best = int.MaxValue;
        foreach (var response in responses.PropertyArray)
        {
            var status = Status(response.Name);
            if (status < 0 || status >= best)
                continue;

            var holder = Follow(file, response.Value, out var home);
            if (holder is null)
                continue;

            var found = Resolve(home, holder, name, out var read);
            if (found == Outcome.Json)
            {
                best = status;
                body = read;
                outcome = Outcome.Json;
            }
            else if (found == Outcome.NotJson && outcome == Outcome.None)
            {
                outcome = Outcome.NotJson;
            }
        }

        return outcome;
    }

    /// <summary>The object itself or the one its <c>$ref</c> names.</summary>
    public JsonValue? Follow(SchemaFile file, JsonValue value, out SchemaFile home)
    {
        home = file;
        for (var i = 0; i < 16; i++)
        {
            if (value.Get("$ref") is not { Kind: JsonKind.String } reference)
                return value;
            if (context.References.Resolve(home, reference) is not { } target)
                return null;
            if (!ReferenceEquals(target.File, file))
                context.DraftOf(file).Links.Add(context.DraftOf(target.File));
            home = target.File;
            value = target.Value;
        }

        context.Unsupported(file, value, "References lead in a circle");
        return null;
    }

    private BodyTypeSpec BodyOf(SchemaFile file, TypeSpec type)
    {
        var home = context.DraftOf(file);
        return new BodyTypeSpec(type, context.Models.TryGetValue(type.Name, out var model) ? model.TypeInfoExpression : home.BodyInfo(type));
    }

    private static bool IsJson(string mediaType)
    {
        var end = mediaType.IndexOf(';');
        var name = (end < 0 ? mediaType : mediaType.Substring(0, end)).Trim();
        return name.Equals("application/json", StringComparison.OrdinalIgnoreCase)
            || name.EndsWith("+json", StringComparison.OrdinalIgnoreCase)
            || name == "*/*";
    }

    private static int Status(string code) =>
        code is "2XX" or "2xx" ? 299
        : code.Length == 3 && code[0] == '2' && int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var status) ? status
        : -1;
}
