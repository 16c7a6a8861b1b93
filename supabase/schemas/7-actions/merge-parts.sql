-- What passes to the successor when municipalities merge (merge-municipalities.sql). What is over stays with the
-- names of then: rounds, scans, ratings, actions that are done.

-- People and invitations; where colleagues elsewhere can ask; what is shared.
create function private.pass_people_on(codes text[], successor text) returns void
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

-- What they say of measures: of two about one measure what was said last. It stays with the old ones too, where a closed
-- round is read with it.
create function private.pass_measures_on(codes text[], successor text) returns void
language sql
set search_path = ''
as $$
    insert into public.own_measure as known (
        municipality_code, measure_id, set_aside, note, person_days, weeks, cost, version, updated_by, updated_at,
        hours_per_year
    )
    select distinct on (measure_id)
        pass_measures_on.successor, measure_id, set_aside, note, person_days, weeks, cost, 1, updated_by, updated_at,
        hours_per_year
    from public.own_measure where municipality_code = any (codes)
    order by measure_id, updated_at desc, municipality_code
    on conflict (municipality_code, measure_id) do update set
        set_aside = excluded.set_aside, note = excluded.note, person_days = excluded.person_days,
        weeks = excluded.weeks, cost = excluded.cost, hours_per_year = excluded.hours_per_year,
        version = known.version + 1, updated_by = excluded.updated_by, updated_at = excluded.updated_at
        where known.updated_at < excluded.updated_at;
$$;

-- Running actions on a measure that the successor has or gets twice, but for the one that goes on: a joint one
-- before one of a single municipality, then the oldest.
create function private.actions_twice(codes text[], successor text) returns setof uuid
language sql stable
set search_path = ''
as $$
    select id from (
        select id, row_number() over (
            partition by measure_id
            order by exists (select from public.action_participant where action_id = action.id) desc, created_at, id
        ) as nth
        from public.action
        where municipality_code = any (codes || actions_twice.successor)
          and status in ('planned', 'busy') and measure_id is not null
    ) as running
    where nth > 1
$$;

-- Running actions, their own and those they take part in. Of two on one measure one goes on; the other stops.
create function private.pass_actions_on(codes text[], successor text) returns void
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

-- Rounds that are not open yet have the successor in their place; it takes part if one of them would.
create function private.pass_rounds_on(codes text[], successor text) returns void
language sql
set search_path = ''
as $$
    insert into public.round_participant as known (round_id, municipality_code, state)
    select
        round_id, pass_rounds_on.successor,
        case when bool_or(part.state = 'takes_part') then 'takes_part'
            when bool_or(part.state = 'not_yet') then 'not_yet' else 'not' end
    from public.round_participant as part
    join public.round on round.id = round_id and round.state in ('draft', 'planned')
    where part.municipality_code = any (pass_rounds_on.codes || pass_rounds_on.successor)
    group by round_id
    on conflict on constraint round_participant_pkey do update set state = excluded.state;
    delete from public.round_participant as part
    using public.round
    where round.id = round_id and round.state in ('draft', 'planned') and part.municipality_code = any (pass_rounds_on.codes);
    -- An open round in which they do not take part has the successor to choose as well.
    insert into public.round_participant (round_id, municipality_code, state)
    select id, pass_rounds_on.successor, 'not' from public.round where state = 'open'
    on conflict do nothing;
$$;

-- Who lay beside one of them lies beside the successor.
create function private.pass_borders_on(codes text[], successor text) returns void
language sql
set search_path = ''
as $$
    insert into public.neighbour as known (municipality_code, neighbour_code, border_km)
    select pass_borders_on.successor, neighbour_code, sum(border_km)
    from public.neighbour
    where municipality_code = any (codes) and neighbour_code <> all (codes || pass_borders_on.successor)
    group by neighbour_code
    on conflict (municipality_code, neighbour_code) do update set border_km = known.border_km + excluded.border_km;
    insert into public.neighbour as known (municipality_code, neighbour_code, border_km)
    select neighbour_code, municipality_code, border_km from public.neighbour
    where municipality_code = pass_borders_on.successor
    on conflict (municipality_code, neighbour_code) do update set border_km = excluded.border_km;
$$;
