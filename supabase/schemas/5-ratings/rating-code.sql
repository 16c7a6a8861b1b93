-- Codes that work once: an option per round, for when many addresses send what nobody meant
-- (docs/decisions/0051-codes-are-an-option-per-round.md).

create table private.rating_code_round (round_id uuid primary key references public.round (id));
comment on table private.rating_code_round is 'Rounds in which a rating needs a code.';

-- A code is 48 random bits and kept as a hash. Which rating used it, and when, is written nowhere.
create table private.rating_code (
    hash text primary key,
    round_id uuid not null references public.round (id),
    municipality_code text not null references public.municipality (code),
    used boolean not null default false
);
create index rating_code_round_and_municipality on private.rating_code (round_id, municipality_code);
create index rating_code_municipality_code on private.rating_code (municipality_code);

alter table private.rating_code_round enable row level security;
alter table private.rating_code enable row level security;

-- How people type it does not matter: capitals, spaces and dashes.
create function private.hash_of_code(code text) returns text
language sql immutable
set search_path = ''
as $$
    select encode(sha256(convert_to(regexp_replace(upper(code), '[^0-9A-Z]', '', 'g'), 'UTF8')), 'hex')
$$;

-- Goes on in an open round that knows codes.
-- @refuses forbidden, round_not_open, codes_off
create function private.must_know_codes(round_id uuid) returns void
language plpgsql
set search_path = ''
as $$
begin
    perform private.must_be_staff();
    perform private.must_be_open(must_know_codes.round_id);
    if exists (select from public.round where id = must_know_codes.round_id and codes = 'none') then
        perform private.refuse('codes_off', 409);
    end if;
end
$$;

-- Lets ratings of the open round in with a code only, or with none again.
-- @refuses what must_know_codes refuses
create function public.require_rating_codes(round_id uuid, required boolean) returns void
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
begin
    perform private.must_know_codes(require_rating_codes.round_id);
    delete from private.rating_code_round where round_id = require_rating_codes.round_id;
    if required is true then
        insert into private.rating_code_round values (require_rating_codes.round_id);
    end if;
    perform private.log_act(
        'codes_required', round_id => require_rating_codes.round_id,
        facts => jsonb_build_object('state', required is true)
    );
end
$$;

-- Makes codes for a municipality and hands them out this once.
-- @refuses what must_know_codes refuses, municipality_unknown, code_amount_invalid (1 to 500 at a time,
--          5000 in all)
create function public.make_rating_codes(round_id uuid, municipality_code text, amount int)
returns table (code text)
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    place public.municipality;
    made text[];
begin
    perform private.must_know_codes(make_rating_codes.round_id);
    place := private.participating_municipality(make_rating_codes.municipality_code);
    if amount is null or amount not between 1 and 500 or amount + (
        select count(*) from private.rating_code
        where round_id = make_rating_codes.round_id and municipality_code = place.code
    ) > 5000 then
        perform private.refuse('code_amount_invalid', 400);
    end if;
    select array_agg(upper(left(encode(sha256(convert_to(gen_random_uuid()::text, 'UTF8')), 'hex'), 12)))
    into made from generate_series(1, amount);
    insert into private.rating_code (hash, round_id, municipality_code)
    select private.hash_of_code(new_code), make_rating_codes.round_id, place.code
    from unnest(made) as new_code;
    perform private.log_act(
        'codes_made', place.code, make_rating_codes.round_id, facts => jsonb_build_object('count', amount)
    );
    return query
    select regexp_replace(new_code, '(....)(....)(....)', '\1-\2-\3') from unnest(made) as new_code;
end
$$;

-- How codes stand in a round: needed or not, and how many were made per municipality. How many were
-- used is told to nobody: with few codes it would tell who answered.
-- @refuses forbidden
create function public.rating_codes(round_id uuid)
returns table (municipality_code text, made int, required boolean)
language plpgsql stable security definer
set search_path = ''
as $$
#variable_conflict use_column
begin
    perform private.must_be_staff();
    return query
    select place.municipality_code,
        (select count(*)::int from private.rating_code
         where round_id = rating_codes.round_id and municipality_code = place.municipality_code),
        exists (select from private.rating_code_round where round_id = rating_codes.round_id)
    from public.round_participant as place
    where place.round_id = rating_codes.round_id
    order by place.municipality_code;
end
$$;

-- Uses up a code: where one is needed, and where one is given. For the rest of this transaction the code
-- is the sender (rating-sender.sql): so many people at one address, each with a code, count as so many.
-- @refuses rating_code_invalid (unknown, used, or of another municipality or round)
create function private.use_code(code text, round_id uuid, municipality_code text) returns void
language plpgsql
set search_path = ''
as $$
#variable_conflict use_column
declare
    given text := nullif(btrim(left(use_code.code, 40)), '');
begin
    perform set_config('quickscan.code_used', '', true);
    if given is null and not exists (
        select from private.rating_code_round where round_id = use_code.round_id
    ) then
        return;
    end if;
    update private.rating_code set used = true
    where hash = private.hash_of_code(given) and not used
      and round_id = use_code.round_id and municipality_code = use_code.municipality_code;
    if not found then
        perform private.refuse('rating_code_invalid', 403);
    end if;
    perform set_config('quickscan.code_used', private.hash_of_code(given), true);
end
$$;

-- Whether a code belongs to a municipality in the round that is open, however it is typed; asked on the first page,
-- so that nobody answers for nothing. Whether it has been used is not told: who handed out codes would learn who
-- has answered. Pays with the challenge of the rating, which stays good for that. Null while no round is open.
-- @refuses municipality_unknown, proof_expired, proof_wrong
create function public.rating_code_fits(
    code text, municipality_code text, challenge uuid default null, nonce text default null
) returns boolean
language plpgsql stable security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    place public.municipality := private.participating_municipality(rating_code_fits.municipality_code);
    open_round uuid := private.rated_round(place.code);
begin
    perform private.must_solve(rating_code_fits.challenge, rating_code_fits.nonce);
    if open_round is null then
        return null;
    end if;
    return exists (
        select from private.rating_code
        where hash = private.hash_of_code(left(rating_code_fits.code, 40))
          and round_id = open_round and municipality_code = place.code
    );
end
$$;

grant execute on function public.require_rating_codes(uuid, boolean) to authenticated;
grant execute on function public.make_rating_codes(uuid, text, int) to authenticated;
grant execute on function public.rating_codes(uuid) to authenticated;
grant execute on function public.rating_code_fits(text, text, uuid, text) to anon, authenticated;
