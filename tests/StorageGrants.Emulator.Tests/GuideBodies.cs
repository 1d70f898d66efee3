using Xunit;

namespace StorageGrants.Emulator.Tests;

/// <summary>The request bodies of the access-control guide, with what each grants.</summary>
public static class GuideBodies
{
    public static TheoryData<string, string, string> OnBothPaths()
    {
        var data = new TheoryData<string, string, string>();
        foreach (var path in new[] { "key", "access-keys" })
        {
            data.Add(path, """{"user_id":"user-123","user_role":"Member","buckets_roles":[{"bucket_name":"assets","role":"ReadOnly"}]}""", "assets:ReadOnly");
            data.Add(path, """{"user_id":"user-123","user_role":"Member","buckets_roles":[{"bucket_name":"uploads","role":"Editor"}]}""", "uploads:Editor");
            data.Add(path, """{"user_id":"user-123","user_role":"Member","buckets_roles":[{"bucket_name":"assets","role":"ReadOnly"},{"bucket_name":"uploads","role":"Editor"}]}""", "assets:ReadOnly uploads:Editor");
            data.Add(path, """{"user_id":"admin-user","user_role":"Admin","buckets_roles":[{"bucket_name":"*","role":"Admin"}]}""", "*:Admin");
        }

        return data;
    }
}
