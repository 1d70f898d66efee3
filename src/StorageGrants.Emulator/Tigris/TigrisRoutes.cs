using System;
using System.Collections.Concurrent;
using StorageGrants.Emulator.Routing;
using StorageGrants.Emulator.Schema;

namespace StorageGrants.Emulator.Tigris;

/// <summary>The routes of the Partner API, read once in a process, however many emulators it starts; nothing changes them afterwards.</summary>
internal static class TigrisRoutes
{
    private const string Folder = "tigris";
    private const string Document = "partner.openapi.json";
    private static readonly ConcurrentDictionary<string, RouteTable> ByEdition = new(StringComparer.Ordinal);

    public static RouteTable For(string edition) =>
        ByEdition.GetOrAdd(edition, static edition => new RouteTable(new SchemaFiles(Folder), Document, edition));
}
