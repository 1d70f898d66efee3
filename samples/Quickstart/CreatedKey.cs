namespace Quickstart;

/// <summary>A key that was made for a scenario.</summary>
internal sealed record CreatedKey(Scenario Scenario, string Id)
{
    public string UserId => Scenario.Request.UserId;
}
