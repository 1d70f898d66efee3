using System;
using System.Net;
using System.Net.Http.Headers;

namespace StorageGrants.Http;

// The time of a request is signed, so a wrong clock can be why it was refused. Only the Date header of the refusal can tell.
internal static class ClockSuspicion
{
    private static readonly TimeSpan s_unsuspicious = TimeSpan.FromMinutes(1);

    public static TimeSpan? Of(HttpStatusCode status, HttpResponseHeaders headers, TimeProvider timeProvider)
    {
        if (status is not (HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden) || headers.Date is not { } theirs) return null;
        var difference = timeProvider.GetUtcNow() - theirs;
        return difference.Duration() < s_unsuspicious ? null : difference;
    }

    public static string Describe(TimeSpan difference, string option) =>
        " The clock is suspect: requests were dated by a clock that is " + Words(difference.Duration()) + (difference > TimeSpan.Zero ? " ahead of" : " behind")
        + " the service's, and the time of a request is part of its signature. Set the clock of this machine (or " + option + ").";

    private static string Words(TimeSpan time)
    {
        if (time.TotalDays >= 2) return Math.Round(time.TotalDays) + " days";
        if (time.TotalHours >= 2) return Math.Round(time.TotalHours) + " hours";
        return (long)time.TotalMinutes + " min " + time.Seconds + " s";
    }
}
