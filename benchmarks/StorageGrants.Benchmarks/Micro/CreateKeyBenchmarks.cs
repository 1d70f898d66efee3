using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;
using BenchmarkDotNet.Attributes;
using StorageGrants.Benchmarks.Partner;
using StorageGrants.Benchmarks.Peers;
using StorageGrants.Tigris;

namespace StorageGrants.Benchmarks.Micro;

/// <summary>Create an access key: body written, request signed, stub answer read.</summary>
public class CreateKeyBenchmarks
{
    private readonly StubHandler _stub = new(Encoding.UTF8.GetBytes(Wire.CreateKeyAnswer));
    private HandWrittenClient _handWritten = null!;
    private SourceGeneratedClient _sourceGenerated = null!;
    private RestEaseClient _restEase = null!;
    private FlurlPartnerClient _flurl = null!;
    private RestSharpClient _restSharp = null!;
    private TigrisPartnerClient _own = null!;
    private CreateAccessKeyRequest _request = null!;

    [GlobalSetup]
    public void Check()
    {
        _handWritten = new HandWrittenClient(_stub);
        _sourceGenerated = new SourceGeneratedClient(_stub);
        _restEase = new RestEaseClient(_stub);
        _flurl = new FlurlPartnerClient(_stub);
        _restSharp = new RestSharpClient(_stub);
        _own = new TigrisPartnerClient(new HttpClient(_stub), PartnerAccount.Options());
        _request = BuildRequest();

        foreach (var (client, call) in new Dictionary<string, Func<Task<CreatedKey>>>
        {
            [nameof(HandWritten)] = HandWritten,
            [nameof(SourceGenerated)] = SourceGenerated,
            [nameof(RestEase)] = RestEase,
            [nameof(Flurl)] = Flurl,
            [nameof(RestSharp)] = RestSharp,
            [nameof(Own)] = async () =>
            {
                var created = await Own().ConfigureAwait(false);
                return new CreatedKey(created.Id, created.SecretKey.Reveal(), created.Name);
            },
        })
        {
            var created = Sent.Call(_stub, call, client, PartnerAccount.CreateKeyUrl(PartnerAccount.OrgId), Wire.CreateKeyBody);
            if (created != new CreatedKey(Wire.CreatedId, Wire.CreatedSecret, "catalogue-reader"))
                throw new InvalidOperationException(client + " read another key from the answer: " + created);
        }
    }

    [Benchmark(Baseline = true, Description = "hand-written")]
    public Task<CreatedKey> HandWritten() => _handWritten.CreateKeyAsync(PartnerAccount.OrgId, CreateKeyBody.Sample);

    [Benchmark(Description = "System.Text.Json source generator")]
    public Task<CreatedKey> SourceGenerated() => _sourceGenerated.CreateKeyAsync(PartnerAccount.OrgId, CreateKeyBody.Sample);

    [Benchmark(Description = "RestEase 1.4.3")]
    public Task<CreatedKey> RestEase() => _restEase.CreateKeyAsync(PartnerAccount.OrgId, CreateKeyBody.Sample);

    [Benchmark(Description = "Flurl.Http 2.4.2")]
    public Task<CreatedKey> Flurl() => _flurl.CreateKeyAsync(PartnerAccount.OrgId, CreateKeyBody.Sample);

    [Benchmark(Description = "RestSharp 114.1.0")]
    public Task<CreatedKey> RestSharp() => _restSharp.CreateKeyAsync(PartnerAccount.OrgId, CreateKeyBody.Sample);

    [Benchmark(Description = "StorageGrants, default options")]
    public Task<CreateAccessKeyResponse> Own() => _own.CreateAccessKeyAsync(PartnerAccount.OrgId, _request);

    internal static CreateAccessKeyRequest BuildRequest() => new CreateAccessKeyRequest(PartnerAccount.UserId)
        .WithName("catalogue-reader")
        .WithUserRole(UserRole.Member)
        .WithBucketsRoles(new BucketAccess("catalogue", BucketRole.ReadOnly), new BucketAccess("inbox", BucketRole.Editor));
}
