-- What had no term gets one: an invitation goes after a year, used or not; comments on an action and who takes up a decision
-- go as long after as what officials wrote in a round.

-- What goes up to and including a day, by kind and by the day on which it goes.
create or replace function private.goes_by(last_day date) returns table (kind text, day date, n bigint)
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
create or replace function private.erase_of_rounds() returns void
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
create or replace function private.erase_due() returns table (kind text, n bigint)
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
