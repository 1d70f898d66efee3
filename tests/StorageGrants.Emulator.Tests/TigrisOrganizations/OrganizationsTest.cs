using System;
using System.Threading.Tasks;
using Xunit;

namespace StorageGrants.Emulator.Tests.TigrisOrganizations;

/// <summary>A test with an emulator of Tigris Organizations, its owner, an administrator and a member.</summary>
public abstract class OrganizationsTest : IAsyncLifetime
{
    private protected ManualClock Clock { get; } = new();

    private protected TigrisOrganizationsEmulator Emulator { get; private set; } = null!;

    private protected OrganizationCaller Owner { get; private set; } = null!;

    private protected OrganizationCaller Admin { get; private set; } = null!;

    private protected OrganizationCaller Member { get; private set; } = null!;

    private protected string AdminId { get; private set; } = "";

    private protected string MemberId { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        Emulator = await TigrisOrganizationsEmulator.StartAsync(new TigrisOrganizationsEmulatorOptions { TimeProvider = Clock });
        Owner = Caller(Emulator.Owner);
        var (admin, member) = (await Owner.AddMemberAsync(Emulator, "ann@example.org", "admin"), await Owner.AddMemberAsync(Emulator, "max@example.org", "member"));
        (AdminId, MemberId) = (admin.UserId, member.UserId);
        (Admin, Member) = (Caller(admin), Caller(member));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var caller in new[] { Owner, Admin, Member })
            caller?.Dispose();
        await Emulator.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private protected OrganizationCaller Caller(TigrisOrganizationsUser user) => new(Emulator.BaseAddress, user, Clock);
}
