-- Who sends a rating. Not what the sender writes: only what a proxy that we trust says
-- (docs/decisions/0135-the-sender-is-not-what-the-sender-writes.md).

-- The request header that a trusted proxy sets itself. Which one that is depends on the host; until one
-- is chosen nobody can be told apart, and everybody is one sender.
alter table private.sender_header alter column name drop not null;
-- What was chosen for us could be forged.
update private.sender_header set name = null where name = 'x-forwarded-for';

-- An address as one sender. Of IPv6 the network of a subscriber counts: the rest changes at will. What
-- is no address counts as it is written.
create function private.sender_of_address(address text) returns text
language plpgsql immutable
set search_path = ''
as $$
declare
    -- With a port, in brackets, or IPv4 written as IPv6.
    bare text := regexp_replace(
        regexp_replace(address, '^\[(.*)\](:\d+)?$|^([0-9.]+):\d+$', '\1\3'), '^::ffff:([0-9.]+)$', '\1', 'i'
    );
begin
    return case family(bare::inet)
        when 6 then network(set_masklen(bare::inet, 64))::text
        else host(bare::inet)
    end;
exception when invalid_text_representation then
    return lower(left(bare, 100));
end
$$;

-- The sender of this request: the code that it used, else the last entry of the trusted header, which
-- the nearest proxy wrote. Without either all are the same one.
create function private.sender_of_request() returns text
language plpgsql stable
set search_path = ''
as $$
declare
    code_used text := nullif(current_setting('quickscan.code_used', true), '');
    headers jsonb := nullif(current_setting('request.headers', true), '')::jsonb;
    named text := nullif(
        btrim(split_part(headers ->> (select name from private.sender_header), ',', -1)), ''
    );
begin
    return coalesce('code ' || code_used, 'address ' || private.sender_of_address(named), 'anyone');
end
$$;

-- Whether senders can be told apart; ESZL is warned when not.
-- @refuses forbidden
create function public.senders_are_known() returns boolean
language plpgsql stable security definer
set search_path = ''
as $$
begin
    perform private.must_be_staff();
    return exists (select from private.sender_header where name is not null);
end
$$;

grant execute on function public.senders_are_known() to authenticated;

-- The sender of this request as a hash (rating-sender.sql). A new day destroys the salt of
-- the day before and with it everything that could lead back to a sender.
create or replace function private.sender_today() returns text
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
create or replace function private.sender_flags() returns text[]
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
create or replace function private.is_wave(round_id uuid, municipality_code text) returns boolean
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

-- Hands out a challenge: usable once, within a day. Each next one for the same sender on a day takes
-- one more time the first work, up to 256 times; after 300 there are none until tomorrow.
-- @refuses round_not_open, too_many_ratings
create or replace function public.rating_challenge() returns table (id uuid, work int)
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    asked int;
begin
    if not exists (select from public.round where state = 'open') then
        perform private.refuse('round_not_open', 409);
    end if;
    delete from private.rating_challenge where issued_at <= now() - interval '1 day';
    insert into private.daily_sender as known (hash, challenges) values (private.sender_today(), 1)
    on conflict (hash) do update set challenges = known.challenges + 1
    returning known.challenges into asked;
    if asked > 300 then
        perform private.refuse('too_many_ratings', 429);
    end if;
    return query
    insert into private.rating_challenge as issued (work)
    values (private.proof_work() * least(asked, 256))
    returning issued.id, issued.work;
end
$$;

-- For what a challenge pays besides the rating; it can still be used for that.
-- @refuses proof_expired (too old, used before or never issued), proof_wrong
create function private.must_solve(challenge uuid, nonce text) returns void
language plpgsql stable
set search_path = ''
as $$
declare
    asked int;
begin
    if private.proof_work() = 0 then
        return;
    end if;
    if challenge is null or nonce is null or length(nonce) > 20 then
        perform private.refuse('proof_wrong', 400);
    end if;
    select work into asked from private.rating_challenge
    where id = challenge and issued_at > now() - interval '1 day';
    if asked is null then
        perform private.refuse('proof_expired', 410);
    end if;
    if not private.solves(challenge, nonce, asked) then
        perform private.refuse('proof_wrong', 400);
    end if;
end
$$;

-- Uses up a challenge. Returns the seconds since it was issued: time that a sender cannot make up.
-- Null when the installation asks for no computation.
-- @refuses proof_expired, proof_wrong
create or replace function private.use_challenge(challenge uuid, nonce text) returns int
language plpgsql
set search_path = ''
as $$
declare
    waited int;
begin
    if private.proof_work() = 0 then
        return null;
    end if;
    perform private.must_solve(challenge, nonce);
    delete from private.rating_challenge where id = challenge
    returning extract(epoch from now() - issued_at) into waited;
    if waited is null then
        perform private.refuse('proof_expired', 410);
    end if;
    return waited;
end
$$;

-- Uses up a code: where one is needed, and where one is given. For the rest of this transaction the code
-- is the sender (rating-sender.sql): so many people at one address, each with a code, count as so many.
-- @refuses rating_code_invalid (unknown, used, or of another municipality or round)
create or replace function private.use_code(code text, round_id uuid, municipality_code text) returns void
language plpgsql
set search_path = ''
as $$
#variable_conflict use_column
declare
    given text := nullif(btrim(left(use_code.code, 40)), '');
begin
    perform set_config('quickscan.code_used', '', true);
    if given is null and not public.rating_needs_code() then
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
