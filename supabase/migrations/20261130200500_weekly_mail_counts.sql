-- The weekly mail keeps to the number of mails in a day as the others do.

-- How many have left today, or tried to; the weekly mail too.
create or replace function private.mails_today() returns int
language sql stable
set search_path = ''
as $$
    select (
        (select count(*) from private.mail_queue
         where taken_at >= today.begun and state in ('sending', 'sent', 'bounced', 'unknown'))
        + (select count(*) from private.digest_sent where claimed_at >= today.begun)
    )::int
    from (select private.today()::timestamp at time zone 'Europe/Amsterdam' as begun) as today
$$;

-- Takes the mail of this person and week; false when it was taken before, or when no more mails leave today
-- (mail-queue.sql). What is two months old goes.
create or replace function private.claim_digest(email text, week date) returns boolean
language plpgsql
set search_path = ''
as $$
declare
    most int;
begin
    delete from private.digest_sent where digest_sent.week < claim_digest.week - 56;
    -- As other mails: taken one at a time, so that all together keep to the number of a day.
    select a_day into most from private.mail_setting for no key update;
    if private.mails_today() >= most then
        return false;
    end if;
    insert into private.digest_sent (email, week) values (claim_digest.email, claim_digest.week)
    on conflict do nothing;
    return found;
end
$$;
