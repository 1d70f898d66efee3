using System;
using System.Threading.Tasks;

namespace StorageGrants.Benchmarks.Partner;

/// <summary>Makes one call before it is measured and looks at what was sent.</summary>
internal static class Sent
{
    public static TResult Call<TResult>(StubHandler stub, Func<Task<TResult>> call, string client, string url, string body)
    {
        stub.Records = true;
        var result = call().GetAwaiter().GetResult();
        stub.Records = false;
        var first = stub.Sent ?? throw new InvalidOperationException(client + " sent nothing.");
        first.Require(client, url, body);

        stub.Records = true;
        call().GetAwaiter().GetResult();
        stub.Records = false;
        if (stub.Sent!.Nonce == first.Nonce) throw new InvalidOperationException(client + " used a nonce twice.");
        return result;
    }
}
