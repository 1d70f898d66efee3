using System.Collections.Generic;
using StorageGrants.Access.Json;

namespace StorageGrants.Access.Policies;

/// <summary>
/// Statements made one by one while the text around them is still being read, so that no more of it is held than one of
/// them. What else the document says is not known by then: the version is taken to be one that has variables.
/// </summary>
internal sealed class StreamedStatements
{
    private readonly PolicyReader _reader;

    public StreamedStatements(JsonTokens tokens) => _reader = new PolicyReader(tokens, Problems);

    public PolicyProblemList Problems { get; } = new();

    public List<PolicyStatement> Statements { get; } = new();

    /// <summary>The token of the list they are in, or -1 when there was none with items.</summary>
    public int ListToken { get; private set; } = -1;

    /// <summary>Whether a version without variables would have made a difference.</summary>
    public bool DependOnVariables => _reader.HasInvalidVariable;

    public void Add(int list, int item)
    {
        ListToken = list;
        _reader.AddStatement(Statements, item);
    }
}
