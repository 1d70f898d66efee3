namespace StorageGrants.Access.Rules;

/// <summary>Where rules are explained.</summary>
public static class RuleHelp
{
    /// <summary>The page of a rule.</summary>
    /// <param name="id">Such as <c>SGR1001</c>.</param>
    public static string LinkTo(string id) => "https://github.com/storagegrants/storagegrants/blob/main/docs/rules/" + id + ".md";
}
