using System;
using StorageGrants.Access.Grants;
using StorageGrants.Access.Json;

namespace StorageGrants.Access.Rules;

/// <summary>A rule over the access model. It runs alike in the IDE, in builds and on the command line.</summary>
public abstract class GrantRule
{
    /// <summary>What the rule is called.</summary>
    public abstract RuleDescriptor Descriptor { get; }

    /// <summary>Looks at one request and reports what it finds. Rules that are not about requests do nothing.</summary>
    /// <param name="request">The request.</param>
    /// <param name="context">Settings, and where findings go.</param>
    public virtual void Check(GrantRequest request, GrantRuleContext context)
    {
    }

    /// <summary>Looks at a whole JSON document and reports what it finds. Rules that are about requests or policies do nothing.</summary>
    /// <param name="document">The document.</param>
    /// <param name="locate">Turns a range of its text into a place.</param>
    /// <param name="context">Settings, and where findings go.</param>
    public virtual void Check(JsonValue document, Func<JsonSpan, GrantOrigin> locate, GrantRuleContext context)
    {
    }

    /// <summary>Looks at one document of a system and reports what it finds. Rules that are not about such documents do nothing.</summary>
    /// <param name="document">The document.</param>
    /// <param name="context">Settings, and where findings go.</param>
    public virtual void Check(GrantDocument document, GrantRuleContext context)
    {
    }

    /// <summary>Looks at one policy and reports what it finds. Rules that are not about policies do nothing.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="context">Settings, and where findings go.</param>
    public virtual void Check(PolicySubject policy, GrantRuleContext context)
    {
    }
}
