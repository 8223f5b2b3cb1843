using TodoPlatform.BuildingBlocks.Results;
using TodoPlatform.Modules.Tasks.Contracts;

namespace TodoPlatform.Modules.Tasks.Domain;

/// <summary>Every refusal of the module that more than one place gives.</summary>
internal static class TaskErrors
{
    public static Error IdTaken(Guid id) =>
        new(ErrorKind.Conflict, "id-taken", $"The id {id} is taken. Take a new UUID v7, or leave the id out.") { Fields = Field("id", "This id is taken.") };

    public static readonly Error UserGone = new(ErrorKind.Unauthenticated, "user-deleted", "This account has been deleted.");

    public static Error UnknownLabel(string name) => new(ErrorKind.NotFound, "label-not-found", $"There is no label \"{name}\".");

    public static Error UnknownSection(Guid id) => Error.Invalid("section-not-found", "sectionId", $"There is no section {id}.");

    public static readonly Error SectionElsewhere = Error.Invalid("section-in-other-project", "sectionId", "The section is in another project. Leave projectId out to follow the section.");

    public static Error UnknownProject(Guid id) => Error.Invalid("project-not-found", "projectId", $"There is no project {id}.");

    public static readonly Error ProjectArchived = Error.Invalid("project-archived", "projectId", "The project is archived. Take it out of the archive first, or choose another.");

    public static Error UnknownParent(Guid id) => Error.Invalid("parent-not-found", "parentId", $"There is no task {id}.");

    public static readonly Error ParentClosed = Error.Invalid("parent-closed", "parentId", "The parent is closed. Reopen it first, or choose another.");

    public static readonly Error ParentElsewhere = Error.Invalid("parent-in-other-project", "parentId", "The parent is in another project. Leave projectId out to follow the parent.");

    public static readonly Error ParentInOtherSection = Error.Invalid("parent-in-other-section", "parentId", "The parent is in another section. Leave sectionId out to follow the parent.");

    public static readonly Error Cycle = Error.Invalid("parent-cycle", "parentId", "A task cannot be part of itself or of one of its own parts.");

    public static readonly Error RecurrenceNeedsDue = Error.Invalid("recurrence-needs-due", "due", "A recurring task needs a due date. Remove the recurrence as well, or keep the date.");

    public static readonly Error NotRecurring = Error.Invalid("not-recurring", "This task does not recur.");

    public static Error Past(string field) =>
        Error.Invalid("due-in-past", field, "This lies in the past. Choose a later time, or send allowPast: true.");

    public static Error OutOfRange(string field) =>
        Error.Invalid("date-out-of-range", field, $"Dates must lie between {TaskLimits.FirstDate:yyyy-MM-dd} and {TaskLimits.LastDate:yyyy-MM-dd}.");

    public static Error UnknownZone(string field, string zone) =>
        Error.Invalid("unknown-time-zone", field, $"\"{zone}\" is not a time zone. Send an IANA name like Europe/Berlin.");

    /// <summary>The occurrence is closed in another way than asked for; <paramref name="current"/> is the open one, null between two.</summary>
    public static Error OccurrenceClosed(TaskClosure? closedAs, object? current, bool pending) =>
        Closed("occurrence-closed", $"This occurrence is closed already ({closedAs?.ToString().ToLowerInvariant() ?? "deleted"}). The open one is in 'current'.", current, pending);

    public static Error Closed(string code, string message, object? current, bool pending) =>
        new(ErrorKind.Conflict, code, message) { Extensions = new Dictionary<string, object?> { ["current"] = current, ["pending"] = pending } };

    private static Dictionary<string, string[]> Field(string name, string message) => new() { [name] = [message] };
}
