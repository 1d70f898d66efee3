using System;
using System.Net.Http;
using System.Threading.Tasks;
using BenchmarkDotNet.Attributes;
using StorageGrants.Benchmarks.Partner;
using StorageGrants.Benchmarks.Peers;
using StorageGrants.Tigris;

namespace StorageGrants.Benchmarks.Micro;

/// <summary>List 1,000 access keys in one page and look at each.</summary>
public class ListKeysBenchmarks
{
    private readonly StubHandler _stub = new(Wire.ListKeysAnswer());
    private readonly ListAccessKeysRequest _request = new ListAccessKeysRequest(PartnerAccount.UserId).WithUserRole(UserRole.Admin).WithLimit(Wire.ListedKeys);
    private HandWrittenClient _handWritten = null!;
    private SourceGeneratedClient _sourceGenerated = null!;
    private TigrisPartnerClient _own = null!;

    [GlobalSetup]
    public void Check()
    {
        _handWritten = new HandWrittenClient(_stub);
        _sourceGenerated = new SourceGeneratedClient(_stub);
        _own = new TigrisPartnerClient(new HttpClient(_stub), PartnerAccount.Options());
        Check(nameof(HandWritten), HandWritten);
        Check(nameof(SourceGenerated), SourceGenerated);
        Check(nameof(Own), Own);
    }

    [Benchmark(Baseline = true, Description = "hand-written")]
    public async Task<int> HandWritten()
    {
        var active = 0;
        foreach (var key in (await _handWritten.ListKeysAsync(PartnerAccount.OrgId, ListKeysBody.Sample).ConfigureAwait(false)).Keys)
        {
            if (key.Status == KeyStatus.Active && key.BucketsRoles![1].Role == KeyBucketRole.Editor) active++;
        }

        return active;
    }

    [Benchmark(Description = "System.Text.Json source generator")]
    public async Task<int> SourceGenerated()
    {
        var active = 0;
        foreach (var key in (await _sourceGenerated.ListKeysAsync(PartnerAccount.OrgId, ListKeysBody.Sample).ConfigureAwait(false)).Keys)
        {
            if (key.Status == KeyStatus.Active && key.BucketsRoles![1].Role == KeyBucketRole.Editor) active++;
        }

        return active;
    }

    [Benchmark(Description = "StorageGrants, default options")]
    public async Task<int> Own()
    {
        var active = 0;
        await foreach (var key in _own.ListAccessKeysAsync(PartnerAccount.OrgId, _request).ConfigureAwait(false))
        {
            if (key.Status == AccessKeyStatus.Active && key.BucketsRoles![1].Role == BucketRole.Editor) active++;
        }

        return active;
    }

    private void Check(string client, Func<Task<int>> call)
    {
        var active = Sent.Call(_stub, call, client, PartnerAccount.ListKeysUrl(PartnerAccount.OrgId), Wire.ListKeysBody);
        if (active != Wire.ListedKeys * 9 / 10) throw new InvalidOperationException(client + " read " + active + " active keys from the answer.");
    }
}
