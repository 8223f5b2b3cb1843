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
        var resolver = new Option<string?>("--resolver") { Description = "A name server that nginx asks while it runs (Docker's is 127.0.0.11), instead of once at its start: it starts before the modules do. One --upstream of each module, whose name may have several addresses; but only one process with a hub (realtime).", HelpName = "ADDRESS" };
        resolver.Validators.Add(result =>
        {
            if (!NameServer().IsMatch(result.Tokens[0].Value))
            {
                result.AddError($"--resolver {result.Tokens[0].Value}: the address of a name server is needed, like 127.0.0.11 or [::1]:53.");
            }
        });
        var verb = new Command("nginx-config", "Write an nginx configuration for processes that host one module each. Give them Proxy:Trusted, so that they believe this nginx about the client's address.") { listen, upstreams, resolver };
        verb.Validators.Add(result =>
        {
            if (result.GetResult(resolver) is { Tokens.Count: > 0 } && (result.GetValue(upstreams) ?? []).GroupBy(text => text.Split('=')[0]).FirstOrDefault(group => group.Count() > 1)?.Key is { } twice)
            {
                result.AddError($"--upstream {twice}=…: with --resolver, name it once. A name with several addresses shares the work.");
            }
        });
        verb.SetAction(parsed =>
        {
            var named = (parsed.GetValue(upstreams) ?? []).Select(text => text.Split('=')).ToLookup(parts => parts[0], parts => parts[1]);
            Console.Write(new NginxConfiguration(parsed.GetRequiredValue(listen), named, parsed.GetValue(resolver)).Write(ModuleCatalog.All));
            return 0;
        });
        return verb;
    }

    [GeneratedRegex(@"^[a-z]+=[\w.\-\[\]:]+:\d+$")]
    private static partial Regex Upstream();

    [GeneratedRegex(@"^[\w.\-\[\]:]+$")]
    private static partial Regex NameServer();
}
