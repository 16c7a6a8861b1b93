-- Which mails a round sends as it moves: that it opens, that it opens again, and that there is an outcome to look at.

-- Tells the coordinator of a scan that its round is open; once, however often this is asked.
create function private.mail_round_open(scan public.scan) returns void
language sql
set search_path = ''
as $$
    select private.queue_mail(
        'round_open', email,
        concat_ws(':', (scan).round_id, (select private.at_moment(opened_at) from public.round where id = (scan).round_id)),
        (scan).municipality_code, (scan).round_id,
        jsonb_build_object('scan', (scan).id)
    )
    from private.people_of((scan).municipality_code)
    where role = 'coordinator'
$$;

-- A round may be opened before it has its scans, or after.
create function private.mail_opening() returns trigger
language plpgsql
set search_path = ''
as $$
begin
    if tg_table_name = 'round' then
        perform private.mail_round_open(scan) from public.scan where round_id = new.id;
    elsif exists (select from public.round where id = new.round_id and state = 'open') then
        perform private.mail_round_open(new);
    end if;
    return null;
end
$$;

create trigger round_is_mailed_when_opened
    after update of state on public.round
    for each row when (new.state = 'open' and old.state in ('draft', 'planned'))
    execute function private.mail_opening();

create trigger scan_is_mailed_when_opened
    after insert on public.scan
    for each row execute function private.mail_opening();

-- What a mail about the last time that a round was opened again is about.
create function private.reopened_last(round_id uuid) returns text
language sql stable
set search_path = ''
as $$
    select concat_ws(':', reopened_last.round_id, private.at_moment(max(reopened_at)))
    from public.round_reopening where round_reopening.round_id = reopened_last.round_id
$$;

-- Everybody who takes part hears that it goes on; those who handed in too, for the outcome comes later.
create function private.mail_reopening() returns trigger
language plpgsql
set search_path = ''
as $$
begin
    perform private.queue_mail(
        'reopened', email, private.reopened_last(new.round_id), scan.municipality_code, new.round_id,
        jsonb_build_object('scan', scan.id)
    )
    from public.scan
    cross join lateral private.people_of(scan.municipality_code)
    where scan.round_id = new.round_id and role = 'coordinator'
      and private.takes_part(new.round_id, scan.municipality_code);
    return null;
end
$$;

create trigger round_reopening_is_mailed
    after insert on public.round_reopening
    for each row execute function private.mail_reopening();

-- What a mail about the own outcome is about: each signature gives one.
create function private.own_outcome_of(scan public.scan) returns text
language sql stable
set search_path = ''
as $$
    select concat_ws(':', (scan).round_id, 'own', private.at_moment((scan).submitted_at))
$$;

-- Tells who coordinated a scan that was signed that the own outcome is there, in a round that shows it.
create function private.mail_own_outcome(scan public.scan) returns void
language sql
set search_path = ''
as $$
    select private.queue_mail(
        'outcome', email, private.own_outcome_of(scan), (scan).municipality_code, (scan).round_id,
        jsonb_build_object('stage', 'own', 'scan', (scan).id)
    )
    from public.member
    where role = 'coordinator' and municipality_code = (scan).municipality_code
      and (scan).round_id in (select private.rounds_shown('own'))
$$;

-- An outcome to look at: the own one, when it is signed and when it is shown; then that of others, for who handed in
-- and for who looks along.
create function private.mail_outcome() returns trigger
language plpgsql
set search_path = ''
as $$
begin
    if tg_table_name = 'scan' then
        perform private.mail_own_outcome(new);
    elsif new.stage = 'own' then
        perform private.mail_own_outcome(scan) from public.scan where round_id = new.round_id and state = 'submitted';
    elsif new.stage = 'participants' then
        perform private.queue_mail(
            'outcome', email, concat_ws(':', new.round_id, new.stage), municipality_code, new.round_id,
            jsonb_build_object('stage', new.stage)
        )
        from public.member
        where role = 'viewer' or role = 'coordinator' and municipality_code in (
            select scan.municipality_code from public.scan
            where scan.round_id = new.round_id and scan.state = 'submitted'
        );
    end if;
    return null;
end
$$;

create trigger round_stage_is_mailed
    after insert on public.round_stage
    for each row execute function private.mail_outcome();

create trigger scan_is_mailed_when_signed
    after update of state on public.scan
    for each row when (new.state = 'submitted' and old.state <> 'submitted')
    execute function private.mail_outcome();
