-- Which acts send a mail, and to whom. A trigger and no line in each act, so that an act which comes about in
-- another way mails as well.

create function private.mail_invitation() returns trigger
language plpgsql
set search_path = ''
as $$
begin
    if new.claimed_at is null and (tg_op = 'INSERT' or new.invited_at is distinct from old.invited_at) then
        perform private.queue_mail(
            'invitation', new.email, private.at_moment(new.invited_at), new.municipality_code
        );
    end if;
    return null;
end
$$;

create trigger invitation_is_mailed
    after insert or update on public.invitation
    for each row execute function private.mail_invitation();

-- What is given to one colleague while the mail still waits, is one mail.
create function private.mail_task() returns trigger
language plpgsql
set search_path = ''
as $$
declare
    target public.scan;
    given jsonb := jsonb_build_array(jsonb_build_object('kind', new.kind, 'part', new.part));
begin
    if new.assignee = (select email from public.member where user_id = new.asked_by)
        or tg_op = 'UPDATE' and new.assignee = old.assignee and new.question = old.question then
        return null;
    end if;
    select * into target from public.scan where id = new.scan_id;
    update private.mail_queue
    set facts = jsonb_set(facts, '{parts}', facts -> 'parts' || given)
    where kind = 'task' and recipient = new.assignee and state = 'waiting'
      and facts ->> 'scan' = new.scan_id::text;
    if not found then
        perform private.queue_mail(
            'task', new.assignee,
            concat_ws(':', new.scan_id, new.kind, new.part, private.at_moment(new.asked_at)),
            target.municipality_code, target.round_id,
            jsonb_build_object('scan', new.scan_id, 'parts', given)
        );
    end if;
    return null;
end
$$;

create trigger task_is_mailed
    after insert or update on public.task
    for each row execute function private.mail_task();

-- Who can sign: the coordinators, but for who handed in; without another coordinator all colleagues.
create function private.mail_ready_to_sign() returns trigger
language plpgsql
set search_path = ''
as $$
begin
    perform private.queue_mail(
        'ready', email, concat_ws(':', new.id, private.at_moment(new.handed_in_at)),
        new.municipality_code, new.round_id, jsonb_build_object('scan', new.id)
    )
    from (
        select email, role = 'coordinator' as leads, bool_or(role = 'coordinator') over () as led
        from public.member
        where municipality_code = new.municipality_code and user_id <> new.handed_in_by
    ) as others
    where leads or not led;
    return null;
end
$$;

create trigger scan_is_mailed_when_ready
    after update of state on public.scan
    for each row when (new.state = 'ready_to_sign' and old.state <> 'ready_to_sign')
    execute function private.mail_ready_to_sign();

create function private.mail_returned() returns trigger
language plpgsql
set search_path = ''
as $$
begin
    perform private.queue_mail(
        'returned', member.email, new.submission_id::text, scan.municipality_code, scan.round_id,
        jsonb_build_object('scan', scan.id, 'submission', new.submission_id)
    )
    from public.submission
    join public.scan on scan.id = submission.scan_id
    join public.member on member.municipality_code = scan.municipality_code
        and (member.role = 'coordinator' or member.user_id in (submission.handed_in_by, submission.signed_by))
    where submission.id = new.submission_id;
    return null;
end
$$;

create trigger submission_return_is_mailed
    after insert on public.submission_return
    for each row execute function private.mail_returned();

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
    for each row when (new.state = 'open' and old.state <> 'open')
    execute function private.mail_opening();

create trigger scan_is_mailed_when_opened
    after insert on public.scan
    for each row execute function private.mail_opening();

-- An outcome to look at: the own one, or with those of others, for who handed in; and for who looks along.
create function private.mail_outcome() returns trigger
language plpgsql
set search_path = ''
as $$
begin
    perform private.queue_mail(
        'outcome', email, concat_ws(':', new.round_id, new.stage), municipality_code, new.round_id,
        jsonb_build_object('stage', new.stage)
    )
    from public.member
    where role = 'viewer' and new.stage = 'participants'
        or role = 'coordinator' and new.stage <> 'public' and municipality_code in (
            select scan.municipality_code from public.scan
            where scan.round_id = new.round_id and scan.state = 'submitted'
        );
    return null;
end
$$;

create trigger round_stage_is_mailed
    after insert on public.round_stage
    for each row execute function private.mail_outcome();

-- Somebody else gave an action to this colleague.
create function private.mail_action() returns trigger
language plpgsql
set search_path = ''
as $$
begin
    if new.owner <> '' and (tg_op = 'INSERT' or new.owner <> old.owner) and not exists (
        select from public.member where user_id = private.me() and email = new.owner
    ) then
        perform private.queue_mail(
            'action', new.owner, concat_ws(':', new.id, new.version), new.municipality_code, new.round_id,
            jsonb_build_object('action', new.id)
        );
    end if;
    return null;
end
$$;

create trigger action_is_mailed
    after insert or update of owner on public.action
    for each row execute function private.mail_action();
