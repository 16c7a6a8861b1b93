-- Locks in one order everywhere; own results that were shown stay shown; a round that opens by itself is opened by
-- nobody; an invitation goes when the mail that would have told it does not.

-- The same while the round is open to this municipality; closing the round waits.
-- @refuses what own_scan refuses, round_not_open, municipality_not_in_round
create or replace function private.scan_to_move(scan_id uuid) returns public.scan
language plpgsql
set search_path = ''
as $$
declare
    found_scan public.scan;
begin
    -- In the order of who moves the round: first this, then the scan.
    perform pg_advisory_xact_lock_shared(private.closing());
    found_scan := private.own_scan(scan_to_move.scan_id);
    perform private.must_be_open(found_scan.round_id);
    if not private.takes_part(found_scan.round_id, found_scan.municipality_code) then
        perform private.refuse('municipality_not_in_round', 409);
    end if;
    return found_scan;
end
$$;

-- The scan, locked to be signed: while the round is open, or in the days of grace after it.
-- @refuses what own_scan and scan_to_move refuse
create or replace function private.scan_to_sign(scan_id uuid) returns public.scan
language plpgsql
set search_path = ''
as $$
declare
    waiting public.scan;
begin
    -- Neither closing nor showing the round comes in between.
    perform pg_advisory_xact_lock_shared(private.closing());
    waiting := private.own_scan(scan_to_sign.scan_id);
    if waiting.state = 'ready_to_sign' and private.grace_until(waiting.round_id) >= private.today() then
        return waiting;
    end if;
    return private.scan_to_move(waiting.id);
end
$$;

-- Staff return a submitted scan, with a reason that the municipality reads. It counts as not submitted
-- until it is signed again; what was signed stays.
-- @refuses forbidden, not_found, scan_not_submitted, round_not_open, return_reason_missing, text_too_long
create or replace function public.return_scan(scan_id uuid, reason text) returns public.scan
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    target public.scan;
    clean_reason text := btrim(coalesce(return_scan.reason, ''), E' \t\r\n');
begin
    perform private.must_be_staff();
    perform pg_advisory_xact_lock_shared(private.closing());
    select * into target from public.scan where id = return_scan.scan_id for no key update;
    if not found then
        perform private.refuse('not_found', 404);
    end if;
    if target.state <> 'submitted' then
        perform private.refuse('scan_not_submitted', 409);
    end if;
    perform private.must_be_open(target.round_id);
    if clean_reason = '' then
        perform private.refuse('return_reason_missing', 400);
    end if;
    if length(clean_reason) > 1000 then
        perform private.refuse('text_too_long', 413);
    end if;
    insert into public.submission_return (submission_id, reason, returned_by)
    select id, clean_reason, auth.uid()
    from public.submission where submission.scan_id = target.id
    order by number desc limit 1;
    perform private.log_act('scan_returned', target.municipality_code, target.round_id, 'scan', target.id::text);
    return private.reopen_scan(target.id);
end
$$;

-- Keeps a draft; without round_id a new one. Who is named in neither list of codes, as JSON, does not take part.
-- @refuses what round_to_move, round_name and must_follow refuse, route_invalid, malformed_request,
--          number_out_of_range, municipality_unknown, round_in_use
create or replace function public.save_round(
    round_id uuid default null, name text default null, starts_on date default null, closes_on date default null,
    questionnaire_version text default null, route text default null, own_results boolean default true, rating boolean default true,
    rating_from date default null, rating_until date default null, codes text default 'some',
    grace_days int default 0, places text default '[]', later_places text default '[]'
) returns public.round
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_variable
declare
    kept public.round;
    now_in text[];
    later_in text[];
begin
    perform private.must_be_staff();
    now_in := private.codes_in(places);
    later_in := private.codes_in(later_places);
    if save_round.round_id is not null then
        kept := private.round_to_move(save_round.round_id, 'draft');
        -- It was open with own results before: what was shown stays shown.
        if own_results is false and exists (
            select from public.round_stage where round_stage.round_id = kept.id and stage = 'own'
        ) then
            perform private.refuse('round_in_use', 409);
        end if;
    end if;
    kept.name := private.round_name(save_round.name, kept.id);
    perform private.must_follow(starts_on, closes_on, rating_from, rating_until);
    if not exists (select from public.questionnaire_version where id = save_round.questionnaire_version) then
        perform private.refuse('not_found', 404);
    end if;
    if route not in ('short', 'full') then
        perform private.refuse('route_invalid', 400);
    end if;
    if codes is null or codes not in ('none', 'some', 'all') or own_results is null or rating is null then
        perform private.refuse('malformed_request', 400);
    end if;
    if (grace_days between 0 and 30) is not true then
        perform private.refuse('number_out_of_range', 400);
    end if;
    if exists (
        select from unnest(now_in || later_in) as named (code)
        where not exists (
            select from public.municipality where municipality.code = named.code and municipality.takes_part
        )
    ) then
        perform private.refuse('municipality_unknown', 404);
    end if;
    kept.id := coalesce(kept.id, gen_random_uuid());
    insert into public.round as known (
        id, name, questionnaire_version, state, opened_at, closes_on, starts_on, route, own_results,
        rating, rating_from, rating_until, codes, grace_days
    ) values (
        kept.id, kept.name, questionnaire_version, 'draft', null, closes_on, starts_on, route, own_results,
        rating, rating_from, rating_until, codes, grace_days
    )
    on conflict (id) do update set
        name = excluded.name, questionnaire_version = excluded.questionnaire_version,
        closes_on = excluded.closes_on, starts_on = excluded.starts_on, route = excluded.route,
        own_results = excluded.own_results, rating = excluded.rating, rating_from = excluded.rating_from,
        rating_until = excluded.rating_until, codes = excluded.codes, grace_days = excluded.grace_days
    returning * into kept;
    insert into public.round_participant as known (round_id, municipality_code, state)
    select kept.id, code, case
        when code = any (now_in) then 'takes_part' when code = any (later_in) then 'not_yet' else 'not'
    end
    from public.municipality where takes_part
    on conflict on constraint round_participant_pkey do update set state = excluded.state;
    perform private.log_act(
        case when save_round.round_id is null then 'round_drafted' else 'round_changed' end, round_id => kept.id
    );
    return kept;
end
$$;

drop function private.begin_round(uuid);

-- Opens it, with an empty scan for everybody who takes part. By itself it opens in the name of nobody, whoever
-- happens to look.
create or replace function private.begin_round(round_id uuid, by_itself boolean default false) returns public.round
language plpgsql
set search_path = ''
as $$
#variable_conflict use_column
declare
    opened public.round;
begin
    update public.round set state = 'open', opened_at = now() where id = begin_round.round_id
    returning * into opened;
    insert into public.scan (round_id, municipality_code, route)
    select opened.id, municipality_code, coalesce(opened.route, 'full')
    from public.round_participant where round_id = opened.id and state = 'takes_part'
    on conflict do nothing;
    if opened.codes = 'all' then
        insert into private.rating_code_round values (opened.id) on conflict do nothing;
    end if;
    if opened.own_results then
        insert into public.round_stage (round_id, stage, reached_by)
        values (opened.id, 'own', case when by_itself then gen_random_uuid() else auth.uid() end)
        on conflict do nothing;
    end if;
    perform private.log_act('round_opened', round_id => opened.id, by_system => by_itself);
    return opened;
end
$$;

-- Planned rounds of which the first day has come are opened, and the last has not gone by; one that does not fit
-- beside what is open waits, without a lock.
create or replace function private.settle_rounds() returns void
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    due uuid;
begin
    if not exists (
        select from public.round
        where state = 'planned' and starts_on <= private.today()
          and (closes_on is null or closes_on >= private.today()) and not private.is_beside_open(id)
    ) then
        return;
    end if;
    perform pg_advisory_xact_lock(private.closing());
    for due in
        select id from public.round
        where state = 'planned' and starts_on <= private.today()
          and (closes_on is null or closes_on >= private.today()) and not private.is_beside_open(id)
        order by starts_on, id
    loop
        begin
            perform private.must_fit_beside_open(due);
            perform private.begin_round(due, by_itself => true);
        exception when others then
            if sqlstate <> 'PT409' then
                raise;
            end if;
        end;
    end loop;
end
$$;

-- Gives a theme or item to a colleague, in the place of whoever had it. A coordinator may name somebody
-- new, who is invited in the same act; the mail is sent by the client.
-- @refuses what scan_to_change and must_be_part refuse, email_invalid, text_too_long, not_a_colleague,
--          already_member_elsewhere
create or replace function public.assign_task(
    scan_id uuid, kind text, part text, email text, question text default ''
) returns public.task
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    target public.scan;
    address text := private.clean_email(assign_task.email);
    asked text := btrim(coalesce(assign_task.question, ''));
    given public.task;
begin
    perform private.hold_people_of(private.my_municipality());
    target := private.scan_to_change(assign_task.scan_id);
    perform private.must_be_part(
        private.definition_of_round(target.round_id), assign_task.kind, assign_task.part
    );
    if address is null then
        perform private.refuse('email_invalid', 400);
    end if;
    if length(asked) > 500 then
        perform private.refuse('text_too_long', 413);
    end if;
    if not private.works_at(address, target.municipality_code) then
        if not private.is_coordinator() then
            perform private.refuse('not_a_colleague', 403);
        end if;
        perform public.invite_colleague(address);
    end if;
    insert into public.task (scan_id, kind, part, assignee, question, asked_by)
    values (target.id, assign_task.kind, assign_task.part, address, asked, auth.uid())
    on conflict (scan_id, kind, part) do update set
        assignee = excluded.assignee, question = excluded.question,
        asked_by = excluded.asked_by, asked_at = now()
    returning * into given;
    return given;
end
$$;

-- Divides the themes that are sent; others stay as they are. All of it, or nothing: also when a colleague
-- changed one of them since the sender saw it. What is so already is left alone, so sending twice is once.
-- A coordinator may name somebody new, who is invited in the same act; the mail is sent by the client.
-- @refuses what scan_to_change, must_be_part and owner_at refuse, malformed_request,
--          changed_by_colleague, due_date_invalid
create or replace function public.divide_themes(scan_id uuid, division text) returns setof public.task
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    target public.scan;
    definition jsonb;
    wanted record;
    found_task public.task;
begin
    -- Nobody leaves, with tasks that pass on, between reading who works here and giving them something.
    perform private.hold_people_of(private.my_municipality());
    target := private.scan_to_change(divide_themes.scan_id);
    definition := private.definition_of_round(target.round_id);
    for wanted in select * from private.division_of(divide_themes.division) loop
        perform private.must_be_part(definition, 'theme', wanted.theme);
        select * into found_task from public.task
        where scan_id = target.id and kind = 'theme' and part = wanted.theme;
        if coalesce(found_task.assignee, '') = wanted.email
            and (wanted.email = '' or found_task.due_on is not distinct from wanted.due_on) then
            continue;
        end if;
        if coalesce(found_task.assignee, '') <> wanted.seen_email
            or found_task.due_on is distinct from wanted.seen_due_on then
            perform private.refuse('changed_by_colleague', 409);
        end if;
        if wanted.email = '' then
            delete from public.task
            where scan_id = target.id and kind = 'theme' and part = wanted.theme;
            continue;
        end if;
        -- A day that has passed may stay as it was.
        if wanted.due_on is not null and wanted.due_on is distinct from found_task.due_on then
            perform private.must_be_due_later(wanted.due_on);
        end if;
        insert into public.task (scan_id, kind, part, assignee, due_on, asked_by)
        values (
            target.id, 'theme', wanted.theme,
            private.owner_at(wanted.email, target.municipality_code), wanted.due_on, auth.uid()
        )
        on conflict (scan_id, kind, part) do update set
            assignee = excluded.assignee, due_on = excluded.due_on,
            asked_by = excluded.asked_by, asked_at = now();
    end loop;
    return query select * from public.task where scan_id = target.id and kind = 'theme';
end
$$;

-- The same for several rounds. The locks of all come first, in one order: who asks for them otherwise never waits
-- for a round while holding another.
create or replace function private.release_rounds(rounds uuid[]) returns void
language plpgsql
set search_path = ''
as $$
#variable_conflict use_column
declare
    due uuid[] := array(
        select id from unnest(release_rounds.rounds) as id
        where not exists (
            select from private.round_release where round_id = id and looked_on >= private.this_monday()
        )
        order by id
    );
begin
    perform pg_advisory_xact_lock(hashtextextended('release' || id, 0)) from unnest(due) as id;
    perform private.release_due(id) from unnest(due) as id;
end
$$;

-- For staff, of every round. Remarks below the publishing threshold are counted nowhere, nor is one before it
-- is on the list: who watches the count would see it come. Of responses that wait for a judgement it says in
-- how many municipalities.
-- @refuses forbidden
create or replace function public.round_contents()
returns table (
    round_id uuid,
    submitted int,
    ready_to_sign int,
    remarks_waiting int,
    remarks_reviewed int,
    held_municipalities int
)
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
begin
    perform private.must_be_staff();
    perform private.release_rounds(array(select id from public.round where opened_at is not null));
    return query
    select
        round.id,
        (select count(*)::int from public.scan
         where scan.round_id = round.id and scan.state = 'submitted'),
        (select count(*)::int from public.scan
         where scan.round_id = round.id and scan.state = 'ready_to_sign'),
        coalesce(remarks.waiting, 0),
        coalesce(remarks.reviewed, 0),
        (select count(*)::int from public.held_ratings(round.id))
    from public.round
    left join lateral (
        select
            sum(told.waiting)::int as waiting,
            sum(told.reviewed)::int as reviewed
        from (
            select
                municipality_code,
                count(*) filter (where known.state = 'waiting') as waiting,
                count(*) filter (where known.state <> 'waiting') as reviewed
            from private.rating_comment as known
            where known.round_id = round.id and private.is_listed(known.waits_until)
            group by municipality_code
        ) as told
        where private.may_read_remarks(round.id, told.municipality_code)
    ) as remarks on true
    where round.opened_at is not null
    order by round.opened_at desc;
end
$$;

-- Satisfaction with each theme through the last six closed rounds, of a municipality or of the region (null), made of
-- what public_results tells; with the median of the municipalities, from five on. Of the region it is their mean by
-- how many answered, as region_results has it.
-- @refuses municipality_unknown
create or replace function public.theme_ratings(municipality_code text default null)
returns table (
    round_id uuid, theme text, items int, n int, satisfaction int, margin int,
    municipalities int, median double precision
)
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    rounds uuid[] := array(
        select id from public.round where private.is_public(id) order by private.rating_ended_at(id) desc limit 6
    );
begin
    if theme_ratings.municipality_code is not null then
        perform private.participating_municipality(theme_ratings.municipality_code);
    end if;
    perform private.release_rounds(rounds);
    return query
    with found as materialized (
        select * from private.theme_satisfaction(rounds)
    ), region as (
        select
            round_id, theme, min(items) as items, sum(n)::int as n,
            private.half_up(sum(n * satisfaction)::double precision / sum(n))::int as satisfaction,
            ceil(sqrt(sum((n * margin)::double precision ^ 2)) / sum(n))::int as margin,
            count(*)::int as municipalities,
            case when count(*) >= 5 then percentile_cont(0.5) within group (order by satisfaction) end as median
        from found
        group by round_id, theme
    ), shown as (
        select round_id, theme, items, n, satisfaction, margin from found
        where municipality_code = theme_ratings.municipality_code
        union all
        select round_id, theme, items, n, satisfaction, margin from region
        where theme_ratings.municipality_code is null
    )
    select
        round_id, theme, shown.items, shown.n, shown.satisfaction, shown.margin, region.municipalities, region.median
    from region
    left join shown using (round_id, theme)
    order by array_position(rounds, round_id) desc, theme;
end
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
                  and given.kind in ('task', 'action') and given.state <> 'skipped'
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
        when (mail).kind = 'outcome' then null
        when not exists (
            select from public.scan join public.round on round.id = round_id
            where scan.id::text = (mail).facts ->> 'scan' and round.state = 'open'
              and private.takes_part(round.id, scan.municipality_code) and case (mail).kind
                when 'ready' then scan.state = 'ready_to_sign'
                    and (mail).occasion = concat_ws(':', scan.id, private.at_moment(handed_in_at))
                when 'closing' then scan.state in ('not_started', 'in_progress')
                    and (mail).occasion = concat_ws(':', round.id, closes_on)
                when 'task' then scan.state in ('not_started', 'in_progress')
                    and private.parts_given(mail) is not null
                else scan.state in ('not_started', 'in_progress')
            end
        ) then 'over'
    end
$$;

-- Takes the next mail that is due: from here on it is being sent, and not sent again whatever happens. What need
-- not leave any more is put aside on the way. No row: nothing is due, or the day is full.
create or replace function private.take_mail()
returns table (id uuid, kind text, recipient text, subject text, body text, facts jsonb)
language plpgsql
set search_path = ''
as $$
#variable_conflict use_column
declare
    mail private.mail_queue;
    why text;
    said jsonb;
    most int;
begin
    -- Taking is one at a time, so that all workers together keep to the number of a day.
    select a_day into most from private.mail_setting for no key update;
    if private.mails_today() >= most then
        return;
    end if;
    loop
        select * into mail from private.mail_queue
        where state = 'waiting' and next_attempt <= now()
        order by next_attempt, queued_at, id
        limit 1
        for update skip locked;
        if not found then
            return;
        end if;
        -- One that cannot be made does not stop the others.
        begin
            why := private.mail_is_over(mail);
            said := case when why is null then private.mail_facts(mail) end;
        exception when others then
            why := 'broken: ' || left(sqlerrm, 400);
        end;
        update private.mail_queue set
            state = case when why is null then 'sending' when why like 'broken:%' then 'failed' else 'skipped' end,
            answer = why, attempts = attempts + (why is null)::int, taken_at = now(),
            settled_at = case when why is not null then now() end
        where mail_queue.id = mail.id;
        exit when why is null;
        -- The invitation that this mail would have told goes after all.
        update private.mail_queue as untold set state = 'waiting', answer = null, taken_at = null, settled_at = null
        where mail.kind in ('task', 'action') and untold.kind = 'invitation' and untold.answer = 'said_elsewhere'
          and untold.recipient = mail.recipient and untold.queued_at = mail.queued_at;
    end loop;
    return query
    select
        mail.id, mail.kind, mail.recipient,
        coalesce(mail.facts ->> 'subject', words.subject), coalesce(mail.facts ->> 'body', words.body),
        case when mail.facts ? 'test' then null else said end
    from private.mail_words(mail.kind) as words;
end
$$;

-- Forgets the person who asks. Answers, texts and their history stay with the municipality, of a colleague
-- who is not named any more; a signature stays until the round no longer keeps it.
-- @refuses forbidden, last_coordinator, last_staff
create or replace function public.erase_me() returns void
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    me uuid := private.me();
    address text := (select lower(users.email) from auth.users where id = private.me());
    person public.member;
    held record;
begin
    if address is null then
        perform private.refuse('forbidden', 403);
    end if;
    perform private.hold_people_of(municipality_code) from public.member where user_id = me;
    perform from public.member where role = 'staff' order by user_id for update;
    select * into person from public.member where user_id = me;
    if not exists (
        select from public.member
        where role = person.role and municipality_code is not distinct from person.municipality_code
          and user_id <> me
    ) then
        if person.role = 'coordinator' then
            perform private.refuse('last_coordinator', 409);
        elsif person.role = 'staff' then
            perform private.refuse('last_staff', 409);
        end if;
    end if;
    -- First who this was: tasks and actions are given back then.
    perform private.pass_on(person, private.heir_of(person, null));
    delete from public.invitation where email = address;
    delete from public.member where user_id = me;
    for held in
        select * from private.person_columns()
        where forget <> 'signature' and place <> 'private.audit_person'::regclass
    loop
        execute case held.forget
            when 'row' then format('delete from %s where %I::text in ($1::text, $2)', held.place, held.name)
            else format(
                'update %s set %I = %s where %I::text in ($1::text, $2)', held.place, held.name,
                case held.forget when 'null' then 'null' when 'empty' then '''''' else 'gen_random_uuid()' end,
                held.name
            )
        end using me, address;
    end loop;
    -- As in every act the log comes last; it remembers that somebody went, and not who.
    perform private.log_act('person_erased', person.municipality_code, person => address);
    update private.audit_person set email = null where email = address;
    perform private.forget_sign_in(me);
end
$$;
