-- How far entrepreneurs come, as numbers per day: no row is about a person. Reaching a page of the
-- questions adds one; so does a rating that was kept.

-- Pages of the questions: choosing a municipality is 0, sending is 9; 10 is a rating that was kept.
create table private.rating_step (
    round_id uuid not null references public.round (id),
    municipality_code text not null references public.municipality (code),
    day date not null,
    step int not null check (step between 1 and 10),
    reached int not null,
    primary key (round_id, municipality_code, day, step)
);
create index rating_step_municipality_code on private.rating_step (municipality_code);

alter table private.rating_step enable row level security;

create function private.add_step(round_id uuid, municipality_code text, step int) returns void
language sql
set search_path = ''
as $$
    insert into private.rating_step as known
    values (add_step.round_id, add_step.municipality_code, private.today(), add_step.step, 1)
    on conflict (round_id, municipality_code, day, step) do update set reached = known.reached + 1
$$;

-- Somebody came to a page for the first time. More than 300 from one sender on a day are not counted;
-- nor is anything while no round is open.
-- @refuses municipality_unknown, malformed_request
create function public.reach_rating_step(municipality_code text, step int) returns void
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    place public.municipality := private.participating_municipality(reach_rating_step.municipality_code);
    open_round uuid := (select id from public.round where state = 'open');
    sender text;
    seen int := 1;
begin
    if reach_rating_step.step is null or reach_rating_step.step not between 1 and 9 then
        perform private.refuse('malformed_request', 400);
    end if;
    if open_round is null then
        return;
    end if;
    sender := private.sender_today();
    if sender is not null then
        insert into private.daily_sender as known (hash, steps) values (sender, 1)
        on conflict (hash) do update set steps = known.steps + 1
        returning known.steps into seen;
    end if;
    if seen <= 300 then
        perform private.add_step(open_round, place.code, reach_rating_step.step);
    end if;
end
$$;

-- Municipalities whose response the person may see: all for staff, the own one for officials.
create function private.my_response_places() returns setof text
language sql stable
set search_path = ''
as $$
    select code from public.municipality
    where takes_part and (private.is_staff() or code = private.my_municipality())
$$;

-- Below the threshold nothing, above it whole batches: the same steps in which results move.
create function private.in_batches(n bigint) returns int
language sql stable
set search_path = ''
as $$
    select case when n >= publish_min_n then (n / publish_batch * publish_batch)::int end
    from private.publishing()
$$;

-- How many reached each page of a round, rounded down; null below the threshold.
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
    select place, step, private.in_batches(sum(known.reached))
    from private.my_response_places() as place
    join private.rating_step as known
        on known.municipality_code = place and known.round_id = rating_steps.round_id
    group by place, step
    order by place, step;
end
$$;

-- Responses up to and including each day on which the rounded number changed.
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
    select place, min(day), total
    from (
        select place, day, private.in_batches(sum(reached) over (partition by place order by day)) as total
        from private.my_response_places() as place
        join private.rating_step as known
            on known.municipality_code = place and known.round_id = rating_days.round_id and step = 10
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
    select place, ceil(percentile_cont(0.5) within group (order by seconds) / 60)::int
    from private.my_response_places() as place
    join private.rating as known
        on known.municipality_code = place and known.round_id = rating_minutes.round_id
    where valid and folded and seconds is not null
    group by place
    having private.in_batches(count(*)) is not null
    order by place;
end
$$;

grant execute on function public.rating_minutes(uuid) to authenticated;
grant execute on function public.reach_rating_step(text, int) to anon, authenticated;
grant execute on function public.rating_steps(uuid) to authenticated;
grant execute on function public.rating_days(uuid) to authenticated;
