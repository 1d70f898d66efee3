namespace StorageGrants.StorageGrid;

/// <summary>One message of an error: what is wrong as a whole, or with one member of a request. Secrets are masked.</summary>
public sealed class StorageGridErrorDetail
{
    /// <summary>Makes a message, for tests that replace a client. The texts must hold no secret.</summary>
    /// <param name="text">What is wrong, for people.</param>
    /// <param name="key">A word for programs.</param>
    /// <param name="context">What it is about.</param>
    /// <param name="developerMessage">What is wrong, for programmers.</param>
    public StorageGridErrorDetail(string? text, string? key = null, string? context = null, string? developerMessage = null)
    {
        Text = text;
        Key = key;
        Context = context;
        DeveloperMessage = developerMessage;
    }

    /// <summary>What is wrong, for people; <see langword="null"/> when the answer did not say.</summary>
    public string? Text { get; }

    /// <summary>A word for programs, such as <c>error.404</c>; <see langword="null"/> when the answer had none.</summary>
    public string? Key { get; }

    /// <summary>What it is about; <see langword="null"/> when the answer did not say.</summary>
    public string? Context { get; }

    /// <summary>What is wrong, for programmers; <see langword="null"/> when the answer did not say.</summary>
    public string? DeveloperMessage { get; }

    /// <summary>The text, with the key and what it is about.</summary>
    /// <returns>A text on one line.</returns>
    public override string ToString() =>
        ResponseText.OneLine((Text ?? DeveloperMessage ?? "") + (Context is null ? "" : " [" + Context + "]") + (Key is null ? "" : " (" + Key + ")"), 300).TrimStart();
}
