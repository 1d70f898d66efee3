using StorageGrants.Emulator.Responses;

namespace StorageGrants.Emulator.Tigris.Operations.Organizations;

/// <summary>Shows an organization, also one that is switched off.</summary>
internal sealed class GetOrganizationOperation(ResourceLookup lookup)
{
    public Answer Run(OperationCall call) =>
        lookup.Organization(call, out var organization) ?? Answer.Ok(json =>
        {
            json.WriteStartObject("data");
            OrganizationInfo.Write(json, organization);
            json.WriteEndObject();
        });
}
