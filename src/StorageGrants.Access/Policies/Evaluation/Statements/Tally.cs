namespace StorageGrants.Access.Policies;

/// <summary>The statements found so far that speak of a request: their indexes, -1 for none.</summary>
internal struct Tally
{
    public int Denies;
    public int MayDeny;
    public int IdentityAllows;
    public int IdentityMayAllow;
    public int ResourceAllows;
    public int ResourceMayAllow;
    public int SessionAllows;
    public int SessionMayAllow;

    public static Tally Empty => new()
    {
        Denies = -1,
        MayDeny = -1,
        IdentityAllows = -1,
        IdentityMayAllow = -1,
        ResourceAllows = -1,
        ResourceMayAllow = -1,
        SessionAllows = -1,
        SessionMayAllow = -1,
    };

    /// <summary>Whether a statement could still change the tally.</summary>
    public readonly bool CanUse(CompiledStatement statement, int index)
    {
        if (statement.Effect == PolicyEffect.Deny)
            return Denies < 0 || index < Denies;
        if (statement.Effect is null)
            return statement.EffectIsUnknown;
        var found = statement.Attachment switch
        {
            PolicyAttachment.Identity => IdentityAllows,
            PolicyAttachment.Resource => ResourceAllows,
            _ => SessionAllows,
        };
        return found < 0 || index < found;
    }

    public void Add(CompiledStatement statement, int index, Outcome outcome)
    {
        if (statement.EffectIsUnknown)
        {
            Keep(ref MayDeny, index);
            AddAllow(statement.Attachment, index, Outcome.Unknown);
        }
        else if (statement.Effect == PolicyEffect.Deny)
        {
            if (outcome == Outcome.Yes)
                Keep(ref Denies, index);
            else
                Keep(ref MayDeny, index);
        }
        else
        {
            AddAllow(statement.Attachment, index, outcome);
        }
    }

    private void AddAllow(PolicyAttachment attachment, int index, Outcome outcome)
    {
        switch (attachment)
        {
            case PolicyAttachment.Identity:
                Keep(ref outcome == Outcome.Yes ? ref IdentityAllows : ref IdentityMayAllow, index);
                break;
            case PolicyAttachment.Resource:
                Keep(ref outcome == Outcome.Yes ? ref ResourceAllows : ref ResourceMayAllow, index);
                break;
            default:
                Keep(ref outcome == Outcome.Yes ? ref SessionAllows : ref SessionMayAllow, index);
                break;
        }
    }

    private static void Keep(ref int kept, int index)
    {
        if (kept < 0 || index < kept)
            kept = index;
    }
}
