using System.Collections.Generic;

namespace StorageGrants.Access.Policies;

/// <summary>Access that a policy gives, shown by one request.</summary>
public sealed class AccessFinding
{
    internal AccessFinding(PolicyRequest witness, Certainty certainty, IReadOnlyList<string> actions, int allowIndex, int liftedDenyIndex)
    {
        Witness = witness;
        Certainty = certainty;
        Actions = actions;
        AllowIndex = allowIndex;
        LiftedDenyIndex = liftedDenyIndex;
    }

    /// <summary>
    /// A request that shows it. When the finding is certain the evaluator answers it as the finding says; a user of another account
    /// (<see cref="PolicyRequest.ResourceAccount"/>) is taken to be allowed it by its own.
    /// </summary>
    public PolicyRequest Witness { get; }

    /// <summary>How sure it is.</summary>
    public Certainty Certainty { get; }

    /// <summary>All actions for which the same statements were found to give access, the witness's first; an action that the dialect does not know stands for all such that the statement covers.</summary>
    public IReadOnlyList<string> Actions { get; }

    /// <summary>Zero-based index of the Allow statement, -1 when no statement does: the system allows the action unless it is denied, or the witness's caller has access before any policy is read.</summary>
    public int AllowIndex { get; }

    /// <summary>Zero-based index of the Deny statement of the earlier document that no longer stands in the way, -1 for none.</summary>
    public int LiftedDenyIndex { get; }

    /// <summary>The witness in words, such as <c>anonymous s3:GetObject arn:aws:s3:::logs/a</c>.</summary>
    public override string ToString()
    {
        var context = "";
        foreach (var key in Witness.Context.Keys)
        {
            context += (context.Length == 0 ? " with " : ", ") + key + "=" + string.Join("|", Witness.Context.Get(key)!);
        }

        return (Certainty == Certainty.Certain ? "" : "perhaps ") + Witness.Principal + (Witness.IsOwner ? " (owner) " : Witness.BaseAccess == BaseAccess.Granted ? " (with base access) " : " ") + Witness.Action + " " + Witness.Resource + context;
    }
}
