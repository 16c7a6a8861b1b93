-- What was made side by side, together: acts of rounds, codes, texts of mails and discussions are in the log, in the
-- functions that know drafts and who takes part.

drop function if exists public.open_round(text, date, boolean, text);

drop policy "Officials read how their own municipality takes part" on public.round_participant;
create policy "Officials read how their own municipality takes part" on public.round_participant
    for select to authenticated
    using (
        municipality_code = (select private.my_municipality())
        and round_id in (select id from public.round)
    );

create or replace function public.close_round(round_id uuid) returns public.round
language plpgsql security definer
set search_path = ''
as $$
declare
    closed public.round := private.round_to_move(close_round.round_id, 'open', 'closed');
begin
    if closed.state = 'closed' then
        perform private.refuse('round_not_open', 409);
    end if;
    update public.round set state = 'closed', closed_at = now() where id = closed.id
    returning * into closed;
    perform private.forget_senders(closed.id);
    perform private.log_act('round_closed', round_id => closed.id);
    return closed;
end
$$;

create or replace function public.discuss(id uuid, scan_id uuid, item_id text, with_office boolean, text text)
returns public.discussion_message
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    target public.scan := private.scan_to_discuss(discuss.scan_id, discuss.with_office);
    said text := private.trimmed(discuss.text);
    by_office boolean := private.is_staff();
    written public.discussion_message;
begin
    if discuss.id is null then
        perform private.refuse('malformed_request', 400);
    end if;
    perform private.must_be_part(private.definition_of_round(target.round_id), 'item', discuss.item_id);
    if said = '' then
        perform private.refuse('comment_missing', 400);
    end if;
    if length(said) > 1000 then
        perform private.refuse('text_too_long', 413);
    end if;
    -- Others who speak here at the same moment wait.
    insert into public.discussion (scan_id, item_id, with_office, last_from_office)
    values (target.id, discuss.item_id, discuss.with_office, by_office)
    on conflict (scan_id, item_id, with_office) do update set item_id = excluded.item_id;
    insert into public.discussion_message (id, scan_id, item_id, with_office, written_by, from_office, text)
    values (discuss.id, target.id, discuss.item_id, discuss.with_office, auth.uid(), by_office, said)
    on conflict (id) do nothing
    returning * into written;
    if written.id is not null then
        update public.discussion
        set settled_at = null, settled_by = null, last_at = written.written_at, last_from_office = by_office
        where scan_id = target.id and item_id = discuss.item_id and with_office = discuss.with_office;
        if by_office then
            perform private.log_act(
                'question_asked', target.municipality_code, target.round_id, 'item', discuss.item_id
            );
        end if;
        return written;
    end if;
    -- The same word again, or an id that is another's.
    select * into written from public.discussion_message
    where id = discuss.id and scan_id = target.id and item_id = discuss.item_id
      and with_office = discuss.with_office and written_by = auth.uid();
    if not found then
        perform private.refuse('malformed_request', 400);
    end if;
    return written;
end
$$;

create or replace function public.make_rating_codes(round_id uuid, municipality_code text, amount int)
returns table (code text)
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    place public.municipality;
    made text[];
begin
    perform private.must_know_codes(make_rating_codes.round_id);
    place := private.participating_municipality(make_rating_codes.municipality_code);
    if amount is null or amount not between 1 and 500 or amount + (
        select count(*) from private.rating_code
        where round_id = make_rating_codes.round_id and municipality_code = place.code
    ) > 5000 then
        perform private.refuse('code_amount_invalid', 400);
    end if;
    select array_agg(upper(left(encode(sha256(convert_to(gen_random_uuid()::text, 'UTF8')), 'hex'), 12)))
    into made from generate_series(1, amount);
    insert into private.rating_code (hash, round_id, municipality_code)
    select private.hash_of_code(new_code), make_rating_codes.round_id, place.code
    from unnest(made) as new_code;
    perform private.log_act(
        'codes_made', place.code, make_rating_codes.round_id, facts => jsonb_build_object('count', amount)
    );
    return query
    select regexp_replace(new_code, '(....)(....)(....)', '\1-\2-\3') from unnest(made) as new_code;
end
$$;

create or replace function public.move_last_day(round_id uuid, closes_on date) returns public.round
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    target public.round := private.round_to_move(move_last_day.round_id, 'open');
begin
    if move_last_day.closes_on < private.today() or not isfinite(move_last_day.closes_on)
        or move_last_day.closes_on < target.rating_from then
        perform private.refuse('round_close_date_invalid', 400);
    end if;
    update public.round
    set closes_on = move_last_day.closes_on,
        rating_until = case when rating_until is not null then
            case when rating_until = target.closes_on then move_last_day.closes_on
            else least(rating_until, move_last_day.closes_on) end
        end
    where id = target.id
    returning * into target;
    perform private.log_act('round_changed', round_id => target.id, facts => jsonb_build_object('day', target.closes_on));
    return target;
end
$$;

create or replace function public.plan_reminders(round_id uuid, days int[]) returns public.round_reminder
language plpgsql security definer
set search_path = ''
as $$
declare
    planned public.round_reminder;
begin
    perform private.must_be_staff();
    if not exists (select from public.round where id = plan_reminders.round_id) then
        perform private.refuse('not_found', 404);
    end if;
    if not coalesce(private.are_reminder_days(plan_reminders.days), false) then
        perform private.refuse('reminder_days_invalid', 400);
    end if;
    insert into public.round_reminder (round_id, days, planned_by)
    values (plan_reminders.round_id, plan_reminders.days, auth.uid())
    on conflict on constraint round_reminder_pkey do update
        set days = excluded.days, planned_by = excluded.planned_by, planned_at = now()
    returning * into planned;
    perform private.log_act('reminders_planned', round_id => planned.round_id);
    return planned;
end
$$;

create or replace function public.plan_round(round_id uuid) returns public.round
language plpgsql security definer
set search_path = ''
as $$
declare
    target public.round := private.round_to_move(plan_round.round_id, 'draft');
begin
    if target.starts_on is null or target.starts_on < private.today() then
        perform private.refuse('round_start_date_invalid', 409);
    end if;
    perform private.must_follow(target.starts_on, target.closes_on, target.rating_from, target.rating_until);
    -- What starts today has to fit at once; later days are seen when they come.
    if target.starts_on = private.today() then
        perform private.must_fit_beside_open(target.id);
    end if;
    if not exists (
        select from public.round_participant as part where part.round_id = target.id and part.state = 'takes_part'
    ) then
        perform private.refuse('round_without_participants', 409);
    end if;
    update public.round set state = 'planned' where id = target.id returning * into target;
    perform private.log_act('round_planned', round_id => target.id, facts => jsonb_build_object('day', target.starts_on));
    perform private.settle_rounds();
    select * into target from public.round where id = target.id;
    return target;
end
$$;

create or replace function private.begin_round(round_id uuid) returns public.round
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
    -- By itself it opens in the name of nobody.
    if opened.own_results then
        insert into public.round_stage (round_id, stage, reached_by)
        values (opened.id, 'own', case when private.is_staff() then auth.uid() else gen_random_uuid() end)
        on conflict do nothing;
    end if;
    perform private.log_act('round_opened', round_id => opened.id, by_system => not private.is_staff());
    return opened;
end
$$;

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
                  and given.kind in ('task', 'action')
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

create or replace function private.mail_round_open(scan public.scan) returns void
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

create or replace function private.person_columns()
returns table (place regclass, name text, forget text, words text[])
language sql immutable
set search_path = ''
as $$
    values
        ('public.member'::regclass, 'user_id', 'row', '{email}'::text[]),
        ('public.member', 'email', 'row', '{}'),
        ('public.invitation', 'email', 'row', '{}'),
        ('public.invitation', 'invited_by', 'null', '{}'),
        ('public.mail_choice', 'user_id', 'row', '{}'),
        ('private.digest_sent', 'email', 'row', '{}'),
        ('private.mail_queue', 'recipient', 'row', '{}'),
        ('public.mail_text', 'changed_by', 'null', '{}'),
        ('public.round_reminder', 'planned_by', 'null', '{}'),
        ('private.presence', 'user_id', 'row', '{}'),
        ('private.device_key', 'user_id', 'row', '{}'),
        ('public.task', 'assignee', 'row', '{}'),
        ('public.task', 'asked_by', 'nobody', '{question}'),
        ('public.discussion', 'settled_by', 'null', '{}'),
        ('public.discussion_message', 'written_by', 'nobody', '{}'),
        ('public.answer', 'answered_by', 'null', '{}'),
        ('public.answer_history', 'answered_by', 'null', '{}'),
        ('public.scan', 'handed_in_by', 'signature', '{handed_in_name}'),
        ('public.scan', 'submitted_by', 'signature', '{}'),
        ('public.submission', 'handed_in_by', 'signature', '{handed_in_name}'),
        ('public.submission', 'signed_by', 'signature', '{signed_name}'),
        ('public.submission_return', 'returned_by', 'nobody', '{}'),
        ('public.action', 'owner', 'empty', '{}'),
        ('public.action', 'created_by', 'null', '{}'),
        ('public.action', 'updated_by', 'null', '{}'),
        ('public.action_event', 'owner', 'empty', '{}'),
        ('public.action_event', 'by', 'null', '{}'),
        ('public.action_comment', 'written_by', 'nobody', '{}'),
        ('public.own_measure', 'updated_by', 'nobody', '{}'),
        ('public.sharing', 'changed_by', 'nobody', '{}'),
        ('public.contact_point', 'updated_by', 'null', '{}'),
        ('public.naming_consent', 'given_by', 'nobody', '{}'),
        ('public.meeting_decision', 'decided_by', 'nobody', '{}'),
        ('public.region_note', 'written_by', 'nobody', '{}'),
        ('public.measure_version', 'changed_by', 'null', '{}'),
        ('public.wording_version', 'changed_by', 'null', '{}'),
        ('public.programme_line', 'updated_by', 'null', '{}'),
        ('public.round_stage', 'reached_by', 'nobody', '{}'),
        ('public.staff_removal', 'user_id', 'row', '{}'),
        ('public.staff_removal', 'asked_by', 'row', '{}'),
        ('private.audit_person', 'email', 'null', '{}')
$$;

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
          select from unnest(private.reminder_days(round.id)) as listed where listed between 5 and 9
      )
$$;

create or replace function private.release_due(round_id uuid) returns void
language plpgsql
set search_path = ''
as $$
#variable_conflict use_column
declare
    monday date := private.this_monday();
    closed date := (private.rating_ended_at(release_due.round_id) at time zone 'Europe/Amsterdam')::date;
    blocks bigint := private.blocks_released(release_due.round_id);
begin
    if exists (
        select from private.round_release where round_id = release_due.round_id and looked_on >= monday
    ) then
        return;
    end if;
    perform pg_advisory_xact_lock(hashtextextended('release' || release_due.round_id, 0));
    if exists (
        select from private.round_release where round_id = release_due.round_id and looked_on >= monday
    ) then
        return;
    end if;
    perform private.release_ratings(release_due.round_id, code, monday)
    from (select code from public.municipality order by code) as place;
    if closed < monday then
        perform private.finish_releases(release_due.round_id);
    end if;
    insert into private.round_release values (
        release_due.round_id, case when closed < monday then 'infinity' else monday end
    )
    on conflict (round_id) do update set looked_on = excluded.looked_on;
    if private.blocks_released(release_due.round_id) > blocks then
        perform private.log_act('ratings_released', round_id => release_due.round_id, by_system => true);
    end if;
end
$$;

create or replace function private.reminded_on(day date, email text default null, only_new boolean default false)
returns table (recipient text, occasion text, scan_id uuid, municipality_code text, round_id uuid)
language sql stable
set search_path = ''
as $$
    select
        person.email, concat_ws(':', due.round_id, due.last_day, due.days),
        scan.id, scan.municipality_code, due.round_id
    from private.reminders_on(reminded_on.day) as due
    join public.scan on scan.round_id = due.round_id and scan.state in ('not_started', 'in_progress')
        and private.takes_part(due.round_id, scan.municipality_code)
    cross join lateral private.people_of(scan.municipality_code) as person
    where (reminded_on.email is null or person.email = reminded_on.email)
      and case
          when only_new and exists (
              select from private.mail_queue
              where kind = 'reminder' and mail_queue.recipient = person.email
                and mail_queue.occasion = concat_ws(':', due.round_id, due.last_day, due.days)
          ) then false
          when person.role = 'coordinator' then true
          else exists (
              select from public.task where task.scan_id = scan.id and assignee = person.email
          ) and private.open_themes(scan, person.email) <> '{}'
      end
$$;

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
            perform private.begin_round(due);
        exception when others then
            if sqlstate <> 'PT409' then
                raise;
            end if;
        end;
    end loop;
end
$$;

create or replace function public.rate_service(
    rating_id uuid,
    municipality_code text,
    language text,
    importance smallint[],
    satisfaction smallint[],
    mark smallint default null,
    sector text default null,
    size text default null,
    contact text default null,
    comment text default null,
    seconds int default null,
    challenge uuid default null,
    nonce text default null,
    code text default null,
    given_round uuid default null
) returns uuid
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_variable
declare
    place public.municipality := private.participating_municipality(municipality_code);
    current_round uuid := private.round_to_rate(place.code);
    items int;
    took int;
    remark text := nullif(btrim(comment), '');
    flags text[];
    valid boolean;
    repeated boolean := false;
    held boolean := false;
begin
    if rating_id is null then
        perform private.refuse('malformed_request', 400);
    end if;
    -- The same one sent twice at a time waits here: it would count twice as sender and in its hour.
    perform pg_advisory_xact_lock(hashtextextended('rating' || rating_id, 0));
    if exists (select from private.rating where id = rating_id) then
        return rating_id;
    end if;
    if current_round is null then
        perform private.refuse('round_not_open', 409);
    end if;
    if given_round is distinct from current_round then
        perform private.refuse('rating_round_over', 409);
    end if;
    if language is null or language not in ('nl', 'en', 'de', 'fr') then
        perform private.refuse('rating_language_invalid', 400);
    end if;
    items := jsonb_array_length(private.definition_of_round(current_round) -> 'ratingItems');
    if not private.are_marks(importance, items, 1) or not private.are_marks(satisfaction, items, 0)
        or seconds < 0 then
        perform private.refuse('rating_values_invalid', 400);
    end if;
    if mark not between 1 and 10 then
        perform private.refuse('rating_mark_invalid', 400);
    end if;
    if not private.is_background(sector, size, contact) then
        perform private.refuse('rating_background_invalid', 400);
    end if;
    if length(remark) > 2000 then
        perform private.refuse('text_too_long', 413);
    end if;
    if coalesce(remark, mark::text) is null
        and array_remove(importance, null) = '{}' and array_remove(satisfaction, null) = '{}' then
        perform private.refuse('rating_empty', 400);
    end if;

    perform private.use_code(code, current_round, place.code);
    -- No longer than since the page asked for its challenge: a device may say anything.
    took := least(seconds, private.use_challenge(challenge, nonce));
    flags := private.rating_flags(
        importance, satisfaction, mark, contact, took,
        (select median_seconds from private.rating_pace where round_id = current_round)
    );
    -- Only what counts takes the place of its sender, and is part of a wave; of a code there is one.
    if private.is_valid_rating(importance, satisfaction, flags) then
        repeated := private.is_repeated(current_round, place.code);
        held := repeated;
        if repeated then
            flags := flags || array['duplicate'];
        elsif coalesce(btrim(code), '') = '' then
            held := private.is_wave(current_round, place.code);
        end if;
    end if;
    valid := private.is_valid_rating(importance, satisfaction, flags);
    insert into private.rating (
        id, round_id, municipality_code, week, language, importance, satisfaction, mark,
        sector, size, contact, seconds, flags, valid, repeated, held
    ) values (
        rating_id, current_round, place.code, private.this_monday(), language,
        importance, satisfaction, mark, sector, size, contact, took, flags,
        valid, repeated, held
    )
    on conflict (id) do nothing;
    if found then
        perform private.reach(current_round, place.code, 10);
        perform private.keep_remark(current_round, place.code, remark);
    end if;
    if not exists (
        select from private.rating_overview as overview
        where overview.round_id = current_round and overview.municipality_code = place.code
          and overview.looked_on >= private.this_monday()
    ) then
        perform private.release_ratings(current_round, place.code, private.this_monday());
    end if;
    return rating_id;
end
$$;

create or replace function public.remove_colleague(user_id uuid, passes_to uuid default null) returns public.member
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    person public.member := private.member_to_change(remove_colleague.user_id, true);
begin
    if person.role = 'coordinator' and not private.is_staff() and not exists (
        select from public.member
        where municipality_code = person.municipality_code
          and role = 'coordinator' and user_id <> person.user_id
    ) then
        perform private.refuse('last_coordinator', 409);
    end if;
    perform private.pass_on(person, private.heir_of(person, remove_colleague.passes_to));
    -- An invitation left waiting would let this person in again.
    delete from public.invitation
    where email = person.email and municipality_code = person.municipality_code;
    delete from public.member where user_id = person.user_id;
    perform private.log_act(
        case when person.user_id = private.me() then 'person_left' else 'person_removed' end,
        person.municipality_code, person => person.email, facts => jsonb_build_object('role', person.role)
    );
    return person;
end
$$;

create or replace function public.remove_round(round_id uuid) returns void
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    target public.round := private.round_to_move(remove_round.round_id, 'draft');
begin
    delete from public.signature_retention where round_id = target.id;
    delete from public.round where id = target.id;
    perform private.log_act('round_removed', round_id => target.id);
-- It was open once, and something of that is kept.
exception when foreign_key_violation then
    perform private.refuse('round_in_use', 409);
end
$$;

create or replace function public.reopen_round(round_id uuid, reason text, closes_on date default null) returns public.round
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    target public.round := private.round_to_move(reopen_round.round_id, 'closed');
    clean_reason text := btrim(coalesce(reopen_round.reason, ''), E' \t\r\n');
begin
    if clean_reason = '' then
        perform private.refuse('reopen_reason_missing', 400);
    end if;
    if length(clean_reason) > 1000 then
        perform private.refuse('text_too_long', 413);
    end if;
    if reopen_round.closes_on < private.today() or not isfinite(reopen_round.closes_on) then
        perform private.refuse('round_close_date_invalid', 400);
    end if;
    if target.closed_at < now() - make_interval(days => private.reopen_days()) then
        perform private.refuse('round_reopen_too_late', 409);
    end if;
    if target.id in (select private.rounds_shown('participants')) then
        perform private.refuse('round_shown_already', 409);
    end if;
    perform private.must_fit_beside_open(target.id);
    insert into public.round_reopening (round_id, closed_at, reason) values (target.id, target.closed_at, clean_reason);
    update public.round
    set state = 'open', closed_at = null, closes_on = coalesce(reopen_round.closes_on, round.closes_on)
    where id = target.id
    returning * into target;
    perform private.log_act('round_reopened', round_id => target.id, facts => jsonb_build_object('day', target.closes_on));
    return target;
end
$$;

create or replace function public.require_rating_codes(round_id uuid, required boolean) returns void
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
begin
    perform private.must_know_codes(require_rating_codes.round_id);
    delete from private.rating_code_round where round_id = require_rating_codes.round_id;
    if required is true then
        insert into private.rating_code_round values (require_rating_codes.round_id);
    end if;
    perform private.log_act(
        'codes_required', round_id => require_rating_codes.round_id,
        facts => jsonb_build_object('state', required is true)
    );
end
$$;

create or replace function public.round_board(round_id uuid)
returns table (
    scan_id uuid, municipality_code text, state text, route text, themes jsonb, changed_at timestamptz,
    handed_in_at timestamptz, submitted_at timestamptz, returned_at timestamptz,
    coordinators int, invited int, ratings int, enough_ratings boolean, open_questions int, to_answer int
)
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
begin
    perform private.must_be_staff();
    perform private.must_be_round(round_board.round_id);
    return query
    with progress as materialized (
        select per_theme.scan_id, jsonb_agg(jsonb_build_array(theme, done, asked) order by place) as themes
        from private.progress_in_round(round_board.round_id) as per_theme
        group by 1
    ), changed as materialized (
        select answer.scan_id, max(answered_at) as at
        from public.answer join public.scan on scan.id = answer.scan_id
        where scan.round_id = round_board.round_id
        group by 1
    ), returned as materialized (
        select submission.scan_id, max(submission_return.returned_at) as at
        from public.submission_return join public.submission on submission.id = submission_return.submission_id
        group by 1
    ), coordinating as materialized (
        select member.municipality_code as code, count(*)::int as people
        from public.member where role = 'coordinator' group by 1
    ), invited as materialized (
        select invitation.municipality_code as code, count(*)::int as people
        from public.invitation where role = 'coordinator' and claimed_at is null group by 1
    ), asked as materialized (
        select
            discussion.scan_id, count(*)::int as questions,
            (count(*) filter (where not last_from_office))::int as to_answer
        from public.discussion where with_office and settled_at is null group by 1
    )
    select
        scan.id, scan.municipality_code, scan.state, scan.route, coalesce(progress.themes, '[]'), changed.at,
        scan.handed_in_at, scan.submitted_at,
        case when scan.state <> 'submitted' then returned.at end,
        coalesce(coordinating.people, 0), coalesce(invited.people, 0), response.n, coalesce(response.enough, false),
        coalesce(asked.questions, 0), coalesce(asked.to_answer, 0)
    from public.scan
    join public.round_participant as part
        on part.round_id = scan.round_id and part.municipality_code = scan.municipality_code and part.state = 'takes_part'
    left join progress on progress.scan_id = scan.id
    left join changed on changed.scan_id = scan.id
    left join returned on returned.scan_id = scan.id
    left join coordinating on coordinating.code = scan.municipality_code
    left join invited on invited.code = scan.municipality_code
    left join asked on asked.scan_id = scan.id
    left join public.rating_response(round_board.round_id) as response
        on response.municipality_code = scan.municipality_code
    where scan.round_id = round_board.round_id
    order by scan.municipality_code;
end
$$;

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
    perform private.release_due(id) from (select id from public.round where opened_at is not null order by id) as one;
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

create or replace function public.save_mail_text(
    kind text, expected_version int, subject text default null, body text default null
) returns public.mail_text
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    last public.mail_text;
begin
    perform private.must_be_staff();
    if save_mail_text.expected_version is null
        or (save_mail_text.subject is null) <> (save_mail_text.body is null) then
        perform private.refuse('malformed_request', 400);
    end if;
    -- One at a time.
    perform from public.mail_kind where kind = save_mail_text.kind for no key update;
    if not found then
        perform private.refuse('not_found', 404);
    end if;
    select * into last from public.mail_text where kind = save_mail_text.kind order by version desc limit 1;
    if private.may_be_sent_twice(last.version, last.changed_by, save_mail_text.expected_version)
        and (last.subject, last.body) is not distinct from (save_mail_text.subject, save_mail_text.body) then
        return last;
    end if;
    if coalesce(last.version, 0) <> save_mail_text.expected_version then
        perform private.refuse('changed_by_colleague', 409);
    end if;
    insert into public.mail_text (kind, version, subject, body, changed_by)
    values (
        save_mail_text.kind, save_mail_text.expected_version + 1, save_mail_text.subject, save_mail_text.body,
        auth.uid()
    )
    returning * into last;
    perform private.log_act('mail_text_saved', facts => jsonb_build_object('kind', last.kind, 'version', last.version));
    return last;
end
$$;

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

create or replace function public.set_participation(round_id uuid, municipality_code text, state text) returns public.round_participant
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    target public.round := private.round_to_move(set_participation.round_id, 'draft', 'planned', 'open');
    place public.municipality := private.participating_municipality(set_participation.municipality_code);
    scan_state text := (
        select state from public.scan where round_id = target.id and municipality_code = place.code
    );
    kept public.round_participant;
begin
    if set_participation.state is null or set_participation.state not in ('takes_part', 'not_yet', 'not') then
        perform private.refuse('participation_invalid', 400);
    end if;
    if set_participation.state <> 'takes_part' and scan_state = 'submitted' then
        perform private.refuse('scan_already_submitted', 409);
    end if;
    if set_participation.state <> 'takes_part' and scan_state = 'ready_to_sign' then
        perform private.refuse('scan_ready_to_sign', 409);
    end if;
    insert into public.round_participant (round_id, municipality_code, state)
    values (target.id, place.code, set_participation.state)
    on conflict on constraint round_participant_pkey do update set state = excluded.state
    returning * into kept;
    if target.state = 'open' and kept.state = 'takes_part' then
        if private.is_beside_open(target.id) then
            perform private.refuse('round_already_open', 409);
        end if;
        insert into public.scan (round_id, municipality_code, route)
        values (target.id, place.code, coalesce(target.route, 'full'))
        on conflict do nothing;
    end if;
    perform private.log_act(
        'participation_changed', place.code, target.id, facts => jsonb_build_object('state', kept.state)
    );
    return kept;
end
$$;

create or replace function public.sign_scan(scan_id uuid, name text, hash text) returns public.submission
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    target public.scan := private.scan_to_sign(sign_scan.scan_id);
    clean_name text := private.clean_name(sign_scan.name);
    definition jsonb := private.definition_of_round(target.round_id);
    shared jsonb := private.shared_answers(target.id);
    sheet jsonb := private.score_scan(definition, shared, target.route);
    seen jsonb := private.handed_in_content(target, shared, sheet);
    earlier int := (select count(*) from public.submission where scan_id = target.id);
    made public.submission;
begin
    if target.state <> 'ready_to_sign' then
        perform private.refuse('scan_not_handed_in', 409);
    end if;
    if target.handed_in_by = auth.uid() then
        perform private.refuse('signer_handed_in', 403);
    end if;
    if clean_name is null then
        perform private.refuse('signature_name_invalid', 400);
    end if;
    if sign_scan.hash is distinct from private.hash_of(seen) then
        perform private.refuse('signed_content_changed', 409);
    end if;
    made.id := gen_random_uuid();
    made.scan_id := target.id;
    made.number := earlier + 1;
    made.signature_version := 2;
    made.questionnaire_version := sheet ->> 'version';
    made.route := target.route;
    made.answers := shared;
    made.score_hash := seen ->> 'scoreHash';
    made.handed_in_by := target.handed_in_by;
    made.handed_in_name := target.handed_in_name;
    made.handed_in_at := target.handed_in_at;
    made.signed_by := auth.uid();
    made.signed_name := clean_name;
    made.signed_at := date_trunc('milliseconds', now());
    made.people_hash := private.people_under(made);
    made.hash := private.hash_of(
        seen - 'handedInBy' - 'handedInName' || jsonb_build_object(
            'number', made.number, 'peopleHash', made.people_hash,
            'signedAt', private.spelled(made.signed_at)
        )
    );
    insert into public.submission values (made.*);
    insert into public.submission_sheet values (made.id, sheet);
    update public.scan
    set state = 'submitted', submitted_at = made.signed_at, submitted_by = made.signed_by
    where id = target.id;
    perform private.log_act('scan_signed', target.municipality_code, target.round_id, 'scan', target.id::text);
    return made;
end
$$;

create or replace function public.take_back_round(round_id uuid) returns public.round
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    target public.round := private.round_to_move(take_back_round.round_id, 'planned', 'open');
begin
    if exists (select from private.rating where round_id = target.id) or exists (
        select from public.scan join public.answer on answer.scan_id = scan.id where scan.round_id = target.id
    ) then
        perform private.refuse('round_in_use', 409);
    end if;
    delete from public.task using public.scan where scan.id = task.scan_id and scan.round_id = target.id;
    delete from public.scan where round_id = target.id;
    delete from private.rating_code_round where round_id = target.id;
    update public.round set state = 'draft', opened_at = null where id = target.id
    returning * into target;
    perform private.log_act('round_taken_back', round_id => target.id);
    return target;
-- Something else of a scan is kept: its history, a note, a signature.
exception when foreign_key_violation then
    perform private.refuse('round_in_use', 409);
    return null;
end
$$;

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
    perform private.release_due(id) from (select unnest(rounds) as id order by 1) as closed;
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

create or replace function public.widen_visibility(round_id uuid, stage text) returns public.round_stage
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    stages text[] := array['own', 'participants', 'public'];
    target public.round;
    reached public.round_stage;
begin
    perform private.must_be_staff();
    -- Who is signing at this moment comes first, and this lock before that of the round, as everywhere.
    if widen_visibility.stage = 'participants' then
        perform pg_advisory_xact_lock(private.closing());
    end if;
    select * into target from public.round where id = widen_visibility.round_id for no key update;
    if not found then
        perform private.refuse('not_found', 404);
    end if;
    if target.state not in ('open', 'closed') then
        perform private.refuse('round_not_open', 409);
    end if;
    if widen_visibility.stage is null or not widen_visibility.stage = any (stages) then
        perform private.refuse('stage_invalid', 400);
    end if;
    if widen_visibility.stage <> coalesce(
        stages[1 + (select count(*) from public.round_stage where round_id = target.id)], ''
    ) then
        perform private.refuse('stage_not_next', 409);
    end if;
    if widen_visibility.stage = 'participants' then
        if target.state = 'open' then
            perform private.refuse('round_still_open', 409);
        end if;
        if private.grace_until(target.id) >= private.today() and exists (
            select from public.scan where round_id = target.id and state = 'ready_to_sign'
        ) then
            perform private.refuse('round_in_grace', 409);
        end if;
        perform private.hand_out_letters(target.id);
    end if;
    insert into public.round_stage (round_id, stage, reached_by)
    values (target.id, widen_visibility.stage, auth.uid())
    returning * into reached;
    perform private.log_act(
        'visibility_widened', round_id => target.id, facts => jsonb_build_object('stage', reached.stage)
    );
    return reached;
end
$$;
