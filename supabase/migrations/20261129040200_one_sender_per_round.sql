-- A sender counts once per round, also among those who came to a page; and a wave does not make itself usual.

drop function private.add_step(uuid, text, int);
drop table private.step_sender;
alter table private.round_sender
    add column rated boolean not null default false,
    add column furthest int not null default 0;
-- Who is there has rated.
update private.round_sender set rated = true, furthest = 10;
comment on column private.round_sender.rated is 'With a rating that counts.';
comment on column private.round_sender.furthest is 'Up to which page this one was counted (rating-steps.sql).';

-- The same for a round; closing it destroys the salt.
create function private.sender_in_round(round_id uuid) returns text
language plpgsql
set search_path = ''
as $$
#variable_conflict use_column
begin
    insert into private.round_salt
    values (sender_in_round.round_id, gen_random_uuid()::text || gen_random_uuid()::text)
    on conflict do nothing;
    return (
        select encode(sha256(convert_to(salt || private.sender_of_request(), 'UTF8')), 'hex')
        from private.round_salt where round_id = sender_in_round.round_id
    );
end
$$;

-- Whether the sender of this request has rated this municipality in this round before; from now on it has.
create or replace function private.is_repeated(round_id uuid, municipality_code text) returns boolean
language plpgsql
set search_path = ''
as $$
#variable_conflict use_column
begin
    insert into private.round_sender as known (round_id, municipality_code, hash, rated)
    values (
        is_repeated.round_id, is_repeated.municipality_code,
        private.sender_in_round(is_repeated.round_id), true
    )
    on conflict (round_id, municipality_code, hash) do update set rated = true where not known.rated;
    return not found;
end
$$;

-- Whether this hour brought a municipality three times what it usually gets in an hour in which it gets any
-- (and nine) before this response, which counts if not. Usual is what counted in the weeks that are over; in
-- the first week what `usual_hour` says, five without a setting. So a wave does not make itself usual.
create or replace function private.is_wave(round_id uuid, municipality_code text) returns boolean
language plpgsql
set search_path = ''
as $$
#variable_conflict use_column
declare
    usual double precision := coalesce(
        (select avg(responses) from private.hourly_response
         where round_id = is_wave.round_id and municipality_code = is_wave.municipality_code
           and (hour at time zone 'Europe/Amsterdam')::date < private.this_monday()),
        (select value from private.setting where name = 'usual_hour'),
        5
    );
begin
    insert into private.hourly_response as known
    values (is_wave.round_id, is_wave.municipality_code, date_trunc('hour', now(), 'UTC'), 1)
    on conflict (round_id, municipality_code, hour) do update set responses = known.responses + 1
    where known.responses < greatest(9, 3 * usual);
    return not found;
end
$$;

-- The sender of this request came to this page of a municipality, and so past all before it. Counts once
-- per sender, municipality, round and page.
create function private.reach(round_id uuid, municipality_code text, page int) returns void
language plpgsql
set search_path = ''
as $$
#variable_conflict use_column
declare
    sender text := private.sender_in_round(reach.round_id);
    counted int;
begin
    insert into private.round_sender (round_id, municipality_code, hash)
    values (reach.round_id, reach.municipality_code, sender) on conflict do nothing;
    select furthest into counted from private.round_sender
    where round_id = reach.round_id and municipality_code = reach.municipality_code and hash = sender
    for update;
    insert into private.rating_step as known
    select reach.round_id, reach.municipality_code, private.today(), step, 1
    from generate_series(counted + 1, reach.page) as step
    on conflict (round_id, municipality_code, day, step) do update set reached = known.reached + 1;
    update private.round_sender set furthest = greatest(counted, reach.page)
    where round_id = reach.round_id and municipality_code = reach.municipality_code and hash = sender;
end
$$;

-- Somebody came to a page. Pays with the challenge of the rating, which stays good for that; counts nothing
-- while no round is open.
-- @refuses municipality_unknown, malformed_request, proof_expired, proof_wrong
create or replace function public.reach_rating_step(
    municipality_code text, step int, challenge uuid default null, nonce text default null
) returns void
language plpgsql security definer
set search_path = ''
as $$
declare
    place public.municipality := private.participating_municipality(reach_rating_step.municipality_code);
    open_round uuid := (select id from public.round where state = 'open');
begin
    if reach_rating_step.step is null or reach_rating_step.step not between 1 and 9 then
        perform private.refuse('malformed_request', 400);
    end if;
    if open_round is null then
        return;
    end if;
    perform private.must_solve(reach_rating_step.challenge, reach_rating_step.nonce);
    perform private.reach(open_round, place.code, reach_rating_step.step);
end
$$;

-- How many reached each page of a round before this week, rounded down; null below the threshold.
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
    select place, step, private.in_tens(sum(known.reached))
    from private.my_response_places() as place
    join private.rating_step as known
        on known.municipality_code = place and known.round_id = rating_steps.round_id
        and day < private.this_monday()
    group by place, step
    order by place, step;
end
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

    perform private.use_code(code, current_round, place.code);
    flags := private.rating_flags(
        importance, satisfaction, mark, contact,
        least(seconds, private.use_challenge(challenge, nonce)),
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
        importance, satisfaction, mark, sector, size, contact, seconds, flags,
        valid, repeated, held
    )
    on conflict (id) do nothing;
    if found then
        perform private.reach(current_round, place.code, 10);
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
