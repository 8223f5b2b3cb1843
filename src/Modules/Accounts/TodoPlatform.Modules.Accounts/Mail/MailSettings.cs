using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace TodoPlatform.Modules.Accounts.Mail;

/// <summary>The mail server, from <c>Accounts:Smtp</c>. Without <c>Host</c> no mail is sent.</summary>
internal sealed class MailSettings
{
    private int _missed;

    /// <exception cref="InvalidOperationException">The settings contradict each other; the message says how.</exception>
    public MailSettings(IConfiguration configuration)
    {
        var smtp = configuration.GetSection("Accounts:Smtp");
        Host = smtp["Host"] is { Length: > 0 } host ? host : null;
        Port = smtp["Port"] is { Length: > 0 } port ? int.Parse(port, CultureInfo.InvariantCulture) : 587;
        User = smtp["User"];
        Password = smtp["Password"];
        EnableTls = smtp["EnableTls"] is not { Length: > 0 } tls || bool.Parse(tls);
        PublicUrl = configuration["Accounts:PublicUrl"]?.TrimEnd('/');
        From = smtp["From"] ?? (Host is null ? "" : throw new InvalidOperationException("Accounts:Smtp:Host is set, but not Accounts:Smtp:From: say from which address the mails come."));
    }

    /// <summary>Null: no mail server.</summary>
    public string? Host { get; }

    public int Port { get; }

    public string? User { get; }

    public string? Password { get; }

    public string From { get; }

    /// <summary>STARTTLS; default true.</summary>
    public bool EnableTls { get; }

    /// <summary>Where people reach the installation, for links in mails; null: mails carry only the code.</summary>
    public string? PublicUrl { get; }

    /// <summary>True once per process: what is missing is said once, not at every request of every stranger.</summary>
    public bool IsFirstMissed() => Interlocked.Exchange(ref _missed, 1) == 0;
}
