using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Threading;
using System.Threading.Tasks;
using StorageGrants.Backblaze;
using StorageGrants.RadosGateway;
using StorageGrants.Tigris;
using Xunit;

namespace StorageGrants.Sdk.Tests.Tigris;

/// <summary>Every error can be raised by a stand-in.</summary>
public class FakeErrorTests
{
    public static TheoryData<StorageGrantsException> Errors =>
    [
        new StorageGrantsException("m"),
        new ApiErrorException("m", HttpStatusCode.Conflict, "{}", "r", TimeSpan.FromSeconds(3)),
        new TigrisPartnerException("m", HttpStatusCode.TooManyRequests, "v", "{}", "r", TimeSpan.FromSeconds(3), TimeSpan.FromHours(1)),
        new StorageGrants.Tigris.Organizations.TigrisOrganizationsException("m", HttpStatusCode.Forbidden, "AccessDenied", "v", "{}", "r", TimeSpan.FromSeconds(3), TimeSpan.FromHours(1)),
        new BackblazeException("m", HttpStatusCode.Unauthorized, BackblazeErrorCodes.Unauthorized, "v", "{}", "r", TimeSpan.FromSeconds(3)),
        new StorageGrants.StorageGrid.StorageGridException("m", HttpStatusCode.UnprocessableEntity, 422),
        new RadosGatewayAdminException("m", HttpStatusCode.NotFound, RadosGatewayErrorCodes.NoSuchUser, "{}", "r", "h", TimeSpan.FromSeconds(3), TimeSpan.FromHours(1)),
        new OnceOnlySecretException("m", "secret_key", new Secret("s"), null),
        new RedirectRefusedException("m", HttpStatusCode.Found, "/x"),
        new RequestTimeoutException("m", TimeSpan.FromSeconds(1)),
        new TransportException("m", new IOException()),
        new UnreadableResponseException("m", HttpStatusCode.OK, "text/html", "<"),
        new TigrisHandOverException("m", new TigrisRotatedKey("k", new Secret("s"), default, default), null),
    ];

    [Theory]
    [MemberData(nameof(Errors))]
    public async Task A_stand_in_raises_it(StorageGrantsException error)
    {
        error.OperationId = "Tigris_GetAccessKey";

        Assert.Same(error, await Assert.ThrowsAnyAsync<StorageGrantsException>(() => new Failing(error).GetAccessKeyAsync("o", new GetAccessKeyRequest("u", "k"))));
        Assert.Equal("m", error.Message);
    }

    [Fact]
    public void None_was_forgotten()
    {
        var known = new HashSet<Type>(Errors.Select(row => row.Data.GetType()));

        Assert.All(typeof(StorageGrantsException).Assembly.GetExportedTypes().Where(type => typeof(Exception).IsAssignableFrom(type)), type => Assert.Contains(type, known));
    }

    private sealed class Failing(Exception error) : TigrisPartnerClient
    {
        public override Task<GetAccessKeyResponse> GetAccessKeyAsync(string orgId, GetAccessKeyRequest request, CancellationToken cancellationToken = default) => throw error;
    }
}
