using System;
using System.Collections.Generic;

namespace StorageGrants.Tigris;

// What valid options are, for constructors and for the validation at start alike.
internal static class TigrisPartnerOptionsRules
{
    private const int MaxResponseBytes = 1024 * 1024 * 1024;

    public static IReadOnlyList<string> Check(TigrisPartnerOptions options)
    {
        var failures = new List<string>();
        if (string.IsNullOrWhiteSpace(options.ProviderId))
            failures.Add(Option(nameof(options.ProviderId)) + " is missing or blank; set the provider id Tigris issued.");
        else if (options.ProviderId.Trim().Length != options.ProviderId.Length)
            failures.Add(Option(nameof(options.ProviderId)) + " starts or ends with white space; remove it.");
        else if (options.ProviderId is "." or "..")
            failures.Add(Option(nameof(options.ProviderId)) + " is '" + options.ProviderId + "', which would change the path of every request.");
        if (options.SigningKey is null || options.SigningKey.IsBlank)
            failures.Add(Option(nameof(options.SigningKey)) + " is missing or blank; set the signing key Tigris issued with the provider id.");
        else if (options.SigningKey.IsPadded)
            failures.Add(Option(nameof(options.SigningKey)) + " starts or ends with white space, such as the line break of a file; remove it.");
        if (CheckAddress(options.BaseAddress) is { } problem) failures.Add(Option(nameof(options.BaseAddress)) + " " + problem);
        if (options.CreateKeyPath is not (TigrisCreateKeyPath.Key or TigrisCreateKeyPath.AccessKeys))
            failures.Add(Option(nameof(options.CreateKeyPath)) + " is " + (int)options.CreateKeyPath + "; accepted are Key and AccessKeys.");
        if (options.Timeout is { } timeout && timeout != System.Threading.Timeout.InfiniteTimeSpan && (timeout <= TimeSpan.Zero || timeout > TimeSpan.FromDays(24)))
            failures.Add(Option(nameof(options.Timeout)) + " is " + timeout + "; it must be more than zero and at most 24 days, or infinite.");
        if (options.MaxResponseBytes is < 1 or > MaxResponseBytes)
            failures.Add(Option(nameof(options.MaxResponseBytes)) + " is " + options.MaxResponseBytes + "; accepted are 1 to " + MaxResponseBytes + ".");
        if (options.Retry is null) failures.Add(Option(nameof(options.Retry)) + " is null; set MaxRetries to 0 to turn repeating off.");
        else failures.AddRange(options.Retry.Check(Option(nameof(options.Retry))));
        if (options.TimeProvider is null) failures.Add(Option(nameof(options.TimeProvider)) + " is null; leave it unset for the system clock.");
        return failures;
    }

    public static TigrisPartnerOptions Require(TigrisPartnerOptions options)
    {
        if (options is null) throw new ArgumentNullException(nameof(options));
        var failures = Check(options);
        return failures.Count == 0 ? options : throw new ArgumentException(string.Join(" ", failures), nameof(options));
    }

    private static string Option(string name) => nameof(TigrisPartnerOptions) + "." + name;

    private static string? CheckAddress(Uri? address)
    {
        if (address is null) return "is missing; leave it unset for https://mgmt.storage.dev.";
        if (!address.IsAbsoluteUri) return "is relative; set an absolute https address.";
        if (address.UserInfo.Length > 0) return "holds a user name or password; the Partner API takes none.";
        if (address.Query.Length > 0 || address.Fragment.Length > 0) return "has a query or a fragment; set scheme, host and path only.";
        if (address.Scheme == "https" || (address.Scheme == "http" && address.IsLoopback)) return null;
        return "is " + ResponseText.OneLine(address.GetLeftPart(UriPartial.Authority), 200) + "; it must be https, or http on a loopback address.";
    }
}
