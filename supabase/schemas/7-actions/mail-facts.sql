-- What a mail says, looked up when it leaves, and whether it has to leave at all.

-- The names of what this mail gives to who gets it, and still is theirs, with the day by which; null when nothing is.
create function private.parts_given(mail private.mail_queue) returns jsonb
language sql stable
set search_path = ''
as $$
    select jsonb_agg(jsonb_build_object('kind', kind, 'name', listed #>> '{text,nl}', 'dueOn', due_on) order by n)
    from public.task
    join public.scan on scan.id = scan_id
    cross join lateral jsonb_array_elements(
        private.definition_of_round(round_id) -> case kind when 'theme' then 'themes' else 'items' end
    ) with ordinality as part (listed, n)
    where scan_id::text = (mail).facts ->> 'scan' and assignee = (mail).recipient
      and listed ->> 'id' = task.part
      and (mail).facts -> 'parts' @> jsonb_build_array(jsonb_build_object('kind', kind, 'part', task.part))
$$;

-- What a mail is made of (src/i18n/mail-fields.ts). `by` is the address of who acted; of a task the day is the first
-- that was asked for. Who is invited hears of the round that is open, or else of the next that is planned.
create function private.mail_facts(mail private.mail_queue) returns jsonb
language sql stable
set search_path = ''
as $$
    select jsonb_strip_nulls(jsonb_build_object(
        'municipality', (select name from public.municipality where code = (mail).municipality_code),
        'round', round.name,
        'firstDay', case when round.state = 'planned' then round.starts_on end,
        'lastDay', coalesce(action.due_on, least(
            (select min((part ->> 'dueOn')::date) from jsonb_array_elements(given) as part), round.closes_on
        )),
        'graceUntil', case (mail).kind when 'ready' then private.grace_until(round.id) end,
        'daysLeft', round.closes_on - private.today(),
        'role', coalesce(member.role, invitation.role),
        'scan', scan.id,
        'scanState', scan.state,
        'stage', (mail).facts ->> 'stage',
        'roundId', round.id,
        'action', action.id,
        'title', action.title,
        'parts', case (mail).kind
            when 'task' then given
            when 'reminder' then (
                select jsonb_agg(jsonb_build_object('kind', 'theme', 'name', theme #>> '{text,nl}'))
                from jsonb_array_elements(private.definition_of_round(round.id) -> 'themes') as theme
                where theme ->> 'id' = any (private.open_themes(
                    scan, case when coalesce(member.role, invitation.role) <> 'coordinator' then (mail).recipient end
                ))
            )
        end,
        'reason', case (mail).kind
            when 'returned' then (
                select reason from public.submission_return where submission_id::text = (mail).facts ->> 'submission'
            )
            when 'reopened' then (
                select reason from public.round_reopening as again
                where again.round_id = round.id order by reopened_at desc limit 1
            )
        end,
        'by', (
            select email from public.member as actor
            where (mail).kind in ('invitation', 'task', 'ready', 'action') and actor.user_id = case (mail).kind
                when 'invitation' then invitation.invited_by
                when 'ready' then scan.handed_in_by
                when 'action' then action.updated_by
                else (
                    select asked_by from public.task
                    where task.scan_id = scan.id and assignee = (mail).recipient order by asked_at desc limit 1
                )
            end and actor.role <> 'staff'
        )
    ))
    from (select case (mail).kind when 'task' then private.parts_given(mail) end as given) as one
    left join public.round on round.id = coalesce((mail).round_id, (
        select going.id from public.round as going
        where (mail).kind = 'invitation' and going.state in ('planned', 'open')
          and private.takes_part(going.id, (mail).municipality_code)
        order by going.state, opened_at desc, starts_on limit 1
    ))
    left join public.scan on scan.id::text = (mail).facts ->> 'scan'
    left join public.action on action.id::text = (mail).facts ->> 'action'
    left join public.invitation on invitation.email = (mail).recipient and claimed_at is null
    left join public.member on member.email = (mail).recipient
$$;

-- Why a mail need not leave any more; null when it has to. Asked at the last moment: what people chose, and
-- whether what it says is still so.
create function private.mail_is_over(mail private.mail_queue) returns text
language sql stable
set search_path = ''
as $$
    select case
        when (mail).facts ? 'test' then null
        when exists (
            select from public.member join public.mail_choice using (user_id)
            where email = (mail).recipient and (mail).kind = any (unwanted)
        ) then 'unwanted'
        when (mail).kind = 'invitation' then case
            when not exists (
                select from public.invitation
                where email = (mail).recipient and claimed_at is null
                  and private.at_moment(invited_at) = (mail).occasion
            ) then 'over'
            -- Who is invited by being given something reads that.
            when exists (
                select from private.mail_queue as given
                where given.recipient = (mail).recipient and given.queued_at = (mail).queued_at
                  and given.kind in ('task', 'action') and given.state not in ('skipped', 'failed')
            ) then 'said_elsewhere'
        end
        -- Who works in another municipality by now hears nothing of this one.
        when not exists (
            select from public.member
            where email = (mail).recipient
              and ((mail).municipality_code is null or municipality_code = (mail).municipality_code)
        ) and not exists (
            select from public.invitation
            where email = (mail).recipient and claimed_at is null
              and ((mail).municipality_code is null or municipality_code = (mail).municipality_code)
        ) then 'over'
        when (mail).kind = 'reminder' then case when not exists (
            select from private.reminded_on(private.today(), (mail).recipient) as due
            where due.occasion = (mail).occasion
        ) then 'over' end
        when (mail).kind = 'action' then case when not exists (
            select from public.action
            where id::text = (mail).facts ->> 'action' and owner = (mail).recipient and status in ('planned', 'busy')
        ) then 'over' end
        when (mail).kind = 'outcome' then case when (mail).facts ? 'scan' and (
            not exists (
                select from public.scan
                where id::text = (mail).facts ->> 'scan' and (mail).occasion = private.own_outcome_of(scan)
            )
            -- Steps that are taken together are told by the last: one mail.
            or exists (
                select from private.mail_queue as further
                where further.kind = 'outcome' and further.recipient = (mail).recipient
                  and further.round_id = (mail).round_id and further.facts ->> 'stage' = 'participants'
            )
        ) then 'over' end
        when not exists (
            select from public.scan join public.round on round.id = round_id
            where scan.id::text = (mail).facts ->> 'scan'
              and (round.state = 'open' or (mail).kind = 'ready' and private.grace_until(round.id) >= private.today())
              and private.takes_part(round.id, scan.municipality_code) and case (mail).kind
                when 'ready' then scan.state = 'ready_to_sign'
                    and (mail).occasion = private.ready_since(scan, closed_at)
                when 'reopened' then (mail).occasion = private.reopened_last(round.id)
                when 'closing' then scan.state in ('not_started', 'in_progress')
                    and (mail).occasion = concat_ws(':', round.id, closes_on)
                when 'task' then scan.state in ('not_started', 'in_progress')
                    and private.parts_given(mail) is not null
                else scan.state in ('not_started', 'in_progress')
            end
        ) then 'over'
    end
$$;
