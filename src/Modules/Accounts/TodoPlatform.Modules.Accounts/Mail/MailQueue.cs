using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using TodoPlatform.BuildingBlocks.Persistence;
using TodoPlatform.Modules.Accounts.Persistence;

namespace TodoPlatform.Modules.Accounts.Mail;

/// <summary>Takes mails in the transaction of their reason; <see cref="MailSender"/> sends them afterwards.</summary>
internal sealed partial class MailQueue(AccountsDbContext db, MailSettings settings, TimeProvider time, ILogger<MailQueue> logger)
{
    private static readonly TimeSpan NoticeLifetime = TimeSpan.FromDays(1);
    private static readonly TimeSpan ResetLifetime = TimeSpan.FromHours(1);

    /// <summary>Notes a mail. A second one of the same kind to the same address is one with the first as long as that waits.</summary>
    public async Task EnqueueAsync(MailKind kind, string recipient, CancellationToken cancellationToken)
    {
        if (settings.Host is null)
        {
            if (kind == MailKind.PasswordReset && settings.IsFirstMissed())
            {
                LogNoServer(logger);
            }

            return;
        }

        var now = time.Now();
        var expires = now + (kind == MailKind.PasswordReset ? ResetLifetime : NoticeLifetime);
        await db.Database.ExecuteSqlAsync($"""
            INSERT INTO accounts.mail_queue (id, kind, recipient, created_at, next_attempt_at, expires_at)
            VALUES ({Guid.CreateVersion7()}, {kind.ToString()}, {recipient}, {now}, {now}, {expires}) ON CONFLICT DO NOTHING
            """, cancellationToken);
    }

    [LoggerMessage(LogLevel.Warning, "Somebody asked to reset a password, but no mail server is configured, so nobody gets a code. Set Accounts:Smtp:Host and Accounts:Smtp:From. This is said once per process.")]
    private static partial void LogNoServer(ILogger logger);
}
