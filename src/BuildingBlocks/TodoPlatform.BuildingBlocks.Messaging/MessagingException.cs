namespace TodoPlatform.BuildingBlocks.Messaging;

/// <summary>Messaging cannot start as it is configured; the message says which setting and what to do, and holds no secret.</summary>
public sealed class MessagingException(string message) : Exception(message);
