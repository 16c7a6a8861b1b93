-- How a rating comes in: one function, open to everyone, past which nothing can be written.

-- Checks of response quality (dossier e4). One flag: kept. Two or more: left out of what is published.
create function private.rating_flags(
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

-- At least 8 importance and 5 satisfaction answers, fewer than two flags (dossier e2, e4).
create function private.is_valid_rating(importance smallint[], satisfaction smallint[], flags text[])
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

-- Whether these are answers to so many rating items: each null or between the lowest and 5.
create function private.are_marks(given smallint[], items int, lowest int) returns boolean
language plpgsql immutable
set search_path = ''
as $$
begin
    return given is not null
        and array_ndims(given) = 1 and array_lower(given, 1) = 1 and cardinality(given) = items
        and (lowest <= all (given)) is not false and (5 >= all (given)) is not false;
end
$$;

-- Keeps one rating and returns its id, which only we could: an answer of something in between is no
-- receipt. The id is made by the client: sending the same again changes nothing. The round is the one it
-- was given in (rating_round); a later one does not take it. Who sends shows the nonce that solves a
-- challenge of rating_challenge.
-- @refuses municipality_unknown, round_not_open, rating_round_over, malformed_request, text_too_long, rating_empty,
--          rating_*_invalid, proof_wrong and proof_expired
create function public.rate_service(
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

grant execute on function public.rate_service(
    uuid, text, text, smallint[], smallint[], smallint, text, text, text, text, int, uuid, text, text, uuid
) to anon, authenticated;
