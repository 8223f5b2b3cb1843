using System.Text.Json;
using TodoPlatform.Modules.Realtime.Domain;

namespace TodoPlatform.Modules.Realtime.Live;

/// <summary>A change as clients receive it.</summary>
/// <param name="Position">Place in the user's log.</param>
/// <param name="Resource"><c>task</c>, <c>project</c>, <c>label</c>, <c>reminder</c> or <c>notification</c>.</param>
/// <param name="Change"><c>upserted</c> or <c>deleted</c>.</param>
/// <param name="Id">The resource.</param>
/// <param name="Version">Its version: ignore what is not newer than the own copy.</param>
/// <param name="Data">The resource as the API answers it; null when it is gone.</param>
internal sealed record ClientChange(long Position, string Resource, string Change, Guid Id, long Version, JsonElement? Data)
{
    public static ClientChange Of(LoggedChange change) => Of(change.Position, change.Resource, change.Change, change.ResourceId, change.Version, change.Data);

    public static ClientChange Of(long position, string resource, string change, Guid id, long version, string? data) =>
        new(position, resource, change, id, version, data is null ? null : JsonElement.Parse(data));
}

/// <summary>Where a client stands when it connects.</summary>
/// <param name="Position">Changes after this one will be pushed.</param>
internal sealed record ReadyMessage(long Position);
