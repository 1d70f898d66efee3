using System;

namespace StorageGrants.Emulator.Journal;

/// <summary>The data file cannot be written, so a change was not made.</summary>
internal sealed class JournalException(string message, Exception reason) : Exception(message, reason);
