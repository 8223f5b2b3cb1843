using System.Net.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using TodoPlatform.BuildingBlocks.Persistence;
using TodoPlatform.Modules.Accounts.Domain;
using TodoPlatform.Modules.Accounts.Persistence;

namespace TodoPlatform.Modules.Accounts.Mail;

/// <summary>
/// Sends the queued mails, at least once each, from any number of processes: who takes a row pushes its next attempt into
/// the future, so that it comes back by itself should the taker die.
/// </summary>
internal sealed partial class MailSender(
    IServiceScopeFactory scopes, MailSettings settings, SmtpMailer mailer, IHostApplicationLifetime lifetime, TimeProvider time, ILogger<MailSender> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan MaxDelay = TimeSpan.FromMinutes(10);

    private readonly Outage _outage = new(logger, "The mail queue");

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (settings.Host is null || !await lifetime.StartedAsync(stoppingToken))
        {
            return;
        }

        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                while (await SendNextAsync(stoppingToken))
                {
                }

                _outage.Worked();
                await Task.Delay(Interval, time, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
#pragma warning disable CA1031 // whatever it is (a database that restarts, say), the next round tries again
            catch (Exception e)
#pragma warning restore CA1031
            {
                var level = _outage.Failed();
                LogRoundFailed(logger, level, e);
                await Task.Delay(Interval, CancellationToken.None);
            }
        }
    }

    /// <summary>Deals with the mail that is due longest.</summary>
    /// <returns>Whether there was one.</returns>
    internal async Task<bool> SendNextAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AccountsDbContext>();
        var now = time.Now();
        var taken = await db.MailQueue.FromSql($"""
            UPDATE accounts.mail_queue SET attempts = attempts + 1, next_attempt_at = {now + Lease}
            WHERE id = (SELECT id FROM accounts.mail_queue WHERE next_attempt_at <= {now} ORDER BY next_attempt_at LIMIT 1 FOR UPDATE SKIP LOCKED)
            RETURNING *
            """).AsNoTracking().ToListAsync(cancellationToken);
        if (taken is not [var mail])
        {
            return false;
        }

        if (mail.ExpiresAt <= now)
        {
            LogExpired(logger, mail.Kind, mail.Id, mail.Attempts - 1);
            await DropAsync(db, mail, cancellationToken);
            return true;
        }

        try
        {
            if (await WriteAsync(db, mail, now, cancellationToken) is var (recipient, letter))
            {
                await mailer.SendAsync(recipient, letter.Subject, letter.Text, cancellationToken);
            }

            await DropAsync(db, mail, cancellationToken);
        }
        catch (Exception e) when (e is SmtpException or FormatException || (e is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            var delay = TimeSpan.FromSeconds(Math.Min(5 * Math.Pow(2, mail.Attempts), MaxDelay.TotalSeconds));
            LogNotSent(logger, mail.Kind, mail.Id, mail.Attempts, delay, e);
            var next = time.Now() + delay;
            await db.MailQueue.Where(m => m.Id == mail.Id).ExecuteUpdateAsync(update => update.SetProperty(m => m.NextAttemptAt, next), cancellationToken);
        }

        return true;
    }

    /// <summary>The text of a mail, or null when there is nothing to send after all.</summary>
    private async Task<(string Recipient, Letter Letter)?> WriteAsync(AccountsDbContext db, QueuedMail mail, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (mail.Kind != MailKind.PasswordReset)
        {
            return (mail.Recipient, mail.Kind == MailKind.EmailChanged ? Letter.EmailChanged() : Letter.PasswordChanged());
        }

        if (await db.Users.AsNoTracking().SingleOrDefaultAsync(u => u.NormalizedEmail == mail.Recipient, cancellationToken) is not { } user)
        {
            return null;
        }

        // The first attempt respects the pause since the mail before; a repeated one replaces its own code.
        var code = ResetCodes.New();
        var pausedUntil = mail.Attempts == 1 ? now - ResetCodes.Pause : now;
        var stored = await db.Database.ExecuteSqlAsync($"""
            INSERT INTO accounts.password_resets AS reset (user_id, code_hash, created_at, expires_at)
            SELECT id, {ResetCodes.Hash(code)}, {now}, {now + ResetCodes.Lifetime} FROM accounts.users WHERE id = {user.Id} AND normalized_email = {mail.Recipient} FOR KEY SHARE
            ON CONFLICT (user_id) DO UPDATE SET code_hash = excluded.code_hash, created_at = excluded.created_at, expires_at = excluded.expires_at
            WHERE reset.created_at <= {pausedUntil}
            """, cancellationToken);
        return stored == 0 ? null : (user.Email!, Letter.PasswordReset(user.Email!, code, settings.PublicUrl));
    }

    private static Task<int> DropAsync(AccountsDbContext db, QueuedMail mail, CancellationToken cancellationToken) =>
        db.MailQueue.Where(m => m.Id == mail.Id).ExecuteDeleteAsync(cancellationToken);

    [LoggerMessage(LogLevel.Warning, "The mail {Kind} {MailId} was not taken by the server (attempt {Attempt}). Next attempt in {Delay}.")]
    private static partial void LogNotSent(ILogger logger, MailKind kind, Guid mailId, int attempt, TimeSpan delay, Exception exception);

    [LoggerMessage(LogLevel.Error, "The mail {Kind} {MailId} is given up after {Attempts} attempts: its time has passed.")]
    private static partial void LogExpired(ILogger logger, MailKind kind, Guid mailId, int attempts);

    [LoggerMessage("Mails could not be looked for. The next round tries again.")]
    private static partial void LogRoundFailed(ILogger logger, LogLevel level, Exception exception);
}
