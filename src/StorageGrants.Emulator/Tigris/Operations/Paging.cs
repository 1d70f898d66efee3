using System;
using System.Linq;
using System.Text.Json;
using StorageGrants.Access.Json;
using StorageGrants.Emulator.Responses;
using StorageGrants.Emulator.Schema;
using StorageGrants.Emulator.State;

namespace StorageGrants.Emulator.Tigris.Operations;

/// <summary>Answers a list page by page, oldest first.</summary>
/// <param name="member">The member of the answer that holds the items.</param>
/// <param name="defaultLimit">Items of a page when the call does not say.</param>
internal sealed class Paging(string member, int defaultLimit)
{
    // Tells the lists apart, so that none takes the token of another.
    private readonly byte _list = (byte)member[0];

    /// <param name="parameters">Query or body, whichever has <c>limit</c> and <c>continuation_token</c>.</param>
    /// <param name="table">All items.</param>
    /// <param name="isShown">Which of them the call may see and wants.</param>
    /// <param name="write">Writes the members of one item.</param>
    public Answer Page<T>(JsonValue parameters, Table<T> table, Func<T, bool> isShown, Action<Utf8JsonWriter, T> write)
        where T : class, ISequenced
    {
        if (!PageToken.TryRead(_list, parameters.GetString("continuation_token") ?? "", out var after))
            return Answer.Refused(TigrisEmulatorChoices.InvalidContinuationTokenStatus, "continuation_token is not one that this listing returned.");

        var limit = parameters.Get("limit") is { } given
            ? JsonNumber.ToInt32(given)
            : defaultLimit;
        // One more than the page tells whether another page follows.
        var found = table.After(after).Where(isShown).Take(limit + 1).ToArray();
        var page = found.Take(limit).ToArray();
        return Answer.Ok(json =>
        {
            json.WriteStartArray(member);
            foreach (var item in page)
            {
                json.WriteStartObject();
                write(json, item);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteString("next_continuation_token", found.Length > limit ? PageToken.Of(_list, page[^1].Sequence) : "");
        });
    }
}
