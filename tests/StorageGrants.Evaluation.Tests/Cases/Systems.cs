using System;
using System.Collections.Generic;
using System.Linq;
using StorageGrants.Access;
using StorageGrants.Access.Roles;
using StorageGrants.Evaluation.Tests.Organizations;

namespace StorageGrants.Evaluation.Tests.Cases;

/// <summary>The systems with their schema files and the organizations that cases ask about.</summary>
internal static class Systems
{
    private static readonly IReadOnlyDictionary<string, (string File, IReadOnlyDictionary<string, AccessData> Organizations)> Known =
        new Dictionary<string, (string, IReadOnlyDictionary<string, AccessData>)>(StringComparer.Ordinal)
        {
            ["tigris"] = ("tigris/roles.schema.json", TigrisData.All),
            ["tigris-organizations"] = ("tigris/organizations.schema.json", TigrisOrganizationsData.All),
            ["backblaze-console"] = ("backblaze/console.schema.json", BackblazeConsoleData.All),
            ["backblaze-keys"] = ("backblaze/keys.schema.json", BackblazeKeysData.All),
            ["storagegrid"] = ("storagegrid/tenant.schema.json", StorageGridData.All),
            ["sobject"] = ("sobject/subusers.schema.json", SObjectData.All),
            ["ceph-rgw"] = ("sobject/rgw-subusers.schema.json", CephRgwData.All),
        };

    public static IEnumerable<string> Names => Known.Keys;

    public static string FileOf(string system) => Known[system].File;

    public static IReadOnlyDictionary<string, AccessData> Organizations(string system) => Known[system].Organizations;

    /// <summary>Data that a system does not accept, by the case that says so.</summary>
    public static IEnumerable<(string Id, string Edition, AccessData Data, string Message)> Refused(string system) => RefusedData.Of(system);

    public static RoleCatalog Catalog(string system) => RoleCatalog.All.Single(catalog => catalog.System == system);

    public static AccessEvaluator Evaluator(string system, string edition, string organization) =>
        AccessModel.For(Catalog(system), edition).Compile(Organizations(system)[organization]);
}
