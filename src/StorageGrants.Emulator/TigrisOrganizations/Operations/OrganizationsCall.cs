using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using StorageGrants.Access.Json;
using StorageGrants.Emulator.Responses;
using StorageGrants.Emulator.Schema;
using StorageGrants.Emulator.TigrisOrganizations.Authority;
using StorageGrants.Emulator.TigrisOrganizations.State;

namespace StorageGrants.Emulator.TigrisOrganizations.Operations;

/// <summary>One request of a known caller, valid by the schema of its operation.</summary>
/// <param name="Caller">Who sends it.</param>
/// <param name="Path">The path parameters.</param>
/// <param name="Body">The body.</param>
internal sealed record OrganizationsCall(Caller Caller, IReadOnlyDictionary<string, string> Path, JsonValue Body)
{
    public UserAccount User => Caller.User;

    public Organization Organization => Caller.Organization;

    public string? Text(string name) => Body.GetString(name);

    public int? Number(string name) => Body.Get(name) is { } value ? JsonNumber.ToInt32(value) : null;

    public static string[] Texts(JsonValue? list) => [.. (list?.Items ?? []).Select(static item => item.Text)];

    /// <summary>The envelope of the calls below <c>/tigris-iam</c>.</summary>
    public static Answer Success(Action<Utf8JsonWriter>? result = null) => Answer.Ok(json =>
    {
        json.WriteString("status", "success");
        json.WriteString("message", "");
        json.WriteStartObject("result");
        result?.Invoke(json);
        json.WriteEndObject();
    });
}
