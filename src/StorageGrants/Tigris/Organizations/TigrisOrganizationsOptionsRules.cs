using System;
using System.Collections.Generic;

namespace StorageGrants.Tigris.Organizations;

// What valid options are, for constructors and for the validation at start alike.
internal static class TigrisOrganizationsOptionsRules
{
    private const int MaxResponseBytes = 1024 * 1024 * 1024;

    public static IReadOnlyList<string> Check(TigrisOrganizationsOptions options)
    {
        var failures = new List<string>();
        if (string.IsNullOrWhiteSpace(options.AccessKeyId))
            failures.Add(Option(nameof(options.AccessKeyId)) + " is missing or blank; set the id of the access key that signs.");
        else if (!IsPlain(options.AccessKeyId))
            failures.Add(Option(nameof(options.AccessKeyId)) + " is '" + ResponseText.OneLine(options.AccessKeyId, 64) + "'; accepted are visible ASCII characters without slash, comma and equals sign.");
        if (options.SecretAccessKey is null || options.SecretAccessKey.IsBlank)
            failures.Add(Option(nameof(options.SecretAccessKey)) + " is missing or blank; set the secret that was shown when the key was created.");
        else if (options.SecretAccessKey.IsPadded)
            failures.Add(Option(nameof(options.SecretAccessKey)) + " starts or ends with white space, such as the line break of a file; remove it.");
        if (CheckAddress(options.IamAddress) is { } iam) failures.Add(Option(nameof(options.IamAddress)) + " " + iam);
        if (CheckAddress(options.ManagementAddress) is { } management) failures.Add(Option(nameof(options.ManagementAddress)) + " " + management);
        if (options.Timeout is { } timeout && timeout != System.Threading.Timeout.InfiniteTimeSpan && (timeout <= TimeSpan.Zero || timeout > TimeSpan.FromDays(24)))
            failures.Add(Option(nameof(options.Timeout)) + " is " + timeout + "; it must be more than zero and at most 24 days, or infinite.");
        if (options.MaxResponseBytes is < 1 or > MaxResponseBytes)
            failures.Add(Option(nameof(options.MaxResponseBytes)) + " is " + options.MaxResponseBytes + "; accepted are 1 to " + MaxResponseBytes + ".");
        if (options.Retry is null) failures.Add(Option(nameof(options.Retry)) + " is null; set MaxRetries to 0 to turn repeating off.");
        else failures.AddRange(options.Retry.Check(Option(nameof(options.Retry))));
        if (options.TimeProvider is null) failures.Add(Option(nameof(options.TimeProvider)) + " is null; leave it unset for the system clock.");
        return failures;
    }

    public static TigrisOrganizationsOptions Require(TigrisOrganizationsOptions options)
    {
        if (options is null) throw new ArgumentNullException(nameof(options));
        var failures = Check(options);
        return failures.Count == 0 ? options : throw new ArgumentException(string.Join(" ", failures), nameof(options));
    }

    // The id stands in the header Authorization between these characters.
    private static bool IsPlain(string id)
    {
        foreach (var c in id)
        {
            if (c is <= ' ' or >= '\x7f' or '/' or ',' or '=') return false;
        }

        return true;
    }

    private static string Option(string name) => nameof(TigrisOrganizationsOptions) + "." + name;

    private static string? CheckAddress(Uri? address)
    {
        if (address is null) return "is missing; leave it unset for the address of the service.";
        if (!address.IsAbsoluteUri) return "is relative; set an absolute https address.";
        if (address.UserInfo.Length > 0) return "holds a user name or password; the key belongs into " + nameof(TigrisOrganizationsOptions.AccessKeyId) + " and " + nameof(TigrisOrganizationsOptions.SecretAccessKey) + ".";
        if (address.AbsolutePath != "/" || address.Query.Length > 0 || address.Fragment.Length > 0) return "has a path, a query or a fragment; set scheme, host and port only.";
        if (address.Scheme == "https" || (address.Scheme == "http" && address.IsLoopback)) return null;
        return "is " + ResponseText.OneLine(address.GetLeftPart(UriPartial.Authority), 200) + "; it must be https, or http on a loopback address.";
    }
}
