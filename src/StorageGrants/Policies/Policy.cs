using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;
using StorageGrants.Access.Policies;

namespace StorageGrants.Policies;

/// <summary>A policy of a dialect, made of statements that fit it. It never changes.</summary>
/// <typeparam name="TPolicy">The policy itself.</typeparam>
public abstract class Policy<TPolicy>
{
    private readonly string _json;

    /// <summary>Creates a policy.</summary>
    /// <param name="first">A statement.</param>
    /// <param name="more">Further statements.</param>
    /// <param name="form">What the dialect says about documents of this kind.</param>
    /// <exception cref="ArgumentException">Two statements have the same identifier, or the policy is too large.</exception>
    protected Policy(Statement<TPolicy> first, Statement<TPolicy>[] more, PolicyForm form)
        : this([first, .. more ?? throw new ArgumentNullException(nameof(more))], form)
    {
    }

    /// <summary>Creates a policy.</summary>
    /// <param name="statements">At least one statement.</param>
    /// <param name="form">What the dialect says about documents of this kind.</param>
    /// <exception cref="ArgumentException">There is no statement, two have the same identifier, one has more than the dialect takes, or the policy is too large.</exception>
    protected Policy(IEnumerable<Statement<TPolicy>> statements, PolicyForm form)
    {
        if (statements is null)
            throw new ArgumentNullException(nameof(statements));
        if (form is null)
            throw new ArgumentNullException(nameof(form));

        var contents = new List<PolicyStatement>();
        var sids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var statement in statements)
        {
            var content = (statement ?? throw new ArgumentNullException(nameof(statements), "A statement is null.")).Content;
            if (content.Sid is { } sid && !sids.Add(sid.Value))
                throw new ArgumentException("Two statements have the identifier '" + sid + "'; each needs one of its own, or none.", nameof(statements));
            if (!form.TakesActionLists && content.Action!.Values.Count > 1 || !form.TakesResourceLists && content.Resource!.Values.Count > 1)
                throw new ArgumentException("This dialect takes one action and one resource in a statement; write a statement for each.", nameof(statements));
            contents.Add(content);
        }

        if (contents.Count == 0)
            throw new ArgumentException("A policy has at least one statement.", nameof(statements));

        Document = new PolicyDocument(contents.ToArray()) { Version = form.Version is { } version ? new PolicyText(version) : default(PolicyText?) };
        _json = PolicyWriter.Write(Document);
        var size = Encoding.UTF8.GetByteCount(_json);
        if (size > form.MaxBytes)
            throw new ArgumentException(
                "The policy has " + size.ToString(CultureInfo.InvariantCulture) + " bytes; this kind of policy may have at most "
                    + form.MaxBytes.Value.ToString(CultureInfo.InvariantCulture) + ".",
                nameof(statements));
    }

    /// <summary>The policy as a document that can be checked, evaluated and compared.</summary>
    public PolicyDocument Document { get; }

    /// <summary>The policy as canonical JSON: what is sent to the service.</summary>
    public string ToJson() => _json;

    /// <summary>The policy as canonical JSON.</summary>
    public override string ToString() => _json;
}
