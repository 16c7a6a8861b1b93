-- Signs that one response alone does not show (dossier e4): many from one sender within a day, and a
-- wave. What is counted for it says nothing about a person: a hash whose salt lives one day, and
-- numbers per hour.

create table private.daily_salt (day date primary key, salt text not null);
create table private.daily_sender (
    hash text primary key,
    responses int not null default 0,
    challenges int not null default 0,
    steps int not null default 0
);

create table private.hourly_response (
    round_id uuid not null references public.round (id),
    municipality_code text not null references public.municipality (code),
    hour timestamptz not null check (hour = date_trunc('hour', hour, 'UTC')),
    responses int not null,
    primary key (round_id, municipality_code, hour)
);
create index hourly_response_municipality_code on private.hourly_response (municipality_code);

alter table private.daily_salt enable row level security;
alter table private.daily_sender enable row level security;
alter table private.hourly_response enable row level security;

-- The sender of this request as a hash (rating-sender.sql). A new day destroys the salt of
-- the day before and with it everything that could lead back to a sender.
create function private.sender_today() returns text
language plpgsql
set search_path = ''
as $$
begin
    delete from private.daily_salt where day < private.today();
    if found then
        delete from private.daily_sender;
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

-- What the number of responses from this sender today says; counts this one. More than three is one
-- flag: a company with one address. More than fifty is two: no company here has so many who decide.
create function private.sender_flags() returns text[]
language plpgsql
set search_path = ''
as $$
declare
    seen int;
begin
    insert into private.daily_sender as known (hash, responses) values (private.sender_today(), 1)
    on conflict (hash) do update set responses = known.responses + 1
    returning responses into seen;
    return array_remove(array[
        case when seen > 3 then 'duplicate' end,
        case when seen > 50 then 'flood' end
    ], null);
end
$$;

-- Whether this hour brings a municipality more than three times what it usually gets in an hour in
-- which it gets any (and at least ten); counts this response. Before its second hour nothing is usual:
-- then as if it were what `usual_hour` says, five without a setting.
create function private.is_wave(round_id uuid, municipality_code text) returns boolean
language plpgsql
set search_path = ''
as $$
#variable_conflict use_column
declare
    this_hour timestamptz := date_trunc('hour', now(), 'UTC');
    usual double precision := coalesce(
        (select avg(responses) from private.hourly_response
         where round_id = is_wave.round_id and municipality_code = is_wave.municipality_code
           and hour <> this_hour),
        (select value from private.setting where name = 'usual_hour'),
        5
    );
    now_seen int;
begin
    insert into private.hourly_response as known
    values (is_wave.round_id, is_wave.municipality_code, this_hour, 1)
    on conflict (round_id, municipality_code, hour) do update set responses = known.responses + 1
    returning responses into now_seen;
    return now_seen >= 10 and now_seen > 3 * usual;
end
$$;

-- Responses that wait for the judgement of ESZL, per municipality.
-- @refuses forbidden
create function public.held_ratings(round_id uuid) returns table (municipality_code text, held int)
language plpgsql stable security definer
set search_path = ''
as $$
#variable_conflict use_column
begin
    perform private.must_be_staff();
    return query
    select municipality_code, count(*)::int from private.rating
    where round_id = held_ratings.round_id and held
    group by municipality_code
    order by municipality_code;
end
$$;

-- Counts what was held, or leaves it out of what is published; never deletes it.
-- @refuses forbidden, round_not_open
create function public.judge_held_ratings(round_id uuid, municipality_code text, counts boolean)
returns void
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
begin
    perform private.must_be_staff();
    perform private.must_be_open(judge_held_ratings.round_id);
    update private.rating
    set held = false,
        valid = valid and judge_held_ratings.counts is true,
        flags = case when judge_held_ratings.counts is true then flags else flags || array['wave', 'left_out'] end
    where round_id = judge_held_ratings.round_id and held
      and municipality_code = judge_held_ratings.municipality_code;
    perform private.fold_ratings(
        judge_held_ratings.round_id, judge_held_ratings.municipality_code,
        (select publish_batch from private.publishing())
    );
end
$$;

-- At closing nobody judges any more: what is still held stays out. The counts per hour go, and so does
-- what was known of senders: without an open round nobody comes whose first request would destroy it.
create function private.settle_signs(round_id uuid) returns void
language sql
set search_path = ''
as $$
    delete from private.daily_salt;
    delete from private.daily_sender;
    delete from private.hourly_response where round_id = settle_signs.round_id;
    update private.rating
    set held = false, valid = false, flags = flags || array['wave', 'left_out']
    where round_id = settle_signs.round_id and held;
$$;

grant execute on function public.held_ratings(uuid) to authenticated;
grant execute on function public.judge_held_ratings(uuid, text, boolean) to authenticated;
