-- What goes by itself after its term: told beforehand, done by the worker, and told how much went.

-- For how many whole years after a round closed is kept what entrepreneurs and officials wrote in it. A setting
-- (private.setting) says otherwise; a proposal, for who is responsible to choose (docs/avg.md).
create function private.terms() returns table (kind text, years int)
language sql stable
set search_path = ''
as $$
    select known.kind, greatest(1, coalesce(setting.value, known.years))
    from (values ('rating', 7), ('remark', 2), ('answer', 7)) as known (kind, years)
    left join private.setting on setting.name = known.kind || '_keep_years'
$$;

-- The rounds of which this is past its term on a day, and on which day it goes. A round that is open, or was opened
-- again, has none.
create function private.rounds_past(kind text, on_day date) returns table (id uuid, day date)
language sql stable
set search_path = ''
as $$
    select round.id, due.day
    from private.terms()
    cross join public.round
    cross join lateral (
        select (closed_at at time zone 'Europe/Amsterdam' + make_interval(years => years))::date + 1 as day
    ) as due
    where terms.kind = rounds_past.kind and state = 'closed' and due.day <= rounds_past.on_day
$$;

-- What goes up to and including a day, by kind and by the day on which it goes.
create function private.goes_by(last_day date) returns table (kind text, day date, n bigint)
language sql stable
set search_path = ''
as $$
    select due.kind, due.day, count(*)
    from (
        select 'names under signatures' as kind, private.names_kept_until(scan.round_id) + 1 as day
        from public.submission join public.scan on scan.id = submission.scan_id
        where (submission.handed_in_name, signed_name) is distinct from ('', '')
        union all
        select 'names of who handed in', private.names_kept_until(round_id) + 1 from public.scan where handed_in_name <> ''
        union all
        select 'mails that were sent', ((queued_at + interval '180 days') at time zone 'Europe/Amsterdam')::date from private.mail_queue
        union all
        select 'weekly mails that were sent', week + 63 from private.digest_sent
        union all
        select 'addresses in the log without an account', ((acts.latest + interval '1 year') at time zone 'Europe/Amsterdam')::date
        from private.audit_person as own
        cross join lateral (
            select coalesce(max(at), '-infinity') as latest from private.audit_log
            where actor = own.id or (subject_kind = 'person' and subject = own.id::text)
        ) as acts
        where email is not null
          and not exists (select from auth.users where lower(users.email) = own.email)
          and not exists (select from public.invitation where invitation.email = own.email)
        union all
        select 'invitations', ((invited_at + interval '1 year') at time zone 'Europe/Amsterdam')::date from public.invitation
        union all
        select 'comments on an action', (written_at at time zone 'Europe/Amsterdam' + make_interval(years => years))::date + 1
        from public.action_comment join private.terms() on terms.kind = 'answer'
        union all
        select 'who takes up a decision', day from private.rounds_past('answer', last_day) as past
        join public.meeting_decision on meeting_decision.round_id = past.id where owner <> ''
        union all
        select 'ratings one by one', day from private.rounds_past('rating', last_day) as past
        join private.rating on rating.round_id = past.id
        union all
        select 'remarks as they were written', day from private.rounds_past('remark', last_day) as past
        join private.rating_comment on rating_comment.round_id = past.id
        where comment is distinct from released
        union all
        select written.kind, day from private.rounds_past('answer', last_day) as past
        join public.scan on scan.round_id = past.id
        cross join lateral (
            select 'who answered' as kind from public.answer_history
            where answer_history.scan_id = scan.id and answered_by is not null
            union all
            select 'notes among colleagues' from public.internal_note where internal_note.scan_id = scan.id
            union all
            select 'messages about a question' from public.discussion_message where discussion_message.scan_id = scan.id
            union all
            select 'tasks of a scan' from public.task where task.scan_id = scan.id
        ) as written
    ) as due
    where due.day <= goes_by.last_day
    group by due.kind, due.day
    order by due.day, due.kind
$$;

-- What entrepreneurs and officials wrote, after its term. What was published of it stays: sums of ratings, the words of
-- remarks that were let out, answers without who gave them, and what was signed.
create function private.erase_of_rounds() returns void
language sql
set search_path = ''
as $$
    delete from private.rating using private.rounds_past('rating', private.today()) as past
    where rating.round_id = past.id;
    delete from private.rating_comment using private.rounds_past('remark', private.today()) as past
    where rating_comment.round_id = past.id and state <> 'released';
    update private.rating_comment set comment = released from private.rounds_past('remark', private.today()) as past
    where rating_comment.round_id = past.id and comment <> released;
    delete from public.internal_note using public.scan, private.rounds_past('answer', private.today()) as past
    where scan.id = scan_id and past.id = round_id;
    delete from public.discussion_message using public.scan, private.rounds_past('answer', private.today()) as past
    where scan.id = scan_id and past.id = round_id;
    delete from public.discussion using public.scan, private.rounds_past('answer', private.today()) as past
    where scan.id = scan_id and past.id = round_id;
    delete from public.task using public.scan, private.rounds_past('answer', private.today()) as past
    where scan.id = scan_id and past.id = round_id;
    delete from public.action_comment using private.terms()
    where kind = 'answer' and (written_at at time zone 'Europe/Amsterdam' + make_interval(years => years))::date < private.today();
    update public.meeting_decision set owner = '' from private.rounds_past('answer', private.today()) as past
    where past.id = round_id and owner <> '';
    update public.answer set answered_by = null
    from public.scan, private.rounds_past('answer', private.today()) as past
    where scan.id = scan_id and past.id = round_id and answered_by is not null;
    update public.answer_history set answered_by = null
    from public.scan, private.rounds_past('answer', private.today()) as past
    where scan.id = scan_id and past.id = round_id and answered_by is not null;
$$;

-- Erases what is past its term; returns how much of each kind went, and writes that in the log.
create function private.erase_due() returns table (kind text, n bigint)
language plpgsql
set search_path = ''
as $$
#variable_conflict use_column
declare
    before jsonb;
    after jsonb;
    gone record;
begin
    -- The night and the worker may come at once: the second waits, and finds nothing any more.
    perform pg_advisory_xact_lock(hashtextextended('erase_due', 0));
    before := private.counted_by_kind();
    perform private.forget_signature_names();
    perform private.sweep_mails();
    delete from private.digest_sent where week + 63 <= private.today();
    perform private.forget_presence();
    perform private.erase_of_rounds();
    delete from public.invitation
    where ((invited_at + interval '1 year') at time zone 'Europe/Amsterdam')::date <= private.today();
    after := private.counted_by_kind();
    for gone in
        select known.key as what, known.value::bigint - coalesce((after ->> known.key)::bigint, 0) as many
        from jsonb_each_text(before) as known
        where known.value::bigint > coalesce((after ->> known.key)::bigint, 0)
        order by 1
    loop
        kind := gone.what;
        n := gone.many;
        perform private.log_act(
            'erased_after_term', facts => jsonb_build_object('kind', gone.what, 'count', gone.many), by_system => true
        );
        return next;
    end loop;
end
$$;

create function private.counted_by_kind() returns jsonb
language sql volatile
set search_path = ''
as $$
    select coalesce(jsonb_object_agg(kind, total), '{}')
    from (select kind, sum(n) as total from private.goes_by(private.today()) group by kind) as due
$$;

-- Where the database can do work by itself (pg_cron) it erases each night, also when no worker runs. Said once when the
-- tables are made, and by hand when pg_cron comes later.
create function private.erase_each_night() returns boolean
language plpgsql
set search_path = ''
as $$
begin
    if to_regnamespace('cron') is null then
        return false;
    end if;
    execute $cron$ select cron.schedule('quickscan-erase', '17 2 * * *', 'select private.erase_due()') $cron$;
    return true;
end
$$;

-- What goes by itself in the next so many days, for staff to see beforehand.
-- @refuses forbidden, number_out_of_range
create function public.goes_by_itself(days int) returns table (kind text, day date, n bigint)
language plpgsql stable security definer
set search_path = ''
as $$
#variable_conflict use_column
begin
    perform private.must_be_staff();
    if (goes_by_itself.days between 0 and 366) is not true then
        perform private.refuse('number_out_of_range', 400);
    end if;
    return query
    select kind, greatest(day, private.today()), n from private.goes_by(private.today() + goes_by_itself.days);
end
$$;

grant execute on function public.goes_by_itself(int) to authenticated;
