using System.Text.Json.Serialization;
using TodoPlatform.Modules.Tasks.Domain;

namespace TodoPlatform.Modules.Tasks.Resources;

/// <summary>What a client needs to bring its copy up to date: everything, or what changed since its token.</summary>
/// <param name="FullSync">It is a new beginning: forget the copy, then take this answer and those that follow it.</param>
/// <param name="HasMore">There is more: ask again at once, with the new token.</param>
/// <param name="Token">Opaque; where the next sync goes on.</param>
/// <param name="Deleted">What is not there any more, or not for its user.</param>
/// <param name="Results">One per command, in their order; only where commands were sent.</param>
/// <param name="TempIds">The ids of what the commands made, by their temporary ids; only where commands were sent.</param>
internal sealed record SyncAnswer(
    bool FullSync, bool HasMore, string Token, IReadOnlyList<ProjectResource> Projects, IReadOnlyList<SectionResource> Sections, IReadOnlyList<SyncedLabel> Labels,
    IReadOnlyList<FilterResource> Filters, IReadOnlyList<TaskResource> Tasks, IReadOnlyList<CommentResource> Comments, IReadOnlyList<DeletedItem> Deleted,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<CommandResult>? Results = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyDictionary<string, Guid>? TempIds = null);

/// <summary>What a label has beside its tasks. Not its counts: a client counts the tasks that it holds, and a label that has nothing but tasks is on those alone.</summary>
internal sealed record SyncedLabel(Guid Id, string Name, string? Color, long Version)
{
    public static SyncedLabel Of(Label label) => new(label.Id, label.Name, label.Color, label.Version);
}

/// <param name="Resource">task, project, section, label, filter or comment.</param>
/// <param name="Name">Of a label.</param>
internal sealed record DeletedItem(string Resource, Guid Id, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Name);

/// <summary>What became of a command.</summary>
/// <param name="Status">What its own endpoint would answer.</param>
/// <param name="Resource">Kind of the thing that it made or was about: task, project, section, label, filter or comment.</param>
/// <param name="Id">That thing; null for a label and for a refused command that would have made something.</param>
/// <param name="Problem">Why it was refused, as its own endpoint would say.</param>
/// <param name="UndoToken">For <c>POST /undo/{token}</c>; null when it changed nothing.</param>
internal sealed record CommandResult(Guid Uuid, int Status, string? Resource, Guid? Id, Refused? Problem, Guid? UndoToken = null);
