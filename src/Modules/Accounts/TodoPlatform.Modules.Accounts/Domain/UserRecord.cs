using TodoPlatform.BuildingBlocks.Http;
using TodoPlatform.Modules.Accounts.Contracts;

namespace TodoPlatform.Modules.Accounts.Domain;

/// <summary>A user as its owner sees it: the answer of register, of signing in with a cookie, and of <c>/me</c>.</summary>
internal sealed record UserRecord(
    Guid Id, string Email, string DisplayName, string TimeZone, string Locale, DayOfWeek WeekStart, DateOrder DateOrder, QuietHours? QuietHours,
    bool IsOperator, DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt, long Version) : IVersioned;
