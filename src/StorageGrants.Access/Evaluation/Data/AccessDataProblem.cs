using StorageGrants.Access.Grants;

namespace StorageGrants.Access;

/// <summary>One thing wrong in the data of an organization.</summary>
public sealed class AccessDataProblem
{
    internal AccessDataProblem(string place, string message, GrantOrigin? origin = null)
    {
        Place = place;
        Message = message;
        Origin = origin;
    }

    /// <summary>What it is wrong with, such as <c>principal 'ann', grant 2</c>.</summary>
    public string Place { get; }

    /// <summary>The value found and what is accepted.</summary>
    public string Message { get; }

    /// <summary>The place in the document it was read from, or null.</summary>
    public GrantOrigin? Origin { get; }

    /// <inheritdoc />
    public override string ToString() => Place + ": " + Message;
}
