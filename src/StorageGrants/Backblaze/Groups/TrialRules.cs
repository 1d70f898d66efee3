using System;
using System.Collections.Generic;

namespace StorageGrants.Backblaze.Groups;

// What a trial can be (docs/vendors/backblaze-api.md).
internal static class TrialRules
{
    private const int LeastDays = 7;
    private const int MostDays = 30;
    private const int MostTerabytes = 50;

    public static void Require(IReadOnlyCollection<TrialAccountRequest> trials)
    {
        if (trials.Count == 0) throw new ArgumentException("The list of trial accounts is empty; it must have one at least.", "request");
        foreach (var trial in trials)
        {
            if (trial.Term is < LeastDays or > MostDays)
                throw new ArgumentException("Term is " + trial.Term + "; accepted are " + LeastDays + " to " + MostDays + " days.", "request");
            if (trial.Storage is < 1 or > MostTerabytes)
                throw new ArgumentException("Storage is " + trial.Storage + "; accepted are 1 to " + MostTerabytes + " terabytes.", "request");
        }
    }
}
