namespace StorageGrants.Emulator.Requests;

/// <summary>A refusal that is alike in all systems; each gives it its own status and form.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Message">What is wrong and what is accepted.</param>
/// <param name="Allow">Value of the <c>Allow</c> header, which only a wrong method has.</param>
internal sealed record Refusal(RefusalReason Reason, string Message, string? Allow = null);
