using System;
using System.Collections.Generic;
using StorageGrants.Emulator.Responses;
using StorageGrants.Emulator.Routing;

namespace StorageGrants.Emulator.StorageGrid.Operations;

/// <summary>The operations by their id in the OpenAPI documents, with what each is in the role file. Each runs alone, so each is atomic.</summary>
internal sealed class StorageGridOperations
{
    private const string EveryUser = "ViewDashboard";

    private readonly Tenant _tenant;
    private readonly Dictionary<string, (string? Access, Func<TenantCall, Answer> Run)> _byId;

    public StorageGridOperations(Tenant tenant, RouteTable routes)
    {
        _tenant = tenant;
        var session = new SessionOperations(tenant);
        var groups = new GroupOperations(tenant);
        var users = new UserOperations(tenant);
        var keys = new KeyOperations(tenant);
        var containers = new ContainerOperations(tenant);
        var settings = new ContainerSettingOperations(tenant, containers);
        _byId = new(StringComparer.Ordinal)
        {
            [StorageGridRoutes.Authorize] = (null, session.Authorize),
            [StorageGridRoutes.ListVersions] = (null, session.Versions),
            ["deleteAuthorization"] = (null, session.SignOut),
            ["getConfig"] = (EveryUser, session.Config),
            ["getProductVersion"] = (EveryUser, session.ProductVersion),
            ["getGlobalCompliance"] = (EveryUser, session.GlobalCompliance),
            ["listGroups"] = ("ViewGroups", groups.List),
            ["createGroup"] = ("ManageGroups", groups.Create),
            ["getGroup"] = ("ViewGroups", groups.Get),
            ["getLocalGroup"] = ("ViewGroups", groups.GetLocal),
            ["getFederatedGroup"] = ("ViewGroups", groups.GetFederated),
            ["replaceGroup"] = ("ManageGroups", groups.Replace),
            ["deleteGroup"] = ("ManageGroups", groups.Delete),
            ["listUsers"] = ("ViewUsers", users.List),
            ["createUser"] = ("ManageUsers", users.Create),
            ["getUser"] = ("ViewUsers", users.Get),
            ["getRootUser"] = ("ViewUsers", users.GetRoot),
            ["getLocalUser"] = ("ViewUsers", users.GetLocal),
            ["getFederatedUser"] = ("ViewUsers", users.GetFederated),
            ["replaceUser"] = ("ManageUsers", users.Replace),
            ["deleteUser"] = ("ManageUsers", users.Delete),
            ["changeOwnPassword"] = ("ChangeOwnPassword", users.ChangeOwnPassword),
            ["setUserPassword"] = ("ManageUsers", users.SetPassword),
            ["setLocalUserPassword"] = ("ManageUsers", users.SetLocalPassword),
            ["setRootPassword"] = ("ManageUsers", users.SetRootPassword),
            ["listOwnS3AccessKeys"] = ("ViewOwnS3Keys", keys.List),
            ["createOwnS3AccessKey"] = ("ManageOwnS3Keys", keys.Create),
            ["getOwnS3AccessKey"] = ("ViewOwnS3Keys", keys.Get),
            ["deleteOwnS3AccessKey"] = ("ManageOwnS3Keys", keys.Delete),
            ["replicateOwnS3AccessKey"] = ("ManageOwnS3Keys", keys.Replicate),
            ["listUserS3AccessKeys"] = ("ViewUserS3Keys", keys.List),
            ["createUserS3AccessKey"] = ("ManageUserS3Keys", keys.Create),
            ["getUserS3AccessKey"] = ("ViewUserS3Keys", keys.Get),
            ["deleteUserS3AccessKey"] = ("ManageUserS3Keys", keys.Delete),
            ["replicateUserS3AccessKey"] = ("ManageUserS3Keys", keys.Replicate),
            ["listContainers"] = ("ViewContainers", containers.List),
            ["createContainer"] = ("CreateContainer", containers.Create),
            ["deleteContainer"] = ("DeleteContainer", containers.Delete),
            ["getContainerPolicy"] = ("ViewContainerPolicy", settings.GetPolicy),
            ["setContainerPolicy"] = ("ManageContainerPolicy", settings.SetPolicy),
            ["getContainerVersioning"] = ("ViewContainerSettings", settings.GetVersioning),
            ["setContainerVersioning"] = ("ManageContainerSettings", settings.SetVersioning),
            ["getContainerCompliance"] = ("ViewContainerSettings", settings.GetCompliance),
            ["setContainerCompliance"] = ("ManageContainerSettings", settings.SetCompliance),
            ["getContainerRegion"] = ("ViewContainerSettings", settings.GetRegion),
            ["getContainerObjectLock"] = ("ViewContainerSettings", settings.GetObjectLock),
            ["setContainerObjectLock"] = ("ManageContainerSettings", settings.SetObjectLock),
            ["getContainerQuota"] = ("ViewContainerSettings", settings.GetQuota),
            ["setContainerQuota"] = ("ManageContainerSettings", settings.SetQuota),
            ["getDeleteObjects"] = ("ViewContainerSettings", settings.GetDeleteObjects),
            ["deleteObjects"] = ("DeleteAllObjects", settings.DeleteObjects),
        };
        foreach (var route in routes.Routes)
        {
            if (!_byId.ContainsKey(route.OperationId))
                throw new InvalidOperationException($"An OpenAPI document has {route.OperationId}, which the emulator does not have.");
        }
    }

    public Answer Run(TenantCall call)
    {
        var (access, run) = _byId[call.OperationId];
        return (access is null ? null : _tenant.Access.Require(call.User, access)) ?? run(call);
    }
}
