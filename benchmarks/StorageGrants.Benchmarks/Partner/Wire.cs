using System.Text;

namespace StorageGrants.Benchmarks.Partner;

/// <summary>The JSON of the calls, the same for every client.</summary>
internal static class Wire
{
    public const int ListedKeys = 1000;

    public const string CreateKeyBody = """
        {"user_id":"user-17","name":"catalogue-reader","user_role":"Member","buckets_roles":[{"bucket_name":"catalogue","role":"ReadOnly"},{"bucket_name":"inbox","role":"Editor"}]}
        """;

    public const string CreatedId = "tid_QxVtJtNoGbXlBcMrDfPzKwYhSuAeIo";

    // Not a key of anybody: the answer has to hold something in its place.
    public const string CreatedSecret = "tsec_benchmark-answer-0123456789-0123456789-01234567";

    public const string CreateKeyAnswer = "{\"id\":\"" + CreatedId + "\",\"secret_key\":\"" + CreatedSecret + "\",\"name\":\"catalogue-reader\"}";

    public const string ListKeysBody = """{"user_id":"user-17","user_role":"Admin","limit":1000}""";

    public static string KeyInfo(int index) =>
        "{\"id\":\"" + KeyId(index) + "\",\"name\":\"key " + index + "\",\"status\":\"" + (index % 10 == 0 ? "Inactive" : "Active")
        + "\",\"buckets_roles\":[{\"bucket_name\":\"bucket-" + (index % 50) + "\",\"role\":\"ReadOnly\"},{\"bucket_name\":\"inbox\",\"role\":\"Editor\"}]}";

    public static string KeyId(int index) => "tid_" + index.ToString("D26");

    public static byte[] ListKeysAnswer()
    {
        var text = new StringBuilder("{\"keys\":[");
        for (var i = 0; i < ListedKeys; i++) text.Append(i == 0 ? "" : ",").Append(KeyInfo(i));
        return Encoding.UTF8.GetBytes(text.Append("],\"next_continuation_token\":\"\"}").ToString());
    }
}
