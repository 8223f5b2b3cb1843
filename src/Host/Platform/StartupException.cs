namespace TodoPlatform.Host.Platform;

/// <summary>The configuration cannot work; the message says which setting and what to do.</summary>
internal sealed class StartupException(string message) : Exception(message);
