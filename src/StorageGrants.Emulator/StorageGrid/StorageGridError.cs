using System.Globalization;
using StorageGrants.Emulator.Responses;
using StorageGrants.Emulator.Schema;
using static StorageGrants.Emulator.StorageGridEmulatorChoices;

namespace StorageGrants.Emulator.StorageGrid;

/// <summary>Refusals of the tenant API.</summary>
internal static class StorageGridError
{
    public static Answer Invalid(string member, string message) => Answer.Refused(InvalidValueStatus, $"{member} {message}");

    public static Answer InvalidPolicy(string message) => Answer.Refused(InvalidPolicyStatus, message);

    public static Answer Unauthorized(string message) => Answer.Refused(UnauthorizedStatus, message);

    public static Answer Forbidden(string message) => Answer.Refused(ForbiddenStatus, message);

    public static Answer NotFound(string what, string name) => Answer.Refused(NotFoundStatus, $"There is no {what} {Quoted.Value(name)}.");

    public static Answer Taken(string what, string name) => Answer.Refused(ConflictStatus, $"There is a {what} {Quoted.Value(name)} already.");

    /// <summary>The word for programs that goes with a status by itself.</summary>
    public static string KeyOf(int status) => "error." + status.ToString(CultureInfo.InvariantCulture);
}
