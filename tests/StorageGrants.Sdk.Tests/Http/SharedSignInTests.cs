using System;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using StorageGrants.Backblaze;
using StorageGrants.Sdk.Tests.Support;
using StorageGrants.StorageGrid;
using Xunit;

namespace StorageGrants.Sdk.Tests.Http;

/// <summary>Calls that need the same sign-in at once wait for one, each as long as it likes.</summary>
public class SharedSignInTests
{
    public static TheoryData<string> Systems => ["backblaze", "storagegrid"];

    [Theory]
    [MemberData(nameof(Systems))]
    public async Task A_failure_is_that_of_all_who_waited_and_the_next_call_tries_afresh(string system)
    {
        var service = new Service(system);
        var calls = Enumerable.Range(0, 5).Select(_ => service.CallAsync(CancellationToken.None)).ToArray();

        service.Answer(service.Refusal);

        foreach (var call in calls) await Assert.ThrowsAnyAsync<StorageGrantsException>(() => call);
        Assert.Equal(1, service.SignIns);

        service.Answer(service.Success);
        await service.CallAsync(TestContext.Current.CancellationToken);
        Assert.Equal(2, service.SignIns);
    }

    [Theory]
    [MemberData(nameof(Systems))]
    public async Task Who_is_cancelled_leaves_and_the_others_get_the_sign_in_that_was_under_way(string system)
    {
        using var impatient = new CancellationTokenSource();
        var service = new Service(system);
        var first = service.CallAsync(impatient.Token);
        var second = service.CallAsync(TestContext.Current.CancellationToken);

        await impatient.CancelAsync();
        Assert.Equal(impatient.Token, (await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first)).CancellationToken);
        service.Answer(service.Success);
        await second;

        Assert.Equal((1, false), (service.SignIns, service.IsGivenUp));
    }

    [Theory]
    [MemberData(nameof(Systems))]
    public async Task A_sign_in_that_nobody_waits_for_is_given_up_and_the_next_call_starts_another(string system)
    {
        using var impatient = new CancellationTokenSource();
        var service = new Service(system);
        Task[] calls = [service.CallAsync(impatient.Token), service.CallAsync(impatient.Token)];

        await impatient.CancelAsync();
        foreach (var call in calls) await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        Assert.True(service.IsGivenUp);

        service.Answer(service.Success);
        await service.CallAsync(TestContext.Current.CancellationToken);
        Assert.Equal(2, service.SignIns);
    }

    [Theory]
    [MemberData(nameof(Systems))]
    public async Task The_time_of_a_call_ends_its_own_wait_only(string system)
    {
        var clock = new TestClock();
        var service = new Service(system, clock);
        var patient = service.CallAsync(TestContext.Current.CancellationToken);
        var hasty = service.CallAsync(TestContext.Current.CancellationToken, new CallOptions { Timeout = TimeSpan.FromSeconds(3) });

        clock.Advance(TimeSpan.FromSeconds(3));
        Assert.Equal(TimeSpan.FromSeconds(3), (await Assert.ThrowsAsync<RequestTimeoutException>(() => hasty)).Timeout);
        service.Answer(service.Success);
        await patient;

        Assert.Equal(1, service.SignIns);
    }

    [Fact]
    public async Task The_time_of_a_call_holds_for_the_id_of_the_account_too()
    {
        var clock = new TestClock();
        var service = new Service("backblaze", clock);
        var options = B2.Options();
        options.TimeProvider = clock;
        var client = new BackblazeClient(service.Http, options);

        var call = client.With(new CallOptions { Timeout = TimeSpan.FromSeconds(3) }).GetAccountIdAsync(TestContext.Current.CancellationToken);
        clock.Advance(TimeSpan.FromSeconds(3));

        var error = await Assert.ThrowsAsync<RequestTimeoutException>(() => call);
        Assert.Equal(("b2_authorize_account", TimeSpan.FromSeconds(3)), (error.OperationId, error.Timeout));
        Assert.True(service.IsGivenUp);
    }

    [Fact]
    public async Task Asking_for_the_id_of_the_account_is_cancelled_by_its_own_token()
    {
        using var impatient = new CancellationTokenSource();
        var service = new Service("backblaze");
        var client = new BackblazeClient(service.Http, B2.Options());
        var call = client.With(new CallOptions { Timeout = TimeSpan.FromHours(1) }).GetAccountIdAsync(impatient.Token);

        await impatient.CancelAsync();

        Assert.Equal(impatient.Token, (await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call)).CancellationToken);
    }

    // A service whose sign-in waits until the test answers it.
    private sealed class Service
    {
        private readonly bool _isBackblaze;
        private readonly StubHandler _stub;
        private readonly BackblazeClient _b2;
        private readonly StorageGridTenantClient _grid;
        private readonly TaskCompletionSource _released = new();
        private Func<HttpResponseMessage>? _answer;
        private CancellationToken _token;

        public Service(string system, TimeProvider? clock = null)
        {
            _isBackblaze = system == "backblaze";
            _stub = new StubHandler(async (request, token) =>
            {
                if (!request.RequestUri!.AbsolutePath.EndsWith("authorize", StringComparison.Ordinal) && !request.RequestUri.AbsolutePath.EndsWith("b2_authorize_account", StringComparison.Ordinal))
                    return _isBackblaze ? StubHandler.JsonAnswer("""{"buckets":[]}""") : Grid.Data("[]");
                SignIns++;
                _token = token;
                await _released.Task.WaitAsync(token);
                return _answer!();
            });
            var (b2, grid) = (B2.Options(), Grid.Options());
            if (clock is not null) b2.TimeProvider = grid.TimeProvider = clock;
            (_b2, _grid) = (new BackblazeClient(_stub.Client(), b2), new StorageGridTenantClient(_stub.Client(), grid));
        }

        public int SignIns { get; private set; }

        public HttpClient Http => _stub.Client();

        public bool IsGivenUp => _token.IsCancellationRequested;

        public Func<HttpResponseMessage> Success => () => _isBackblaze ? StubHandler.JsonAnswer(B2.Authorized("token")) : Grid.Data("\"token\"");

        public Func<HttpResponseMessage> Refusal => () => _isBackblaze ? B2.Error(HttpStatusCode.Unauthorized, "bad_auth_token") : Grid.Unauthorized;

        /// <summary>Answers the sign-in that waits and those to come.</summary>
        public void Answer(Func<HttpResponseMessage> answer)
        {
            _answer = answer;
            _released.TrySetResult();
        }

        public Task CallAsync(CancellationToken cancellationToken, CallOptions? options = null) => _isBackblaze
            ? (options is null ? _b2 : _b2.With(options)).ListBucketsAsync(new ListBucketsRequest("acc"), cancellationToken)
            : (options is null ? _grid : _grid.With(options)).ListContainersAsync(cancellationToken: cancellationToken);
    }
}
