using System;
using System.IO;

namespace StorageGrants.Benchmarks.Processes;

/// <summary>Grant documents as a platform team keeps them: most are right, a few hold a mistake.</summary>
internal static class GrantFiles
{
    /// <summary>Files whose role does not exist; JSON Schema and the linter both refuse them.</summary>
    public static int UnknownRoles(int count) => count / 100;

    /// <summary>Files that hand out every bucket; only the linter can know what that means.</summary>
    public static int WildcardAdmins(int count) => count / 100;

    public static void Write(string folder, int count)
    {
        var random = new Random(20260101);
        string[] roles = ["ReadOnly", "ReadWrite", "Editor"];
        for (var i = 0; i < count; i++)
        {
            var path = Path.Combine(folder, "team-" + (i / 100).ToString("D3"));
            if (i % 100 == 0) Directory.CreateDirectory(path);
            var entries = new string[1 + random.Next(8)];
            // No bucket twice, which would be a mistake of its own.
            var first = random.Next(500);
            for (var j = 0; j < entries.Length; j++) entries[j] = Entry("bucket-" + (first + 61 * j) % 500, roles[random.Next(roles.Length)]);
            if (i % 100 == 42) entries[^1] = Entry("catalogue", "Auditor");
            if (i % 100 == 77) entries = [Entry("*", "Admin")];
            File.WriteAllText(Path.Combine(path, "service-" + i.ToString("D5") + ".json"), Document(i, i % 100 == 77 ? "Admin" : "Member", entries));
        }
    }

    private static string Entry(string bucket, string role) => "    { \"bucket_name\": \"" + bucket + "\", \"role\": \"" + role + "\" }";

    private static string Document(int index, string userRole, string[] entries) =>
        "{\n  \"user_id\": \"service-" + index + "\",\n  \"name\": \"service " + index + "\",\n  \"user_role\": \"" + userRole
        + "\",\n  \"access_key_scope\": \"no_default_allow\",\n  \"buckets_roles\": [\n" + string.Join(",\n", entries) + "\n  ]\n}\n";
}
