-- What every rating asks takes fewer steps and is planned once; how many items there are is kept beside the version; lists of
-- marks begin at one.

alter table public.questionnaire_version add column rating_items int not null generated always 
    as (jsonb_array_length(definition -> 'ratingItems')) stored;

comment on column public.questionnaire_version.rating_items is 'How many there are, for who need not read all of it.';

create or replace function private.is_background(sector text, size text, contact text) returns boolean
language plpgsql immutable
set search_path = ''
as $$
begin
    return (sector is null or sector in (
            'agro', 'industrie', 'bouw', 'handel', 'vervoer', 'gastvrij', 'zakelijk', 'zorg', 'anders'
        ))
        and (size is null or size in ('1', '2-9', '10-49', '50-249', '250+'))
        and (contact is null or contact in ('geen', '1', '2-5', '6+'));
end
$$;

create or replace function private.random_key() returns bit(128)
language plpgsql volatile
set search_path = ''
as $$
begin
    return ('x' || replace(gen_random_uuid()::text, '-', ''))::bit(128);
end
$$;

create or replace function private.proof_work() returns int
language plpgsql stable
set search_path = ''
as $$
begin
    return coalesce((select value from private.setting where name = 'proof_work'), 4096);
end
$$;

create or replace function private.sender_in_round(round_id uuid) returns text
language plpgsql
set search_path = ''
as $$
#variable_conflict use_column
declare
    kept text;
begin
    loop
        select salt into kept from private.round_salt where round_id = sender_in_round.round_id;
        exit when found;
        insert into private.round_salt
        values (sender_in_round.round_id, gen_random_uuid()::text || gen_random_uuid()::text)
        on conflict do nothing;
    end loop;
    return encode(sha256(convert_to(kept || private.sender_of_request(), 'UTF8')), 'hex');
end
$$;

create or replace function private.meet_sender(round_id uuid, municipality_code text, rates boolean, page int)
returns private.round_sender
language plpgsql
set search_path = ''
as $$
#variable_conflict use_column
declare
    sender text := private.sender_in_round(meet_sender.round_id);
    known private.round_sender;
begin
    -- Twice, when somebody met it at the same moment.
    for turn in 1..2 loop
        select * into known from private.round_sender
        where round_id = meet_sender.round_id and municipality_code = meet_sender.municipality_code and hash = sender
        for update;
        exit when found;
        insert into private.round_sender
        values (meet_sender.round_id, meet_sender.municipality_code, sender, meet_sender.rates, meet_sender.page)
        on conflict do nothing;
        if found then
            return row(meet_sender.round_id, meet_sender.municipality_code, sender, false, 0)::private.round_sender;
        end if;
    end loop;
    if (meet_sender.rates and not known.rated) or meet_sender.page > known.furthest then
        update private.round_sender
        set rated = known.rated or meet_sender.rates, furthest = greatest(known.furthest, meet_sender.page)
        where round_id = meet_sender.round_id and municipality_code = meet_sender.municipality_code and hash = sender;
    end if;
    return known;
end
$$;

create or replace function private.count_step(round_id uuid, municipality_code text, after int, page int) returns void
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

create or replace function public.reach_rating_step(
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

create or replace function private.rating_flags(
    importance smallint[], satisfaction smallint[], mark smallint, contact text, seconds int,
    median_seconds double precision
) returns text[]
language plpgsql immutable
set search_path = ''
as $$
declare
    weighed smallint[] := array_remove(importance, null);
    met smallint[] := array_remove(array_remove(satisfaction, null), 0::smallint);
begin
    return array_remove(array[
        case when seconds < greatest(90, 0.4 * median_seconds) then 'speeder' end,
        case when cardinality(met) >= 10 and met[1] = all (met)
              and cardinality(weighed) > 0 and weighed[1] = all (weighed)
            then 'straight_lining' end,
        case when contact = 'geen' and mark in (1, 10)
              and array_position(satisfaction, 0::smallint) is null
            then 'contradiction' end
    ], null);
end
$$;

create or replace function private.is_valid_rating(importance smallint[], satisfaction smallint[], flags text[])
returns boolean
language plpgsql immutable
set search_path = ''
as $$
begin
    return cardinality(array_remove(importance, null)) >= 8
        and cardinality(array_remove(array_remove(satisfaction, null), 0::smallint)) >= 5
        and cardinality(flags) < 2;
end
$$;

create or replace function private.are_marks(given smallint[], items int, lowest int) returns boolean
language plpgsql immutable
set search_path = ''
as $$
begin
    return given is not null
        and array_ndims(given) = 1 and array_lower(given, 1) = 1 and cardinality(given) = items
        and (lowest <= all (given)) is not false and (5 >= all (given)) is not false;
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
    monday date := private.this_monday();
    items int;
    is_spoken boolean;
    took int;
    remark text := nullif(btrim(comment), '');
    flags text[];
    valid boolean;
    known private.round_sender;
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
    select language = any (region.languages), version.rating_items into is_spoken, items
    from public.round
    join public.questionnaire_version as version on version.id = round.questionnaire_version
    cross join public.region
    where round.id = current_round;
    if is_spoken is not true then
        perform private.refuse('rating_language_invalid', 400);
    end if;
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

    -- No longer than since the page asked for its challenge: a device may say anything.
    took := least(seconds, private.use_challenge(challenge, nonce));
    -- The last that refuses: without a proof nobody learns whether a code was used.
    perform private.use_code(code, current_round, place.code);
    flags := private.rating_flags(
        importance, satisfaction, mark, contact, took,
        (select median_seconds from private.rating_pace where round_id = current_round)
    );
    -- Only what counts takes the place of its sender, and is part of a wave; of a code there is one.
    valid := private.is_valid_rating(importance, satisfaction, flags);
    known := private.meet_sender(current_round, place.code, valid, 10);
    if valid then
        repeated := known.rated;
        held := repeated;
        if repeated then
            flags := flags || array['duplicate'];
            valid := private.is_valid_rating(importance, satisfaction, flags);
        elsif coalesce(btrim(code), '') = '' then
            held := private.is_wave(current_round, place.code);
        end if;
    end if;
    insert into private.rating (
        id, round_id, municipality_code, week, language, importance, satisfaction, mark,
        sector, size, contact, seconds, flags, valid, repeated, held
    ) values (
        rating_id, current_round, place.code, monday, language,
        importance, satisfaction, mark, sector, size, contact, took, flags,
        valid, repeated, held
    );
    perform private.count_step(current_round, place.code, known.furthest, 10);
    perform private.keep_remark(current_round, place.code, remark);
    if not exists (
        select from private.rating_overview as overview
        where overview.round_id = current_round and overview.municipality_code = place.code
          and overview.looked_on >= monday
    ) then
        perform private.release_ratings(current_round, place.code, monday);
    end if;
    return rating_id;
end
$$;

drop function private.is_repeated(uuid, text);
drop function private.reach(uuid, text, int);
