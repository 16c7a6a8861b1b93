-- A sender counts once per municipality and round; what is known of senders goes when the round closes.

drop table private.step_sender;
drop table private.daily_sender;
create table private.daily_sender (
    hash text primary key,
    challenges int not null default 0
);
alter table private.daily_sender enable row level security;

-- Up to which page a sender was counted, so that nobody is counted twice for one.
create table private.step_sender (
    hash text not null references private.daily_sender (hash) on delete cascade,
    municipality_code text not null references public.municipality (code),
    furthest int not null default 0,
    primary key (hash, municipality_code)
);
create index step_sender_municipality_code on private.step_sender (municipality_code);

alter table private.step_sender enable row level security;


-- Who rated a municipality in the open round. Which rating that was is not kept.
create table private.round_salt (
    round_id uuid primary key references public.round (id),
    salt text not null
);
create table private.round_sender (
    round_id uuid not null references public.round (id),
    municipality_code text not null references public.municipality (code),
    hash text not null,
    primary key (round_id, municipality_code, hash)
);
create index round_sender_municipality_code on private.round_sender (municipality_code);

alter table private.round_salt enable row level security;
alter table private.round_sender enable row level security;

-- Whether the sender of this request has rated this municipality in this round before; from now on it has.
create function private.is_repeated(round_id uuid, municipality_code text) returns boolean
language plpgsql
set search_path = ''
as $$
#variable_conflict use_column
begin
    insert into private.round_salt
    values (is_repeated.round_id, gen_random_uuid()::text || gen_random_uuid()::text)
    on conflict do nothing;
    insert into private.round_sender
    select
        is_repeated.round_id, is_repeated.municipality_code,
        encode(sha256(convert_to(salt || private.sender_of_request(), 'UTF8')), 'hex')
    from private.round_salt where round_id = is_repeated.round_id
    on conflict do nothing;
    return not found;
end
$$;

-- Responses of before this week that wait for the judgement of ESZL, per municipality; in tens, so that
-- nobody sees one come.
-- @refuses forbidden
create or replace function public.held_ratings(round_id uuid) returns table (municipality_code text, held int)
language plpgsql stable security definer
set search_path = ''
as $$
#variable_conflict use_column
begin
    perform private.must_be_staff();
    return query
    select municipality_code, (count(*) / 10 * 10)::int from private.rating
    where round_id = held_ratings.round_id and held and week < private.this_monday()
    group by municipality_code
    order by municipality_code;
end
$$;

-- Lets what was held count, from the next release on, or leaves it out; never deletes it. Of a round that
-- was closed until its last release.
-- @refuses forbidden, round_not_open
create or replace function public.judge_held_ratings(round_id uuid, municipality_code text, counts boolean)
returns void
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
begin
    perform private.must_be_staff();
    if not exists (select from public.round where id = judge_held_ratings.round_id) or exists (
        select from private.round_release
        where round_id = judge_held_ratings.round_id and looked_on = 'infinity'
    ) then
        perform private.refuse('round_not_open', 409);
    end if;
    update private.rating
    set held = false,
        valid = valid and judge_held_ratings.counts is true,
        flags = case when judge_held_ratings.counts is true then flags else flags || array['left_out'] end
    where round_id = judge_held_ratings.round_id and held and week < private.this_monday()
      and municipality_code = judge_held_ratings.municipality_code;
end
$$;

-- At closing all goes that was known of senders, and the counts per hour.
create function private.forget_senders(round_id uuid) returns void
language sql
set search_path = ''
as $$
    delete from private.daily_salt;
    delete from private.daily_sender;
    delete from private.round_salt where round_id = forget_senders.round_id;
    delete from private.round_sender where round_id = forget_senders.round_id;
    delete from private.hourly_response where round_id = forget_senders.round_id;
$$;

-- Keeps one rating and returns its id, which only we could: an answer of something in between is no
-- receipt. The id is made by the client: sending the same again changes nothing. The round is the one it
-- was given in (rating_round); a later one does not take it. Who sends shows the nonce that solves a
-- challenge of rating_challenge.
-- @refuses municipality_unknown, round_not_open, rating_round_over, malformed_request, text_too_long, rating_empty,
--          rating_*_invalid, proof_wrong and proof_expired
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
    current_round uuid := private.round_to_rate();
    items int;
    remark text := nullif(btrim(comment), '');
    flags text[];
    repeated boolean;
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
    flags := private.rating_flags(
        importance, satisfaction, mark, contact,
        least(seconds, private.use_challenge(challenge, nonce)),
        (select median_seconds from private.rating_pace where round_id = current_round)
    );
    -- Only what counts takes the place of its sender.
    repeated := private.is_valid_rating(importance, satisfaction, flags)
        and private.is_repeated(current_round, place.code);
    flags := flags || case when repeated then array['duplicate'] else '{}' end;
    insert into private.rating (
        id, round_id, municipality_code, week, language, importance, satisfaction, mark,
        sector, size, contact, seconds, flags, valid, repeated, held
    ) values (
        rating_id, current_round, place.code, private.this_monday(), language,
        importance, satisfaction, mark, sector, size, contact, seconds, flags,
        private.is_valid_rating(importance, satisfaction, flags), repeated,
        repeated or case when coalesce(btrim(code), '') = '' then private.is_wave(current_round, place.code) else false end
    )
    on conflict (id) do nothing;
    if found then
        perform private.add_step(current_round, place.code, 10);
        perform private.keep_remark(current_round, place.code, remark);
    end if;
    if not exists (
        select from private.rating_overview
        where round_id = current_round and municipality_code = place.code
          and looked_on >= private.this_monday()
    ) then
        perform private.release_ratings(current_round, place.code, private.this_monday());
    end if;
    return rating_id;
end
$$;

-- The remarks of a round for review, of municipalities above the threshold; in the order of chance. Those
-- of a day come together on the next: who watches the list cannot tell with which rating one came.
-- @refuses forbidden
create or replace function public.remarks_to_review(round_id uuid)
returns table (id uuid, municipality_code text, week date, written text, state text, released text)
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
begin
    perform private.must_be_staff();
    perform private.release_due(remarks_to_review.round_id);
    return query
    select id, municipality_code, week, comment, state, released from private.rating_comment
    where round_id = remarks_to_review.round_id
      and private.is_listed(waits_until)
      and private.may_read_remarks(round_id, municipality_code)
    order by id;
end
$$;

-- Closes a round: nothing can be changed any more. What entrepreneurs said last is released on the Monday
-- after (rating-release.sql).
-- @refuses forbidden, not_found, round_not_open
create or replace function public.close_round(round_id uuid) returns public.round
language plpgsql security definer
set search_path = ''
as $$
declare
    closed public.round;
begin
    perform private.must_be_staff();
    perform pg_advisory_xact_lock(private.closing());
    update public.round
    set state = 'closed', closed_at = now()
    where id = close_round.round_id and state = 'open'
    returning * into closed;
    if closed.id is null then
        if exists (select from public.round where id = close_round.round_id) then
            perform private.refuse('round_not_open', 409);
        end if;
        perform private.refuse('not_found', 404);
    end if;
    perform private.forget_senders(closed.id);
    return closed;
end
$$;

-- How many reached each page of a round before this week, rounded down; null below the threshold. Who came further was
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
        and day < private.this_monday()
    group by place, step
    order by place, step;
end
$$;

-- Responses up to and including each week in which the rounded number changed: the Sunday of weeks that
-- are over, so that nobody sees one come.
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
    select place, min(sunday), total
    from (
        select
            place, sunday,
            private.in_tens((sum(sum(reached)) over (partition by place order by sunday))::bigint) as total
        from private.my_response_places() as place
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
    where valid and block is not null and seconds is not null
    group by place
    having private.in_tens(count(*)) is not null
    order by place;
end
$$;
