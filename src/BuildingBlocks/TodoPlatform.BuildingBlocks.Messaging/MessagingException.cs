namespace TodoPlatform.BuildingBlocks.Messaging;

/// <summary>
/// Messaging cannot start as it is configured, or the brokers do not answer an operator's question; the message says what to do, and holds no secret.
/// </summary>
public sealed class MessagingException(string message, Exception? inner = null) : Exception(message, inner);
