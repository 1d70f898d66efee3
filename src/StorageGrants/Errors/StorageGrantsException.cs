using System;

namespace StorageGrants;

/// <summary>The root of every error a client of this library raises. Its texts never hold a secret.</summary>
public class StorageGrantsException : Exception
{
    /// <summary>Makes an error.</summary>
    /// <param name="message">What happened; must not hold a secret.</param>
    public StorageGrantsException(string message)
        : base(message)
    {
    }

    /// <summary>Makes an error with its cause.</summary>
    /// <param name="message">What happened; must not hold a secret.</param>
    /// <param name="innerException">The cause; its text must not hold a secret either.</param>
    public StorageGrantsException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>The operation that failed, as the endpoint schema names it; <see langword="null"/> when none was under way. Clients set it.</summary>
    public string? OperationId { get; set; }

    internal Repetition Repetition { get; set; }

    /// <summary>What the failed request was signed in with; it prints no secret.</summary>
    internal object? SignedInWith { get; set; }
}
