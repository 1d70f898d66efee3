using System.IO;
using System.Text.Json;

namespace StorageGrants.Benchmarks.Processes;

/// <summary>An endpoint file of the size of a large cloud API: resources with five operations, four models and an enum each.</summary>
internal static class LargeSchema
{
    private const int OperationsPerResource = 5;

    public static void Write(string path, int operations)
    {
        using var file = File.Create(path);
        using var json = new Utf8JsonWriter(file, new JsonWriterOptions { Indented = true });
        var resources = operations / OperationsPerResource;
        json.WriteStartObject();
        json.WriteString("openapi", "3.0.3");
        json.WriteStartObject("info");
        json.WriteString("title", "Large API");
        json.WriteString("version", "1");
        json.WriteEndObject();
        json.WriteStartObject("paths");
        for (var i = 0; i < resources; i++) WritePaths(json, "Resource" + i);
        json.WriteEndObject();
        json.WriteStartObject("components");
        json.WriteStartObject("schemas");
        for (var i = 0; i < resources; i++) WriteModels(json, "Resource" + i);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WritePaths(Utf8JsonWriter json, string name)
    {
        var collection = "/v1/projects/{project_id}/" + name.ToLowerInvariant() + "s";
        json.WriteStartObject(collection);
        WriteParameters(json, "project_id");
        WriteOperation(json, "post", "Create" + name, "Makes a " + name + ".", name + "Create", name);
        WriteOperation(json, "get", "List" + name, "Lists every " + name + ".", null, name + "List");
        json.WriteEndObject();
        json.WriteStartObject(collection + "/{id}");
        WriteParameters(json, "project_id", "id");
        WriteOperation(json, "get", "Get" + name, "Reads a " + name + ".", null, name);
        WriteOperation(json, "put", "Update" + name, "Changes a " + name + ".", name + "Update", name);
        WriteOperation(json, "delete", "Delete" + name, "Deletes a " + name + ".", null, null);
        json.WriteEndObject();
    }

    private static void WriteParameters(Utf8JsonWriter json, params string[] names)
    {
        json.WriteStartArray("parameters");
        foreach (var name in names)
        {
            json.WriteStartObject();
            json.WriteString("name", name);
            json.WriteString("in", "path");
            json.WriteBoolean("required", true);
            json.WriteString("description", "Names the " + name.Replace('_', ' ') + ".");
            WriteType(json, "schema", "string");
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteOperation(Utf8JsonWriter json, string method, string id, string summary, string? body, string? answer)
    {
        json.WriteStartObject(method);
        json.WriteString("operationId", id);
        json.WriteString("summary", summary);
        if (body is not null)
        {
            json.WriteStartObject("requestBody");
            json.WriteBoolean("required", true);
            WriteContent(json, body);
            json.WriteEndObject();
        }

        json.WriteStartObject("responses");
        json.WriteStartObject("200");
        json.WriteString("description", "Done.");
        if (answer is not null) WriteContent(json, answer);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteContent(Utf8JsonWriter json, string model)
    {
        json.WriteStartObject("content");
        json.WriteStartObject("application/json");
        WriteReference(json, "schema", model);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteModels(Utf8JsonWriter json, string name)
    {
        json.WriteStartObject(name + "State");
        json.WriteString("type", "string");
        json.WriteStartArray("enum");
        foreach (var state in new[] { "Pending", "Active", "Deleted" }) json.WriteStringValue(state);
        json.WriteEndArray();
        json.WriteEndObject();

        WriteModel(json, name, name, ["id", "name", "size"], hasIdentity: true);
        WriteModel(json, name + "Create", name, ["name"], hasIdentity: false);
        WriteModel(json, name + "Update", name, [], hasIdentity: false);

        json.WriteStartObject(name + "List");
        json.WriteString("type", "object");
        json.WriteStartObject("properties");
        json.WriteStartObject("items");
        json.WriteString("type", "array");
        WriteReference(json, "items", name);
        json.WriteEndObject();
        WriteType(json, "next_token", "string");
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteModel(Utf8JsonWriter json, string model, string resource, string[] required, bool hasIdentity)
    {
        json.WriteStartObject(model);
        json.WriteString("type", "object");
        json.WriteString("description", "A " + resource + " of a project.");
        if (required.Length > 0)
        {
            json.WriteStartArray("required");
            foreach (var property in required) json.WriteStringValue(property);
            json.WriteEndArray();
        }

        json.WriteStartObject("properties");
        if (hasIdentity) WriteType(json, "id", "string");
        WriteType(json, "name", "string");
        WriteType(json, "size", "integer");
        WriteType(json, "is_public", "boolean");
        WriteReference(json, "state", resource + "State");
        json.WriteStartObject("labels");
        json.WriteString("type", "array");
        WriteType(json, "items", "string");
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteType(Utf8JsonWriter json, string name, string type)
    {
        json.WriteStartObject(name);
        json.WriteString("type", type);
        json.WriteEndObject();
    }

    private static void WriteReference(Utf8JsonWriter json, string name, string model)
    {
        json.WriteStartObject(name);
        json.WriteString("$ref", "#/components/schemas/" + model);
        json.WriteEndObject();
    }
}
