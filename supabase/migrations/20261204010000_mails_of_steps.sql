-- Mails say by when and which step, and a round tells its moves: that it is open again, that signing goes on after
-- closing, and to each municipality that its own outcome is there.

-- Mails that one may do without. An invitation goes to who is not here yet, and reminders of a round that runs
-- are what the round needs.
create or replace function private.may_refuse_mail(kinds text[]) returns boolean
language sql immutable
set search_path = ''
as $$
    select kinds <@ array['task', 'ready', 'returned', 'round_open', 'reopened', 'closing', 'outcome', 'action']
$$;

update public.mail_kind set position = position + 100 where position >= 7;
update public.mail_kind set position = position - 99 where position > 100;
insert into public.mail_kind (kind, position, subject, body, fields, required) values (
    'reopened', 7,
    'De ronde van de quick scan is weer open voor {{gemeente}}',
    'Goedendag,

{{wie}} heeft de ronde {{ronde}} weer geopend. Dit is de reden:

{{reden}}

{{taak}}

Wanneer: {{wanneer}}.

Ga naar de quick scan van {{gemeente}}: {{link}}

{{afzender}}',
    array['wie', 'gemeente', 'ronde', 'wanneer', 'link', 'product', 'afzender', 'reden', 'taak'],
    array['link', 'gemeente', 'wie', 'ronde', 'reden', 'taak', 'wanneer']
);

update public.mail_kind set
    subject = 'Herinnering: {{dagen}} voor de quick scan van {{gemeente}}',
    body = 'Goedendag,

{{wie}} vraagt u om de quick scan van {{gemeente}} af te maken, in de ronde {{ronde}}. Er is {{dagen}}.

Nog te doen: {{themas}}.

Wanneer: {{wanneer}}.

Ga verder: {{link}}

{{afzender}}',
    fields = array['wie', 'gemeente', 'ronde', 'wanneer', 'link', 'product', 'afzender', 'themas', 'dagen'],
    required = array['link', 'gemeente', 'wie', 'ronde', 'themas', 'dagen', 'wanneer']
where kind = 'reminder';

update public.mail_kind set
    subject = 'De quick scan van {{gemeente}} sluit bijna',
    body = 'Goedendag,

{{wie}} sluit de ronde {{ronde}} bijna: er is {{dagen}}. De quick scan van {{gemeente}} is nog niet ingeleverd.

Wanneer: {{wanneer}}.

Ga verder: {{link}}

{{afzender}}',
    fields = array['wie', 'gemeente', 'ronde', 'wanneer', 'link', 'product', 'afzender', 'dagen'],
    required = array['link', 'gemeente', 'wie', 'ronde', 'dagen', 'wanneer']
where kind = 'closing';

update public.mail_kind set
    subject = 'Quick scan van {{gemeente}}: {{uitkomst}} staat klaar',
    body = 'Goedendag,

{{wie}} laat u weten dat {{uitkomst}} van de quick scan klaarstaat voor {{gemeente}}, in de ronde {{ronde}}. {{toelichting}}

Bekijk {{uitkomst}}: {{link}}

{{afzender}}',
    fields = array['wie', 'gemeente', 'ronde', 'link', 'product', 'afzender', 'uitkomst', 'toelichting'],
    required = array['link', 'gemeente', 'ronde']
where kind = 'outcome';

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
create or replace function private.mail_ready_to_sign() returns trigger
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

create trigger round_is_mailed_when_closed
    after update of state on public.round
    for each row when (new.state = 'closed' and old.state = 'open')
    execute function private.mail_ready_to_sign();

drop trigger round_is_mailed_when_opened on public.round;
create trigger round_is_mailed_when_opened
    after update of state on public.round
    for each row when (new.state = 'open' and old.state in ('draft', 'planned'))
    execute function private.mail_opening();

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
create or replace function private.mail_outcome() returns trigger
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

create trigger scan_is_mailed_when_signed
    after update of state on public.scan
    for each row when (new.state = 'submitted' and old.state <> 'submitted')
    execute function private.mail_outcome();

-- Makes the mails of this day that no act makes: reminders, and in the last week of a round one to everybody of a
-- scan that is not handed in, unless a reminder went or goes around the beginning of that week. They leave from eight
-- o'clock on.
create or replace function private.plan_mails() returns void
language sql
set search_path = ''
as $$
    -- A planned round opens on its day, also when nobody looks.
    select private.settle_rounds();
    select private.queue_mail(
        'reminder', recipient, occasion, municipality_code, round_id, jsonb_build_object('scan', scan_id), morning
    )
    from private.reminded_on(private.today(), only_new => true)
    cross join lateral (
        select (private.today() + time '08:00') at time zone 'Europe/Amsterdam' as morning
    ) as at;
    select private.queue_mail(
        'closing', person.email, concat_ws(':', round.id, closes_on), scan.municipality_code, round.id,
        jsonb_build_object('scan', scan.id),
        (private.today() + time '08:00') at time zone 'Europe/Amsterdam'
    )
    from public.round
    join public.scan on scan.round_id = round.id and scan.state in ('not_started', 'in_progress')
        and private.takes_part(round.id, scan.municipality_code)
    cross join lateral private.people_of(scan.municipality_code) as person
    where round.state = 'open' and closes_on - private.today() between 1 and 7
      and not exists (
          select from unnest(private.reminder_days(round.id)) as listed
          where listed between 5 and 9 and closes_on - listed >= private.today()
            and closes_on - listed > (opened_at at time zone 'Europe/Amsterdam')::date
      )
      and not exists (
          select from private.mail_queue
          where kind = 'reminder' and mail_queue.round_id = round.id and queued_at > now() - interval '9 days'
            and split_part(occasion, ':', 3)::int between 5 and 9
      )
$$;

-- The names of what this mail gives to who gets it, and still is theirs, with the day by which; null when nothing is.
create or replace function private.parts_given(mail private.mail_queue) returns jsonb
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
create or replace function private.mail_facts(mail private.mail_queue) returns jsonb
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
create or replace function private.mail_is_over(mail private.mail_queue) returns text
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
        when (mail).kind = 'outcome' then case when (mail).facts ? 'scan' and not exists (
            select from public.scan
            where id::text = (mail).facts ->> 'scan' and (mail).occasion = private.own_outcome_of(scan)
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
