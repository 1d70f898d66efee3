using System;
using System.Collections.Generic;

namespace StorageGrants.Backblaze;

// What valid options are, for constructors and for the validation at start alike.
internal static class BackblazeOptionsRules
{
    private const int MaxResponseBytes = 1024 * 1024 * 1024;

    public static IReadOnlyList<string> Check(BackblazeOptions options)
    {
        var failures = new List<string>();
        if (string.IsNullOrWhiteSpace(options.ApplicationKeyId))
            failures.Add(Option(nameof(options.ApplicationKeyId)) + " is missing or blank; set the id of the application key.");
        else if (options.ApplicationKeyId.Trim().Length != options.ApplicationKeyId.Length)
            failures.Add(Option(nameof(options.ApplicationKeyId)) + " starts or ends with white space; remove it.");
        else if (options.ApplicationKeyId.IndexOf(':') >= 0)
            failures.Add(Option(nameof(options.ApplicationKeyId)) + " holds a colon; set the id alone, without the secret.");
        if (options.ApplicationKey is null || options.ApplicationKey.IsBlank)
            failures.Add(Option(nameof(options.ApplicationKey)) + " is missing or blank; set the secret that was shown when the key was created.");
        else if (options.ApplicationKey.IsPadded)
            failures.Add(Option(nameof(options.ApplicationKey)) + " starts or ends with white space, such as the line break of a file; remove it.");
        if (CheckAddress(options.BaseAddress) is { } problem) failures.Add(Option(nameof(options.BaseAddress)) + " " + problem);
        if (options.Timeout is { } timeout && timeout != System.Threading.Timeout.InfiniteTimeSpan && (timeout <= TimeSpan.Zero || timeout > TimeSpan.FromDays(24)))
            failures.Add(Option(nameof(options.Timeout)) + " is " + timeout + "; it must be more than zero and at most 24 days, or infinite.");
        if (options.MaxResponseBytes is < 1 or > MaxResponseBytes)
            failures.Add(Option(nameof(options.MaxResponseBytes)) + " is " + options.MaxResponseBytes + "; accepted are 1 to " + MaxResponseBytes + ".");
        if (options.Retry is null) failures.Add(Option(nameof(options.Retry)) + " is null; set MaxRetries to 0 to turn repeating off.");
        else failures.AddRange(options.Retry.Check(Option(nameof(options.Retry))));
        if (options.TimeProvider is null) failures.Add(Option(nameof(options.TimeProvider)) + " is null; leave it unset for the system clock.");
        return failures;
    }

    public static BackblazeOptions Require(BackblazeOptions options)
    {
        if (options is null) throw new ArgumentNullException(nameof(options));
        var failures = Check(options);
        return failures.Count == 0 ? options : throw new ArgumentException(string.Join(" ", failures), nameof(options));
    }

    private static string Option(string name) => nameof(BackblazeOptions) + "." + name;

    private static string? CheckAddress(Uri? address)
    {
        if (address is null) return "is missing; leave it unset for https://api.backblazeb2.com.";
        if (!address.IsAbsoluteUri) return "is relative; set an absolute https address.";
        if (address.UserInfo.Length > 0) return "holds a user name or password; the key belongs into " + nameof(BackblazeOptions.ApplicationKeyId) + " and " + nameof(BackblazeOptions.ApplicationKey) + ".";
        if (address.AbsolutePath != "/" || address.Query.Length > 0 || address.Fragment.Length > 0) return "has a path, a query or a fragment; set scheme, host and port only.";
        if (address.Scheme == "https" || (address.Scheme == "http" && address.IsLoopback)) return null;
        return "is " + ResponseText.OneLine(address.GetLeftPart(UriPartial.Authority), 200) + "; it must be https, or http on a loopback address.";
    }
}
