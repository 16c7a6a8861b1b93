-- A small computation that every rating pays for: one is cheap, a thousand are not. Whoever begins to
-- rate gets a challenge; the browser looks for a nonce while the person answers
-- (docs/decisions/0050-a-rating-pays-with-a-computation.md).

create table private.rating_challenge (
    id uuid primary key default gen_random_uuid(),
    work int not null check (work >= 0),
    issued_at timestamptz not null default now()
);
comment on table private.rating_challenge is
    'Issued and not yet used. Says nothing about who asked; goes when used, or after a day.';
comment on column private.rating_challenge.work is 'Number of hashes that a solution takes on average.';

create index rating_challenge_issued_at on private.rating_challenge (issued_at);

alter table private.rating_challenge enable row level security;

-- Work of the first challenge of a sender on a day; 0 asks for none. Without a setting: the usual.
create function private.proof_work() returns int
language plpgsql stable
set search_path = ''
as $$
begin
    return coalesce((select value from private.setting where name = 'proof_work'), 4096);
end
$$;

-- Hands out a challenge: usable once, within a day. Each next one for the same sender on a day takes
-- one more time the first work, up to 256 times; after 300 there are none until tomorrow.
-- @refuses round_not_open, too_many_ratings
create function public.rating_challenge() returns table (id uuid, work int)
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    asked int;
begin
    if not exists (select from public.round where private.takes_ratings(round)) then
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

-- Whether the SHA-256 of "challenge:nonce", its first 48 bits read as a fraction, is below 1 / work.
create function private.solves(challenge uuid, nonce text, work int) returns boolean
language sql immutable
set search_path = ''
as $$
    select ('x' || left(encode(sha256(convert_to(challenge || ':' || nonce, 'UTF8')), 'hex'), 12))::bit(48)::bigint
        < (2 ^ 48)::double precision / greatest(work, 1)
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
create function private.use_challenge(challenge uuid, nonce text) returns int
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

grant execute on function public.rating_challenge() to anon, authenticated;
