-- How far entrepreneurs come, as numbers per day. Reaching a page of the questions adds one; so does a
-- rating that was kept, once per sender of a round (docs/decisions/0139). No row is about a person.

-- Pages of the questions: choosing a municipality is 0, sending is 9; 10 is a rating that was kept.
create table private.rating_step (
    round_id uuid not null references public.round (id),
    municipality_code text not null references public.municipality (code),
    day date not null,
    after int not null check (after >= 0),
    step int not null check (step between 1 and 10),
    part int not null check (part between 0 and 15),
    reached int not null,
    primary key (round_id, municipality_code, day, after, step, part),
    constraint rating_step_goes_on check (after < step)
);
comment on column private.rating_step.after is 'They had come so far before: one row for all pages from the next to this one.';
comment on column private.rating_step.part is 'Of the connection, and nothing else: people at the same moment count in rows of their own.';
create index rating_step_municipality_code on private.rating_step (municipality_code);

alter table private.rating_step enable row level security;

-- A sender that was counted up to the page `after` came to this one, and so past all between.
create function private.count_step(round_id uuid, municipality_code text, after int, page int) returns void
language plpgsql
set search_path = ''
as $$
#variable_conflict use_column
begin
    if count_step.after >= count_step.page then
        return;
    end if;
    insert into private.rating_step as known values (
        count_step.round_id, count_step.municipality_code, private.today(), count_step.after, count_step.page,
        pg_backend_pid() % 16, 1
    )
    on conflict (round_id, municipality_code, day, after, step, part) do update set reached = known.reached + 1;
end
$$;

-- Somebody came to a page. Pays with the challenge of the rating, which stays good for that; counts nothing
-- while no round is open.
-- @refuses municipality_unknown, malformed_request, proof_expired, proof_wrong
create function public.reach_rating_step(
    municipality_code text, step int, challenge uuid default null, nonce text default null
) returns void
language plpgsql security definer
set search_path = ''
as $$
declare
    place public.municipality := private.participating_municipality(reach_rating_step.municipality_code);
    open_round uuid := private.rated_round(place.code);
    known private.round_sender;
begin
    if reach_rating_step.step is null or reach_rating_step.step not between 1 and 9 then
        perform private.refuse('malformed_request', 400);
    end if;
    if open_round is null then
        return;
    end if;
    perform private.must_solve(reach_rating_step.challenge, reach_rating_step.nonce);
    known := private.meet_sender(open_round, place.code, false, reach_rating_step.step);
    perform private.count_step(open_round, place.code, known.furthest, reach_rating_step.step);
end
$$;

-- Municipalities of a round whose response the person may see: all for staff, the own one for officials.
create function private.my_response_places(round_id uuid) returns setof text
language sql stable
set search_path = ''
as $$
    select municipality_code from public.round_participant
    where round_participant.round_id = my_response_places.round_id
      and ((select private.is_staff()) or municipality_code = (select private.my_municipality()))
$$;

-- Below the threshold nothing, above it tens.
create function private.in_tens(n bigint) returns int
language sql stable
set search_path = ''
as $$
    select case when n >= publish_min_n then (n / 10 * 10)::int end
    from private.publishing()
$$;

-- How many reached each page of a round before this week, rounded down; null below the threshold.
-- @refuses forbidden, not_found
create function public.rating_steps(round_id uuid)
returns table (municipality_code text, step int, reached int)
language plpgsql stable security definer
set search_path = ''
as $$
#variable_conflict use_column
begin
    perform private.must_be_round(rating_steps.round_id);
    return query
    select place, page, private.in_tens(sum(known.reached))
    from private.my_response_places(rating_steps.round_id) as place
    join private.rating_step as known
        on known.municipality_code = place and known.round_id = rating_steps.round_id
        and day < private.this_monday()
    cross join generate_series(known.after + 1, known.step) as page
    group by place, page
    order by place, page;
end
$$;

-- Responses up to and including each week in which the rounded number changed: the Sunday of weeks that
-- are over, so that nobody sees one come.
-- @refuses forbidden, not_found
create function public.rating_days(round_id uuid)
returns table (municipality_code text, day date, responses int)
language plpgsql stable security definer
set search_path = ''
as $$
#variable_conflict use_column
begin
    perform private.must_be_round(rating_days.round_id);
    return query
    select place, min(sunday), total
    from (
        select
            place, sunday,
            private.in_tens((sum(sum(reached)) over (partition by place order by sunday))::bigint) as total
        from private.my_response_places(rating_days.round_id) as place
        join private.rating_step as known
            on known.municipality_code = place and known.round_id = rating_days.round_id and step = 10
            and day < private.this_monday()
        cross join lateral (select date_trunc('week', day)::date + 6 as sunday) as week
        group by place, sunday
    ) as growing
    where total is not null
    group by place, total
    order by place, total;
end
$$;

-- Half of the entrepreneurs were done within so many whole minutes; of counted responses only.
-- @refuses forbidden, not_found
create function public.rating_minutes(round_id uuid)
returns table (municipality_code text, minutes int)
language plpgsql stable security definer
set search_path = ''
as $$
#variable_conflict use_column
begin
    perform private.must_be_round(rating_minutes.round_id);
    return query
    select place, ceil(half_done / 60)::int
    from private.my_response_places(rating_minutes.round_id) as place
    join private.rating_overview as known
        on known.municipality_code = place and known.round_id = rating_minutes.round_id
    join private.publishing() on timed >= publish_min_n
    order by place;
end
$$;

grant execute on function public.rating_minutes(uuid) to authenticated;
grant execute on function public.reach_rating_step(text, int, uuid, text) to anon, authenticated;
grant execute on function public.rating_steps(uuid) to authenticated;
grant execute on function public.rating_days(uuid) to authenticated;
