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

-- What a mail that asks to sign is about: what was handed in, while the round is open or since it was closed.
create function private.ready_since(scan public.scan, closed_at timestamptz) returns text
language sql stable
set search_path = ''
as $$
    select concat_ws(':', (scan).id, private.at_moment((scan).handed_in_at), private.at_moment(ready_since.closed_at))
$$;

-- Asks who can sign: the coordinators, but for who handed in; without another coordinator all colleagues.
create function private.mail_to_sign(scan public.scan, closed_at timestamptz default null) returns void
language sql
set search_path = ''
as $$
    select private.queue_mail(
        'ready', email, private.ready_since(scan, mail_to_sign.closed_at),
        (scan).municipality_code, (scan).round_id, jsonb_build_object('scan', (scan).id)
    )
    from (
        select email, role = 'coordinator' as leads, bool_or(role = 'coordinator') over () as led
        from public.member
        where municipality_code = (scan).municipality_code and user_id <> (scan).handed_in_by
    ) as others
    where leads or not led
$$;

-- Who closes a round with days of grace asks once more, for now there is another last day. A mail that still
-- waited is over by that (mail-facts.sql).
create function private.mail_ready_to_sign() returns trigger
language plpgsql
set search_path = ''
as $$
begin
    if tg_table_name = 'scan' then
        perform private.mail_to_sign(new);
    elsif new.grace_days > 0 then
        perform private.mail_to_sign(scan, new.closed_at)
        from public.scan where round_id = new.id and state = 'ready_to_sign';
    end if;
    return null;
end
$$;

create trigger scan_is_mailed_when_ready
    after update of state on public.scan
    for each row when (new.state = 'ready_to_sign' and old.state <> 'ready_to_sign')
    execute function private.mail_ready_to_sign();

create trigger round_is_mailed_when_closed
    after update of state on public.round
    for each row when (new.state = 'closed' and old.state = 'open')
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
