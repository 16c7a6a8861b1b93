-- Refusals come in an order that tells nothing, releases wait for nobody, and what colleagues told each other stays theirs.

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

    -- No longer than since the page asked for its challenge: a device may say anything.
    took := least(seconds, private.use_challenge(challenge, nonce));
    -- The last that refuses: without a proof nobody learns whether a code was used.
    perform private.use_code(code, current_round, place.code);
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
