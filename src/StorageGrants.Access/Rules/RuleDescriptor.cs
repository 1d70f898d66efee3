namespace StorageGrants.Access.Rules;

/// <summary>What a rule is called and where it is explained.</summary>
public sealed class RuleDescriptor
{
    /// <summary>Creates a descriptor.</summary>
    /// <param name="id">Such as <c>SGR1001</c>.</param>
    /// <param name="title">A few words without a full stop.</param>
    /// <param name="category">Such as <c>Grants</c>.</param>
    /// <param name="severity">The severity when nothing lowers it.</param>
    /// <param name="tag">What kind of defect it finds.</param>
    /// <param name="description">One or two sentences.</param>
    public RuleDescriptor(string id, string title, string category, RuleSeverity severity, RuleTag tag, string description)
    {
        Id = id;
        Title = title;
        Category = category;
        Severity = severity;
        Tag = tag;
        Description = description;
    }

    /// <summary>Such as <c>SGR1001</c>.</summary>
    public string Id { get; }

    /// <summary>A few words without a full stop.</summary>
    public string Title { get; }

    /// <summary>Such as <c>Grants</c>.</summary>
    public string Category { get; }

    /// <summary>The severity when nothing lowers it.</summary>
    public RuleSeverity Severity { get; }

    /// <summary>What kind of defect it finds.</summary>
    public RuleTag Tag { get; }

    /// <summary>One or two sentences.</summary>
    public string Description { get; }

    /// <summary>The page that explains the rule.</summary>
    public string HelpLink => RuleHelp.LinkTo(Id);
}
