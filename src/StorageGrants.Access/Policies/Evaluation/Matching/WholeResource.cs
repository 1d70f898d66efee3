namespace StorageGrants.Access.Policies;

/// <summary>Asks a statement whose resources are no list of prefixes: all but some, or none named.</summary>
internal sealed class WholeResource : TextPattern
{
    private readonly CompiledStatement _statement;

    public WholeResource(CompiledStatement statement) => _statement = statement;

    public override Outcome Match(string text, int start, int end, in PolicyRequest request) => _statement.MatchResource(request);
}
