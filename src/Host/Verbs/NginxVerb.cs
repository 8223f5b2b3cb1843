using System.CommandLine;
using System.Text.RegularExpressions;

namespace TodoPlatform.Host.Verbs;

/// <summary><c>nginx-config</c>: the reverse proxy of split mode.</summary>
internal static partial class NginxVerb
{
    public static Command Create()
    {
        var listen = new Option<string>("--listen") { Description = "Where nginx listens.", HelpName = "ADDRESS", DefaultValueFactory = _ => "8080" };
        var upstreams = new Option<string[]>("--upstream") { Description = "Where a module's process is; repeat it for each module, and for each process of a module. <module>:8080 when left out.", HelpName = "MODULE=HOST:PORT" };
        upstreams.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Select(token => token.Value))
            {
                if (!Upstream().IsMatch(token) || ModuleCatalog.All.All(module => module.Name != token.Split('=')[0]))
                {
                    result.AddError($"--upstream {token}: MODULE=HOST:PORT is needed, where MODULE is one of {string.Join(", ", ModuleCatalog.All.Select(module => module.Name))}.");
                }
            }
        });
        var verb = new Command("nginx-config", "Write an nginx configuration for processes that host one module each. Give them Proxy:Trusted, so that they believe this nginx about the client's address.") { listen, upstreams };
        verb.SetAction(parsed =>
        {
            var named = (parsed.GetValue(upstreams) ?? []).Select(text => text.Split('=')).ToLookup(parts => parts[0], parts => parts[1]);
            Console.Write(new NginxConfiguration(parsed.GetRequiredValue(listen), named).Write(ModuleCatalog.All));
            return 0;
        });
        return verb;
    }

    [GeneratedRegex(@"^[a-z]+=[\w.\-\[\]:]+:\d+$")]
    private static partial Regex Upstream();
}
