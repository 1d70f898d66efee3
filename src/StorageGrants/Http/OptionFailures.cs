using System;
using System.Collections.Generic;

namespace StorageGrants.Http;

/// <summary>Collects what is wrong with the options of a client. Rules fill it, for constructors and for the validation at start alike.</summary>
/// <param name="owner">Name of the class of the options, which every failure begins with.</param>
internal sealed class OptionFailures(string owner)
{
    private const int MostResponseBytes = 1024 * 1024 * 1024;

    private readonly List<string> _found = [];

    public IReadOnlyList<string> Found => _found;

    /// <summary>The options, when rules find nothing wrong with them.</summary>
    public static TOptions Require<TOptions>(TOptions options, Func<TOptions, IReadOnlyList<string>> check)
    {
        if (options is null) throw new ArgumentNullException(nameof(options));
        var failures = check(options);
        return failures.Count == 0 ? options : throw new ArgumentException(string.Join(" ", failures), nameof(options));
    }

    public void Add(string option, string problem) => _found.Add(owner + "." + option + " " + problem);

    /// <summary>Whether a text is there, so that it can be looked at more closely.</summary>
    public bool CheckSet(string option, string? text, string advice)
    {
        if (!string.IsNullOrWhiteSpace(text)) return true;
        Add(option, "is missing or blank; " + advice);
        return false;
    }

    /// <summary>Whether a text is there without white space around it, so that it can be looked at more closely.</summary>
    public bool CheckText(string option, string? text, string advice)
    {
        if (!CheckSet(option, text, advice)) return false;
        if (text!.Trim().Length == text.Length) return true;
        Add(option, "starts or ends with white space; remove it.");
        return false;
    }

    public void CheckSecret(string option, Secret? secret, string advice)
    {
        if (secret is null || secret.IsBlank) Add(option, "is missing or blank; " + advice);
        else if (secret.IsPadded) Add(option, "starts or ends with white space, such as the line break of a file; remove it.");
    }

    /// <param name="option">The option.</param>
    /// <param name="address">Its value.</param>
    /// <param name="whenMissing">What to do when there is none.</param>
    /// <param name="whenUserInfo">What to do with a user name in it.</param>
    /// <param name="shape">What is wrong with path, query and fragment; without it there must be none.</param>
    /// <param name="allowsPlainHttp">The value of <c>AllowPlainHttp</c>; null where there is no such option.</param>
    public void CheckAddress(string option, Uri? address, string whenMissing, string whenUserInfo, Func<Uri, string?>? shape = null, bool? allowsPlainHttp = null)
    {
        if (address is null) Add(option, "is missing; " + whenMissing);
        else if (!address.IsAbsoluteUri) Add(option, "is relative; set an absolute https address.");
        else if (address.UserInfo.Length > 0) Add(option, "holds a user name or password; " + whenUserInfo);
        else if ((shape ?? OnlyHost)(address) is { } problem) Add(option, problem);
        else if (address.Scheme != "https" && !(address.Scheme == "http" && (address.IsLoopback || allowsPlainHttp == true)))
        {
            Add(option, "is " + ResponseText.OneLine(address.GetLeftPart(UriPartial.Authority), 200) + "; it must be https, or http on a loopback address"
                + (allowsPlainHttp is null ? "." : ", or http anywhere with AllowPlainHttp."));
        }
    }

    /// <summary>Checks what every client has: how long a call takes, how much is read, how it is repeated, and by which clock.</summary>
    public void CheckCalls(TimeSpan? timeout, int maxResponseBytes, RetryOptions? retry, TimeProvider? timeProvider)
    {
        if (timeout is { } time && time != System.Threading.Timeout.InfiniteTimeSpan && (time <= TimeSpan.Zero || time > TimeSpan.FromDays(24)))
            Add("Timeout", "is " + time + "; it must be more than zero and at most 24 days, or infinite.");
        if (maxResponseBytes is < 1 or > MostResponseBytes) Add("MaxResponseBytes", "is " + maxResponseBytes + "; accepted are 1 to " + MostResponseBytes + ".");
        if (retry is null) Add("Retry", "is null; set MaxRetries to 0 to turn repeating off.");
        else _found.AddRange(retry.Check(owner + ".Retry"));
        if (timeProvider is null) Add("TimeProvider", "is null; leave it unset for the system clock.");
    }

    /// <summary>Whether an address has a query or a fragment.</summary>
    public static bool HasQuery(Uri address) => address.Query.Length > 0 || address.Fragment.Length > 0;

    private static string? OnlyHost(Uri address) =>
        address.AbsolutePath != "/" || HasQuery(address) ? "has a path, a query or a fragment; set scheme, host and port only." : null;
}
