using System;
using System.Collections.Generic;
using System.Linq;
using StorageGrants.Access.Roles;
using StorageGrants.Emulator.Routing;
using StorageGrants.Emulator.Schema;

namespace StorageGrants.Emulator.StorageGrid;

/// <summary>The routes of the versions a release speaks, read once in a process, however many emulators it starts.</summary>
internal static class StorageGridRoutes
{
    public const string Authorize = "authorize";
    public const string ListVersions = "listVersions";

    // The first releases that have what they name (docs/vendors/storagegrid-api.md). Quotas came with 11.9.
    private const string FirstOfVersion4 = "11.8";
    private const string FirstWithQuotas = "12.0";

    private static readonly Dictionary<string, Lazy<RouteTable>> ByRelease = RoleCatalog.StorageGrid.Editions.ToDictionary(
        static release => release, static release => new Lazy<RouteTable>(() => Read(release)), StringComparer.Ordinal);

    public static RouteTable For(string release) => ByRelease[release].Value;

    public static int NewestVersion(string release) => IsAtLeast(release, FirstOfVersion4) ? 4 : 3;

    /// <summary>Which version of the API a route belongs to.</summary>
    public static int VersionOf(Route route) => route.Segments[2] == "v3" ? 3 : 4;

    /// <summary>Whether a release is another one or later.</summary>
    public static bool IsAtLeast(string release, string first)
    {
        var releases = RoleCatalog.StorageGrid.Editions;
        return releases.ToList().IndexOf(release) >= releases.ToList().IndexOf(first);
    }

    private static RouteTable Read(string release)
    {
        List<Route> routes = [.. RouteTable.Read(new SchemaFiles("storagegrid"), "tenant-v3.openapi.json")];
        if (NewestVersion(release) >= 4)
        {
            // The list of versions stands in both documents.
            var fourth = RouteTable.Read(new SchemaFiles("storagegrid"), "tenant-v4.openapi.json").Where(static route => route.OperationId != ListVersions);
            routes.AddRange(fourth.Where(route => IsAtLeast(release, FirstWithQuotas) || !route.Segments.Contains("quota-object-bytes")));
        }

        foreach (var route in routes)
            Relax(route);
        return new RouteTable(routes);
    }

    // Our clients state all of an object that a PUT replaces; the service takes away what is left out.
    private static void Relax(Route route)
    {
        if (route.OperationId is "replaceGroup" or "replaceUser")
            route.Body.Schema!.Required.RemoveAll(static name => name is "managementReadOnly" or "policies" or "memberOf" or "disable");
        if (route.OperationId == "listContainers")
            route.Query.Properties["include"] = new SchemaNode { Type = "string" };
    }
}
