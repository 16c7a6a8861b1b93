-- Found by reading once more: locks in one order, a statement that names its rows, and what a merger passes on.

create or replace function private.chain_act() returns trigger
language plpgsql
set search_path = ''
as $$
begin
    update private.audit_head set number = audit_head.number + 1 where only_one
    returning audit_head.number, audit_head.hash into new.number, new.previous;
    new.at := date_trunc('milliseconds', clock_timestamp());
    new.hash := private.act_hash(new);
    update private.audit_head set hash = new.hash where only_one;
    return new;
end
$$;

create or replace function private.sender_today() returns text
language plpgsql
set search_path = ''
as $$
begin
    delete from private.daily_salt where day < private.today();
    if found then
        delete from private.daily_sender where true;
    end if;
    insert into private.daily_salt
    values (private.today(), gen_random_uuid()::text || gen_random_uuid()::text)
    on conflict do nothing;
    return (
        select encode(sha256(convert_to(salt || private.sender_of_request(), 'UTF8')), 'hex')
        from private.daily_salt where day = private.today()
    );
end
$$;

create or replace function public.judge_held_ratings(round_id uuid, municipality_code text, counts boolean) returns void
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
begin
    perform private.must_be_staff();
    -- As who releases: first the round, then the municipality.
    perform pg_advisory_xact_lock(hashtextextended('release' || judge_held_ratings.round_id, 0));
    perform pg_advisory_xact_lock(hashtextextended(judge_held_ratings.round_id || judge_held_ratings.municipality_code, 0));
    if not exists (select from public.round where id = judge_held_ratings.round_id)
        or private.is_released(judge_held_ratings.round_id)
    then
        perform private.refuse('round_not_open', 409);
    end if;
    update private.rating
    set held = false,
        valid = valid and judge_held_ratings.counts is true,
        flags = case when judge_held_ratings.counts is true then flags else flags || array['left_out'] end
    where round_id = judge_held_ratings.round_id and held and week < private.this_monday()
      and municipality_code = judge_held_ratings.municipality_code;
    if found then
        update private.rating_overview set held = 0
        where round_id = judge_held_ratings.round_id and municipality_code = judge_held_ratings.municipality_code;
        perform private.log_act(
            'ratings_judged', judge_held_ratings.municipality_code, judge_held_ratings.round_id,
            facts => jsonb_build_object('state', case when judge_held_ratings.counts is true then 'counts' else 'left_out' end)
        );
    end if;
end
$$;

create or replace function private.replace_places(given jsonb) returns void
language plpgsql
set search_path = ''
as $$
#variable_conflict use_column
begin
    if exists (select from public.round) or exists (select from public.member where municipality_code is not null)
        or exists (select from public.invitation where municipality_code is not null) then
        perform private.refuse('region_in_use', 409);
    end if;
    delete from public.neighbour where true;
    delete from public.municipality where true;
    delete from public.subregion where true;
    insert into public.subregion (id, position, name)
    select part ->> 'id', nth, part ->> 'name'
    from jsonb_array_elements(given -> 'subregions') with ordinality as known (part, nth);
    insert into public.municipality (
        code, name, short_name, slug, subregion, size_class, inhabitants, rural, borders, features,
        tile_row, tile_column
    )
    select
        place ->> 'code', place ->> 'name', place ->> 'shortName', place ->> 'slug', place ->> 'subregion',
        place ->> 'sizeClass', (place ->> 'inhabitants')::int, (place ->> 'rural')::boolean,
        array(select jsonb_array_elements_text(place -> 'borders')),
        array(select jsonb_array_elements_text(place -> 'features')),
        (place ->> 'tileRow')::smallint, (place ->> 'tileColumn')::smallint
    from jsonb_array_elements(given -> 'municipalities') as place;
    if not found or exists (
        select from public.municipality where not private.is_one_line(name) or not private.is_one_line(short_name)
    ) or exists (select from public.subregion where not private.is_one_line(name)) then
        perform private.refuse('region_invalid', 400);
    end if;
    insert into public.neighbour (municipality_code, neighbour_code, border_km)
    select a, b, km from (
        select border ->> 'a' as a, border ->> 'b' as b, (border ->> 'borderKm')::double precision as km
        from jsonb_array_elements(given -> 'neighbours') as border
    ) as one
    union
    select border ->> 'b', border ->> 'a', (border ->> 'borderKm')::double precision
    from jsonb_array_elements(given -> 'neighbours') as border;
exception
    when integrity_constraint_violation or data_exception then
        perform private.refuse('region_invalid', 400);
end
$$;

create or replace function private.keep_region(given jsonb) returns public.region
language plpgsql
set search_path = ''
as $$
#variable_conflict use_column
declare
    kept public.region;
begin
    if jsonb_typeof(given -> 'names') is distinct from 'object' then
        perform private.refuse('region_invalid', 400);
    end if;
    if exists (
        select from jsonb_each_text(given -> 'names')
        where (length(btrim(value)) between 1 and 60 and private.is_one_line(value)) is not true
    ) or exists (
        select from unnest(array[
            'product', 'productInFull', 'office', 'officeInFull', 'officeInFrench', 'mailSender'
        ]) as word
        where (length(btrim(given ->> word)) between 1 and 120 and private.is_one_line(given ->> word)) is not true
    ) or given ->> 'officeEmail' is not null and private.clean_email(given ->> 'officeEmail') is null then
        perform private.refuse('region_invalid', 400);
    end if;
    begin
        update public.region set
            names = given -> 'names', product = given ->> 'product', product_in_full = given ->> 'productInFull',
            office = given ->> 'office', office_in_full = given ->> 'officeInFull',
            office_in_french = given ->> 'officeInFrench', office_email = given ->> 'officeEmail',
            mail_sender = given ->> 'mailSender'
        where one
        returning * into kept;
    exception when integrity_constraint_violation then
        perform private.refuse('region_invalid', 400);
    end;
    if given ? 'municipalities' then
        perform private.replace_places(given);
    end if;
    return kept;
end
$$;

create or replace function public.set_mail_settings(a_day int, reminder_days int[]) returns void
language plpgsql security definer
set search_path = ''
as $$
begin
    perform private.must_be_staff();
    if set_mail_settings.a_day is null or set_mail_settings.a_day not between 1 and 100000 then
        perform private.refuse('mail_limit_invalid', 400);
    end if;
    if not coalesce(private.are_reminder_days(set_mail_settings.reminder_days), false) then
        perform private.refuse('reminder_days_invalid', 400);
    end if;
    update private.mail_setting
    set a_day = set_mail_settings.a_day, reminder_days = set_mail_settings.reminder_days
    where true;
end
$$;

create or replace function private.progress_of(round_id uuid, scans uuid[])
returns table (scan_id uuid, theme text, place int, done int, asked int)
language sql stable
set search_path = ''
as $$
    with definition as materialized (
        select private.definition_of_round(progress_of.round_id) as it
    ), listed as materialized (
        select jsonb_array_elements(it -> 'items') as item from definition
    ), linked as materialized (
        select jsonb_build_object('items', coalesce(jsonb_agg(item), '[]')) as it
        from listed
        where item ? 'showIf' or item ->> 'id' in (select other.item -> 'showIf' ->> 'item' from listed as other)
    ), item as materialized (
        select
            item ->> 'id' as id, theme ->> 'id' as theme, place::int, (item ->> 'core')::boolean as core,
            item ? 'showIf' as depends
        from listed
        cross join definition
        join jsonb_array_elements(it -> 'themes') with ordinality as themes (theme, place)
            on theme ->> 'id' = item ->> 'theme'
    ), scan as materialized (
        select id, route from public.scan where id = any (progress_of.scans)
    ), given as materialized (
        select answer.scan_id, item_id, status, value
        from public.answer where answer.scan_id = any (progress_of.scans)
    ), depending as materialized (
        select scan_id, item ->> 'id' as item_id
        from (
            select scan_id, jsonb_object_agg(
                item_id, jsonb_build_object('status', status, 'value', value)
            ) as answers
            from given
            where item_id in (select jsonb_array_elements(it -> 'items') ->> 'id' from linked)
            group by scan_id
        ) as of_linked
        cross join linked
        cross join jsonb_array_elements(it -> 'items') as item
        where item ? 'showIf' and private.visibility(it, item, answers) = 'shown'
    )
    select
        scan.id, item.theme, item.place,
        (count(*) filter (where given.status <> 'empty'))::int, count(*)::int
    from scan
    cross join item
    left join given on given.scan_id = scan.id and given.item_id = item.id
    left join depending on depending.scan_id = scan.id and depending.item_id = item.id
    where (scan.route = 'full' or item.core) and (not item.depends or depending.item_id is not null)
    group by scan.id, item.theme, item.place
$$;

create or replace function private.pass_people_on(codes text[], successor text) returns void
language sql
set search_path = ''
as $$
    -- Who is claiming an invitation at this moment is a member after the wait.
    update public.invitation set municipality_code = pass_people_on.successor
    where municipality_code = any (codes);
    update public.member set municipality_code = pass_people_on.successor
    where municipality_code = any (codes);
    update private.mail_queue set municipality_code = pass_people_on.successor
    where municipality_code = any (codes) and state = 'waiting';

    insert into public.contact_point as known (municipality_code, contact, version, updated_by)
    select pass_people_on.successor, left(string_agg(contact, E'\n' order by municipality_code), 500), 1, auth.uid()
    from public.contact_point
    where municipality_code = any (codes || pass_people_on.successor) and contact <> ''
    having count(*) > 0
    on conflict (municipality_code) do update
        set contact = excluded.contact, version = known.version + 1, updated_by = auth.uid(), updated_at = now();
    delete from public.contact_point where municipality_code = any (codes);

    -- What was said last of an item is said of it.
    insert into public.sharing as known (municipality_code, item_id, shares, changed_by, changed_at)
    select distinct on (item_id) pass_people_on.successor, item_id, shares, changed_by, changed_at
    from public.sharing where municipality_code = any (codes)
    order by item_id, changed_at desc
    on conflict (municipality_code, item_id) do update
        set shares = excluded.shares, changed_by = excluded.changed_by, changed_at = excluded.changed_at
        where known.changed_at < excluded.changed_at;
    delete from public.sharing where municipality_code = any (codes);
$$;

create or replace function private.pass_actions_on(codes text[], successor text) returns void
language sql
set search_path = ''
as $$
    update public.action set
        status = 'stopped', stop_reason = 'Gaat na de herindeling verder als één actie.',
        version = version + 1, updated_by = auth.uid(), updated_at = now()
    where id in (select private.actions_twice(pass_actions_on.codes, pass_actions_on.successor));

    -- Parts of two in one action become one part, of what was agreed, or else of what is asked; who leads carries what
    -- the others do not.
    insert into public.action_participant as known (
        action_id, municipality_code, person_days, cost, state, asked_at, answered_at
    )
    select
        action_id, pass_actions_on.successor,
        least(coalesce(
            sum(part.person_days) filter (where part.state = 'joined'),
            sum(part.person_days) filter (where part.state = 'invited'), sum(part.person_days)
        ), 10000),
        least(coalesce(
            sum(part.cost) filter (where part.state = 'joined'),
            sum(part.cost) filter (where part.state = 'invited'), sum(part.cost)
        ), 10000000),
        case
            when bool_or(part.state = 'joined') then 'joined'
            when bool_or(part.state = 'invited') then 'invited' else 'declined'
        end,
        min(asked_at),
        case
            when bool_or(part.state = 'joined') or not bool_or(part.state = 'invited')
            then max(coalesce(answered_at, asked_at))
        end
    from public.action_participant as part
    join public.action on action.id = action_id and status in ('planned', 'busy')
    where part.municipality_code = any (codes || pass_actions_on.successor)
      and action.municipality_code <> all (codes || pass_actions_on.successor)
    group by action_id
    having bool_or(part.municipality_code = any (codes))
    on conflict (action_id, municipality_code) do update set
        person_days = excluded.person_days, cost = excluded.cost, state = excluded.state,
        answered_at = excluded.answered_at;
    delete from public.action_participant as part
    using public.action
    where action.id = action_id and status in ('planned', 'busy') and (
        part.municipality_code = any (codes)
        or part.municipality_code = pass_actions_on.successor and action.municipality_code = any (codes)
    );
    update public.action set
        municipality_code = pass_actions_on.successor,
        version = version + 1, updated_by = auth.uid(), updated_at = now()
    where municipality_code = any (codes)
      and (status in ('planned', 'busy') or status = 'stopped' and stop_reason like 'Gaat na de herindeling%');
$$;

create or replace function private.hold_merging(codes text, successor text) returns void
language plpgsql
set search_path = ''
as $$
begin
    perform private.hold_people_of(code) from (
        select distinct unnest(private.codes_in(hold_merging.codes) || hold_merging.successor) as code order by code
    ) as held
    where code is not null;
    perform pg_advisory_xact_lock(private.closing());
end
$$;

create or replace function private.must_merge(codes text, successor text) returns text[]
language plpgsql
set search_path = ''
as $$
#variable_conflict use_column
declare
    ending text[];
begin
    perform private.must_be_staff();
    perform private.hold_merging(must_merge.codes, must_merge.successor);
    ending := array(select distinct unnest(private.codes_in(must_merge.codes)) as code order by code);
    if cardinality(ending) = 0 or must_merge.successor is null or must_merge.successor = any (ending) then
        perform private.refuse('merge_too_few', 400);
    end if;
    perform private.participating_municipality(code) from unnest(ending) as code;
    -- One alone is a municipality that another takes in.
    if cardinality(ending) < 2 and not exists (
        select from public.municipality where code = must_merge.successor and takes_part
    ) then
        perform private.refuse('merge_too_few', 400);
    end if;
    if exists (
        select from public.round_participant as part
        join public.round on round.id = round_id and round.state = 'open'
        where part.municipality_code = any (ending) and part.state <> 'not'
    ) then
        perform private.refuse('merge_round_open', 409);
    end if;
    if exists (
        select from public.scan
        join public.round on round.id = round_id
        where municipality_code = any (ending) and scan.state = 'ready_to_sign'
          and private.grace_until(round.id) >= private.today()
    ) then
        perform private.refuse('merge_awaits_signature', 409);
    end if;
    return ending;
end
$$;

create or replace function public.merge_municipalities(codes text, successor text, ended_on date, made text default null)
returns public.municipality
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    ending text[];
    heir public.municipality;
begin
    perform private.must_be_staff();
    perform private.hold_merging(merge_municipalities.codes, merge_municipalities.successor);
    select * into heir from public.municipality where code = merge_municipalities.successor;
    if not exists (
        select from unnest(private.codes_in(merge_municipalities.codes)) as one
        where not exists (select from public.municipality where code = one and successor = heir.code)
    ) and heir.code is not null and private.codes_in(merge_municipalities.codes) <> '{}' then
        return heir;
    end if;
    ending := private.must_merge(merge_municipalities.codes, merge_municipalities.successor);
    if merge_municipalities.ended_on is null or not isfinite(merge_municipalities.ended_on)
        or merge_municipalities.ended_on > private.today() or merge_municipalities.ended_on < date '2000-01-01' then
        perform private.refuse('merge_date_invalid', 400);
    end if;
    -- A tile is free once the old ones take no part.
    update public.municipality set takes_part = false where code = any (ending);
    if merge_municipalities.made is not null then
        perform private.make_successor(ending, merge_municipalities.successor, private.parsed(merge_municipalities.made));
    else
        perform private.participating_municipality(merge_municipalities.successor);
        update public.municipality as taker set (inhabitants, borders, features) = (
            select
                sum(old.inhabitants),
                array(
                    select distinct unnest(each.borders) from public.municipality as each
                    where each.code = any (ending || taker.code) order by 1
                ),
                array(
                    select distinct unnest(each.features) from public.municipality as each
                    where each.code = any (ending || taker.code) order by 1
                )
            from public.municipality as old where old.code = any (ending || taker.code)
        )
        where code = merge_municipalities.successor;
    end if;
    update public.municipality
    set ended_on = merge_municipalities.ended_on, successor = merge_municipalities.successor
    where code = any (ending);
    perform private.pass_borders_on(ending, merge_municipalities.successor);
    perform private.pass_rounds_on(ending, merge_municipalities.successor);
    perform private.pass_actions_on(ending, merge_municipalities.successor);
    perform private.pass_people_on(ending, merge_municipalities.successor);
    perform private.log_act(
        'municipalities_merged', code,
        facts => jsonb_build_object('to', merge_municipalities.successor, 'day', merge_municipalities.ended_on)
    ) from unnest(ending) as code;
    select * into heir from public.municipality where code = merge_municipalities.successor;
    return heir;
end
$$;

create or replace function public.invite_coordinator(municipality_code text, email text)
returns public.invitation
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    address text := private.clean_email(invite_coordinator.email);
    place public.municipality;
    person public.member;
    invited public.invitation;
begin
    perform private.must_be_staff();
    if address is null then
        perform private.refuse('email_invalid', 400);
    end if;
    perform private.hold_people_of(invite_coordinator.municipality_code);
    place := private.participating_municipality(invite_coordinator.municipality_code);
    -- Whoever is claiming it at this moment is a member after the wait.
    perform from public.invitation where email = address for update;
    select * into person from public.member where email = address;
    if person.municipality_code is distinct from place.code and person.user_id is not null
        or exists (
            select from public.invitation
            where email = address and claimed_at is null and municipality_code is null
        ) then
        perform private.refuse('already_member_elsewhere', 409);
    end if;
    if person.role = 'coordinator' then
        perform private.refuse('already_coordinator', 409);
    end if;
    if person.user_id is not null then
        perform private.refuse('already_member', 409);
    end if;
    if exists (
        select from public.invitation
        where email = address and claimed_at is null and municipality_code = place.code and role <> 'coordinator'
    ) then
        perform private.refuse('already_invited', 409);
    end if;
    insert into public.invitation as waiting (email, role, municipality_code, invited_by)
    values (address, 'coordinator', place.code, auth.uid())
    on conflict (email) do update
        set role = excluded.role,
            municipality_code = excluded.municipality_code,
            invited_by = excluded.invited_by,
            invited_at = now(),
            claimed_at = null
        -- Somebody who was asked to look along at the same moment keeps that.
        where waiting.claimed_at is not null or waiting.municipality_code is not null
    returning * into invited;
    if invited.email is null then
        perform private.refuse('already_member_elsewhere', 409);
    end if;
    perform private.log_act(
        'person_invited', invited.municipality_code, person => invited.email, facts => jsonb_build_object('role', invited.role)
    );
    return invited;
end
$$;

create or replace function public.invite_colleague(email text) returns public.invitation
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    address text := private.clean_email(invite_colleague.email);
    place text := private.my_municipality();
    invited public.invitation;
begin
    perform private.hold_people_of(place);
    if place is null or place is distinct from private.my_municipality() or not private.is_coordinator() then
        perform private.refuse('forbidden', 403);
    end if;
    if address is null then
        perform private.refuse('email_invalid', 400);
    end if;
    -- Whoever is claiming it at this moment is a member after the wait.
    perform from public.invitation where email = address for update;
    if exists (select from public.member where email = address and municipality_code = place) then
        perform private.refuse('already_member', 409);
    end if;
    if exists (select from public.member where email = address) then
        perform private.refuse('already_member_elsewhere', 409);
    end if;
    insert into public.invitation as waiting (email, role, municipality_code, invited_by)
    values (address, 'colleague', place, auth.uid())
    on conflict (email) do update
        set role = case when waiting.claimed_at is null then waiting.role else excluded.role end,
            municipality_code = excluded.municipality_code,
            invited_by = excluded.invited_by,
            invited_at = now(),
            claimed_at = null
        where waiting.claimed_at is not null
            or waiting.municipality_code = excluded.municipality_code
    returning * into invited;
    if invited.email is null then
        perform private.refuse('already_member_elsewhere', 409);
    end if;
    perform private.log_act(
        'person_invited', invited.municipality_code, person => invited.email, facts => jsonb_build_object('role', invited.role)
    );
    return invited;
end
$$;

create or replace function private.fits_together(definition jsonb) returns boolean
language sql immutable
set search_path = ''
as $$
    with item as (
        select value ->> 'id' as id, value, place
        from jsonb_array_elements(definition -> 'items') with ordinality as listed (value, place)
    ), rated as (
        select value ->> 'id' as id, value from jsonb_array_elements(definition -> 'ratingItems')
    ), theme as (
        select value ->> 'id' as id, value from jsonb_array_elements(definition -> 'themes')
    )
    select (select sum((value ->> 'weight')::numeric) from theme) = 100
        -- A rating counts from eight answers on (rate-service.sql).
        and exists (select from item) and (select count(*) from rated) >= 8
        and not exists (
            select from (select value from item union all select value from rated) as asked
            where not exists (select from theme where theme.id = asked.value ->> 'theme')
        )
        and not exists (
            select from item where value ? 'showIf' and not exists (
                select from item as before
                where before.id = item.value #>> '{showIf,item}' and before.place < item.place
                  and case when item.value -> 'showIf' ? 'oneOf'
                      then before.value ->> 'kind' in ('choice', 'yesNo')
                          and item.value #> '{showIf,oneOf}' <@ jsonb_path_query_array(
                              before.value, '$.options[*].id'
                          )
                      else before.value ->> 'kind' = 'number' end
            )
        )
        -- Each link stands on both sides.
        and not exists (
            (
                select item.id, name from item
                cross join jsonb_array_elements_text(value -> 'ratingItems') as name
                except
                select name, rated.id from rated
                cross join jsonb_array_elements_text(value -> 'scanItems') as name
            ) union all (
                select name, rated.id from rated
                cross join jsonb_array_elements_text(value -> 'scanItems') as name
                except
                select item.id, name from item
                cross join jsonb_array_elements_text(value -> 'ratingItems') as name
            )
        )
$$;

create or replace function private.figures_follow_from(round_id uuid) returns text
language sql stable
set search_path = ''
as $$
    select concat_ws(
        '/',
        (select questionnaire_version from public.round where round.id = figures_follow_from.round_id),
        (select md5(string_agg(concat_ws(' ', municipality_code, blocks, mark_sum), '/' order by municipality_code))
         from private.rating_overview
         where rating_overview.round_id = figures_follow_from.round_id and blocks > 0),
        private.spread_of_region(figures_follow_from.round_id)::text,
        (select rule::text from private.publishing() as rule),
        private.noise_sizes()::text,
        private.rating_ended_at(figures_follow_from.round_id) is null,
        (select md5(string_agg(municipality_code, ' ' order by municipality_code))
         from public.round_participant
         where round_participant.round_id = figures_follow_from.round_id)
    )
$$;

create or replace function public.save_draft(draft_id uuid, edits text) returns setof public.draft_part
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    draft public.questionnaire_draft := private.draft_to_change(draft_id);
    wanted jsonb := private.parsed(edits);
    edit public.draft_part;
    last public.draft_part;
begin
    if wanted is null or jsonb_typeof(wanted) <> 'array' or jsonb_array_length(wanted) > 1000 then
        perform private.refuse('malformed_request', 400);
    end if;
    for edit in select * from private.as_edits(wanted) loop
        edit.content := nullif(edit.content, 'null');
        if edit.content is not null
            and not private.is_draft_part(edit.kind, edit.id, edit.content) then
            perform private.refuse('draft_part_invalid', 400);
        end if;
        last := null;
        select * into last from public.draft_part
        where draft_id = draft.id and kind = edit.kind and id = edit.id
        order by version desc limit 1;
        if private.may_be_sent_twice(last.version, last.changed_by, edit.version)
            and last.content is not distinct from edit.content and last.position = edit.position then
            return next last;
            continue;
        end if;
        -- What was taken out may begin anew.
        if edit.version = 0 and edit.content is not null and last.content is null then
            edit.version := coalesce(last.version, 0);
        end if;
        if coalesce(last.version, 0) <> edit.version then
            perform private.refuse('changed_by_colleague', 409);
        end if;
        insert into public.draft_part (draft_id, kind, id, version, position, content, changed_by)
        values (draft.id, edit.kind, edit.id, edit.version + 1, edit.position, edit.content, private.me())
        returning * into last;
        return next last;
    end loop;
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
