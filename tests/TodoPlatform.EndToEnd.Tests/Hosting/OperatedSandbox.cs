using System.Net;
using TodoPlatform.Testing;

namespace TodoPlatform.EndToEnd.Tests.Hosting;

/// <summary>A sandbox in which one account, known by its address, is the operator.</summary>
public class OperatedSandbox(TestPostgres postgres) : Sandbox(postgres)
{
    private const string Operator = "operator@example.org";

    private bool _registered;

    /// <inheritdoc/>
    protected override IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?> { ["Admin:Emails"] = Operator };

    /// <summary>The operator, signed in by bearer token.</summary>
    public async Task<TestUser> OperatorAsync()
    {
        var user = new TestUser(Stranger().Http) { Email = Operator };
        if (!_registered)
        {
            await user.PostAsync("/auth/register", new { email = Operator, password = TestUser.Password }, HttpStatusCode.Created);
            _registered = true;
        }

        await user.SignInAsync();
        return user;
    }
}
