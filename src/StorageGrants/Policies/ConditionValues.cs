using System;
using System.Collections.Generic;
using System.Globalization;
using System.Net;
using StorageGrants.Access.Policies;

namespace StorageGrants.Policies;

/// <summary>Checks values of conditions and writes them as policies do. Generated code calls it.</summary>
public static class ConditionValues
{
    private static readonly string[] InstantForms = ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    /// <summary>Addresses and ranges of addresses.</summary>
    /// <param name="ranges">IPv4 or IPv6 addresses, alone or with a prefix length.</param>
    /// <exception cref="ArgumentException">There is none, or one is no address, or has bits outside its prefix.</exception>
    public static IReadOnlyList<PolicyText> Addresses(string[] ranges) => All(ranges, nameof(ranges), AddressRange.Checked);

    /// <summary>Single addresses.</summary>
    /// <param name="addresses">IPv4 or IPv6 addresses without scope.</param>
    /// <exception cref="ArgumentException">There is none, or one has a scope.</exception>
    public static IReadOnlyList<PolicyText> Addresses(IPAddress[] addresses) =>
        All(addresses, nameof(addresses), static (address, name) => AddressRange.Checked(address.ToString(), name));

    /// <summary>An instant, in UTC and whole seconds: a fraction of a second is cut off.</summary>
    /// <param name="instant">The instant.</param>
    public static IReadOnlyList<PolicyText> Instant(DateTimeOffset instant) =>
        [instant.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)];

    /// <summary>An instant, written in UTC and whole seconds: a fraction of a second is cut off.</summary>
    /// <param name="instant">ISO 8601 with a time and <c>Z</c> or an offset, such as <c>2027-01-31T09:00:00Z</c>.</param>
    /// <exception cref="ArgumentException">It is no such text.</exception>
    public static IReadOnlyList<PolicyText> Instant(string instant)
    {
        if (instant is null)
            throw new ArgumentNullException(nameof(instant));
        if (HasOffset(instant) && DateTimeOffset.TryParseExact(instant, InstantForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var parsed))
            return Instant(parsed);
        throw new ArgumentException("'" + instant + "' is no instant. Accepted are a date and a time with Z or an offset, such as 2027-01-31T09:00:00Z.", nameof(instant));
    }

    /// <summary>Texts as they are.</summary>
    /// <param name="texts">The texts.</param>
    /// <exception cref="ArgumentException">There is none, or one is no valid Unicode.</exception>
    public static IReadOnlyList<PolicyText> Texts(string[] texts) => All(texts, nameof(texts), UnicodeText.Checked);

    /// <summary>ARNs.</summary>
    /// <param name="arns">Texts of six parts with colons between them, the first of them <c>arn</c>.</param>
    /// <exception cref="ArgumentException">There is none, or one is no ARN.</exception>
    public static IReadOnlyList<PolicyText> Arns(string[] arns) => All(arns, nameof(arns), static (arn, name) =>
        arn.StartsWith("arn:", StringComparison.Ordinal) && arn.Split(':').Length >= 6
            ? UnicodeText.Checked(arn, name)
            : throw new ArgumentException("'" + arn + "' is no ARN. An ARN is written arn:partition:service:region:account:resource.", name));

    /// <summary>A number.</summary>
    /// <param name="number">The number.</param>
    public static IReadOnlyList<PolicyText> Number(decimal number) => [number.ToString(CultureInfo.InvariantCulture)];

    /// <summary>A truth value.</summary>
    /// <param name="truth">The value.</param>
    public static IReadOnlyList<PolicyText> Truth(bool truth) => [truth ? "true" : "false"];

    /// <summary>Bytes, in base64.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <exception cref="ArgumentNullException"><paramref name="bytes"/> is null.</exception>
    public static IReadOnlyList<PolicyText> Bytes(byte[] bytes) => [Convert.ToBase64String(bytes ?? throw new ArgumentNullException(nameof(bytes)))];

    // A form with K also accepts a text without any offset, which would mean the time zone of this machine.
    private static bool HasOffset(string instant) =>
        instant.Length > 19 && (instant[instant.Length - 1] == 'Z' || instant.IndexOfAny(['+', '-'], 19) > 0);

    private static PolicyText[] All<T>(T[] values, string name, Func<T, string, string> check)
        where T : class
    {
        if (values is null)
            throw new ArgumentNullException(name);
        if (values.Length == 0)
            throw new ArgumentException("A condition without values never holds: give at least one.", name);

        var texts = new PolicyText[values.Length];
        for (var i = 0; i < values.Length; i++)
            texts[i] = check(values[i] ?? throw new ArgumentNullException(name, "Value " + i.ToString(CultureInfo.InvariantCulture) + " is null."), name);
        return texts;
    }
}
