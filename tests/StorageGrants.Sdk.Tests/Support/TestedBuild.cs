using System.Reflection;
using System.Runtime.Versioning;
using StorageGrants.Access.Roles;

namespace StorageGrants.Sdk.Tests.Support;

/// <summary>The builds of the libraries under test, and what the netstandard2.0 ones cannot do; docs/support.md says so too.</summary>
internal static class TestedBuild
{
    public static string SdkFramework { get; } = FrameworkOf(typeof(Secret).Assembly);

    public static string AccessFramework { get; } = FrameworkOf(typeof(RoleCatalog).Assembly);

    /// <summary><c>HttpRequestException.HttpRequestError</c> came with .NET 8: without it fewer failures are known to precede the request, and <c>error.type</c> is the exception's type.</summary>
    public static bool KnowsRequestErrors => !IsNetStandard;

    /// <summary><c>DelegatingHandler.Send</c> came with .NET 5: a netstandard2.0 handler cannot override it and signs asynchronous sends only.</summary>
    public static bool SignsSynchronousSends => !IsNetStandard;

    public static bool IsNetStandard => SdkFramework.StartsWith(".NETStandard", System.StringComparison.Ordinal);

    private static string FrameworkOf(Assembly assembly) => assembly.GetCustomAttribute<TargetFrameworkAttribute>()!.FrameworkName;
}
