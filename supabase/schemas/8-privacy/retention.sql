-- What goes by itself after its term: told beforehand, done by the worker, and told how much went.

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
    ) as due
    where due.day <= goes_by.last_day
    group by due.kind, due.day
    order by due.day, due.kind
$$;

-- Erases what is past its term; returns how much of each kind went.
create function private.erase_due() returns table (kind text, n bigint)
language plpgsql
set search_path = ''
as $$
#variable_conflict use_column
declare
    before jsonb := private.counted_by_kind();
    after jsonb;
    gone record;
begin
    perform private.forget_signature_names();
    perform private.sweep_mails();
    delete from private.digest_sent where week + 63 <= private.today();
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
