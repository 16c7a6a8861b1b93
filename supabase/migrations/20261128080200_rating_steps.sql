-- Up to which page a sender was counted, so that nobody is counted twice for one.
create table private.step_sender (
    hash text not null references private.daily_sender (hash) on delete cascade,
    municipality_code text not null references public.municipality (code),
    furthest int not null default 0,
    primary key (hash, municipality_code)
);
create index step_sender_municipality_code on private.step_sender (municipality_code);

alter table private.step_sender enable row level security;

drop function public.reach_rating_step(text, int);

-- Somebody came to a page for the first time, and so past all before it. Pays with the challenge of the
-- rating, which stays good for that. Counts once per sender, municipality and page; nothing while no
-- round is open.
-- @refuses municipality_unknown, malformed_request, proof_expired, proof_wrong
create function public.reach_rating_step(
    municipality_code text, step int, challenge uuid default null, nonce text default null
) returns void
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    place public.municipality := private.participating_municipality(reach_rating_step.municipality_code);
    open_round uuid := (select id from public.round where state = 'open');
    sender text;
    counted int;
begin
    if reach_rating_step.step is null or reach_rating_step.step not between 1 and 9 then
        perform private.refuse('malformed_request', 400);
    end if;
    if open_round is null then
        return;
    end if;
    perform private.must_solve(reach_rating_step.challenge, reach_rating_step.nonce);
    sender := private.sender_today();
    insert into private.daily_sender (hash) values (sender) on conflict do nothing;
    insert into private.step_sender (hash, municipality_code) values (sender, place.code)
    on conflict do nothing;
    select furthest into counted from private.step_sender
    where hash = sender and municipality_code = place.code for update;
    perform private.add_step(open_round, place.code, page)
    from generate_series(counted + 1, reach_rating_step.step) as page;
    update private.step_sender set furthest = greatest(counted, reach_rating_step.step)
    where hash = sender and municipality_code = place.code;
end
$$;

grant execute on function public.reach_rating_step(text, int, uuid, text) to anon, authenticated;

-- Below the threshold nothing, above it tens.
create function private.in_tens(n bigint) returns int
language sql stable
set search_path = ''
as $$
    select case when n >= publish_min_n then (n / 10 * 10)::int end
    from private.publishing()
$$;

-- How many reached each page of a round, rounded down; null below the threshold. Who came further was
-- there, also who shared an address with others and was not counted on the way.
-- @refuses forbidden, not_found
create or replace function public.rating_steps(round_id uuid)
returns table (municipality_code text, step int, reached int)
language plpgsql stable security definer
set search_path = ''
as $$
#variable_conflict use_column
begin
    perform private.must_be_round(rating_steps.round_id);
    return query
    select place, step, private.in_tens(
        max(sum(known.reached)) over (partition by place order by step desc)
    )
    from private.my_response_places() as place
    join private.rating_step as known
        on known.municipality_code = place and known.round_id = rating_steps.round_id
    group by place, step
    order by place, step;
end
$$;

-- Responses up to and including each day on which the rounded number changed.
-- @refuses forbidden, not_found
create or replace function public.rating_days(round_id uuid)
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
        select place, day, private.in_tens(sum(reached) over (partition by place order by day)) as total
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
create or replace function public.rating_minutes(round_id uuid)
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
    having private.in_tens(count(*)) is not null
    order by place;
end
$$;

drop function private.in_batches(bigint);
