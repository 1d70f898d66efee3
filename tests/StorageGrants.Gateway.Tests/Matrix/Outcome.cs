using System;
using System.Linq;
using System.Net;
using System.Threading.Tasks;
using Amazon.S3;

namespace StorageGrants.Gateway.Tests.Matrix;

/// <summary>What a call came to: <c>allow</c>, <c>deny</c>, or the error that is neither.</summary>
internal static class Outcome
{
    public const string Allow = "allow";
    public const string Deny = "deny";

    public static async Task<string> OfAsync(Func<Task> call)
    {
        try
        {
            await call();
            return Allow;
        }
        catch (DeleteObjectsException e) when (e.Response.DeleteErrors.All(error => error.Code == "AccessDenied"))
        {
            return Deny;
        }
        catch (AmazonS3Exception e)
        {
            return e.StatusCode == HttpStatusCode.Forbidden ? Deny : (int)e.StatusCode + " " + e.ErrorCode;
        }
    }
}
