using System.Collections.Frozen;
using Microsoft.Extensions.Configuration;
using TodoPlatform.BuildingBlocks.Http;

namespace TodoPlatform.Modules.Accounts.Domain;

/// <summary>Who runs the installation: <c>Admin:Emails</c> (a list, or one string with commas); without it, the first account.</summary>
internal sealed class Operators(IConfiguration configuration)
{
    private readonly FrozenSet<string> _named = configuration.GetSection("Admin:Emails").GetChildren().Select(child => child.Value)
        .Concat(configuration["Admin:Emails"]?.Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries) ?? [])
        .Select(text => EmailAddress.TryParse(text, out var address) ? address.Normalized : null)
        .OfType<string>()
        .ToFrozenSet(StringComparer.Ordinal);

    public static string[] RolesOf(bool isOperator) => isOperator ? [PlatformClaims.OperatorRole] : [];

    public bool Include(string normalizedEmail, bool isFirst) => _named.Count > 0 ? _named.Contains(normalizedEmail) : isFirst;
}
