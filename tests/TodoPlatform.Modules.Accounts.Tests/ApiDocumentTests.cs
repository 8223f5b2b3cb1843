using System.Text.Json.Nodes;
using TodoPlatform.Testing;
using Xunit;

namespace TodoPlatform.Modules.Accounts.Tests;

public sealed class ApiDocumentTests(ApiDocumentTests.AccountsAlone sandbox) : IClassFixture<ApiDocumentTests.AccountsAlone>
{
    [Fact]
    public async Task The_module_alone_describes_its_patch_its_lists_and_the_rest_of_the_API()
    {
        var text = await sandbox.Stranger().Http.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative), TestContext.Current.CancellationToken);
        var schemas = JsonNode.Parse(text)!["components"]!["schemas"]!.AsObject();
        Assert.Equal(
            ["currentPassword", "dateOrder", "displayName", "email", "locale", "quietHours", "timeZone", "weekStart"],
            schemas["UpdateProfileRequest"]!["properties"]!.AsObject().Select(member => member.Key).Order());
        var lists = schemas.Select(schema => schema.Key).Where(name => name.StartsWith("PageOf", StringComparison.Ordinal)).ToHashSet();
        Assert.Superset(new HashSet<string> { "PageOfAccessTokenRecord", "PageOfSessionItem", "PageOfUserItem", "PageOfEntry" }, lists); // the last one is Audit's
    }

    public sealed class AccountsAlone(TestPostgres postgres) : AccountsSandbox(postgres)
    {
        protected override IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?>(base.Settings) { ["Modules:Enabled"] = "accounts" };
    }
}
