using System;
using System.Collections.Generic;
using System.Linq;
using StorageGrants.Emulator.Routing;
using StorageGrants.Emulator.Schema;

namespace StorageGrants.Emulator.Backblaze;

/// <summary>The routes of all versions, read once in a process, however many emulators it starts.</summary>
internal static class BackblazeRoutes
{
    public const string Authorize = "b2_authorize_account";
    private const int VersionSegment = 2;

    // Versions 1 and 2 take what version 3 takes; they differ in what authorizing answers.
    private static readonly string[] OlderVersions = ["v1", "v2"];

    private static readonly Lazy<RouteTable> Native = new(static () => new RouteTable(ReadNative(), readsBothWays: true));
    private static readonly Lazy<RouteTable> WithGroups = new(static () => new RouteTable([.. ReadNative(), .. Read("groups", "v3").Where(static route => route.OperationId != Authorize)], readsBothWays: true));

    public static RouteTable For(bool hasGroups) => (hasGroups ? WithGroups : Native).Value;

    /// <summary>Which version of the API a route belongs to.</summary>
    public static int VersionOf(Route route) => route.Segments[VersionSegment][1] - '0';

    private static IReadOnlyList<Route> ReadNative()
    {
        var third = Read("native-v3", "v3");
        return [.. Read("native-v4", "v4"), .. third, .. OlderVersions.SelectMany(version => third.Select(route => route with { Segments = InVersion(route, version) }))];
    }

    private static IReadOnlyList<Route> Read(string document, string edition)
    {
        var routes = RouteTable.Read(new SchemaFiles("backblaze"), document + ".openapi.json", edition);
        foreach (var route in routes.Where(static route => route.Body.Schema is not null))
            route.Body.Schema!.NullIsAbsent = true;
        return [.. routes.Select(static route => route with { Body = route.Body with { TakesAnyType = true } })];
    }

    private static string[] InVersion(Route route, string version)
    {
        string[] segments = [.. route.Segments];
        segments[VersionSegment] = version;
        return segments;
    }
}
