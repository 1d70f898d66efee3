using System;
using StorageGrants.Emulator.State;

namespace StorageGrants.Emulator.TigrisOrganizations.State;

/// <summary>A policy.</summary>
/// <param name="OrganizationId">Its organization.</param>
/// <param name="Sequence">Place in the order of creation.</param>
/// <param name="Name">Its name, unique in the organization.</param>
/// <param name="Description">Its description.</param>
/// <param name="Document">The document as JSON text, as sent.</param>
/// <param name="Created">When it was created.</param>
/// <param name="Updated">When it was changed.</param>
internal sealed record Policy(
    string OrganizationId, long Sequence, string Name, string Description, string Document, DateTimeOffset Created, DateTimeOffset Updated) : ISequenced
{
    public string Arn => ArnOf(OrganizationId, Name);

    string ISequenced.Key => Arn;

    public static string ArnOf(string organizationId, string name) => "arn:aws:iam::" + organizationId + ":policy/" + name;
}
