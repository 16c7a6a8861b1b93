-- The answers to the three background questions (supabase/content/2026-1/rating.json, scales).
create function private.is_background(sector text, size text, contact text) returns boolean
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

-- Chance, so much of it that who knows noise cannot try all keys to find the one it came from.
create function private.random_key() returns bit(128)
language plpgsql volatile
set search_path = ''
as $$
begin
    return ('x' || replace(gen_random_uuid()::text, '-', ''))::bit(128);
end
$$;

-- What entrepreneurs told us, one row each. No role of the app reads these tables; what leaves them
-- goes through the functions of rating-results.sql.

create table private.rating (
    id uuid primary key,
    round_id uuid not null references public.round (id),
    municipality_code text not null references public.municipality (code),
    week date not null check (extract(isodow from week) = 1),
    language text not null check (language in ('nl', 'en', 'de', 'fr')),
    importance smallint[] not null check (1 <= all (importance) and 5 >= all (importance)),
    satisfaction smallint[] not null check (0 <= all (satisfaction) and 5 >= all (satisfaction)),
    mark smallint check (mark between 1 and 10),
    sector text,
    size text,
    contact text,
    seconds int check (seconds >= 0),
    flags text[] not null default '{}' check (
        flags <@ array[
            'speeder', 'straight_lining', 'contradiction', 'duplicate', 'wave', 'left_out'
        ]
    ),
    valid boolean not null,
    held boolean not null default false,
    repeated boolean not null default false,
    block int,
    record_key bit(128) default private.random_key(),
    constraint rating_background_is_known check (private.is_background(sector, size, contact)),
    constraint rating_same_items check (cardinality(importance) = cardinality(satisfaction))
);
comment on column private.rating.id is 'Made by the client, so that sending twice counts once.';
comment on column private.rating.week is 'Its Monday; the moment itself is not kept.';
comment on column private.rating.importance is 'Per rating item of the definition, 1-5; null is skipped.';
comment on column private.rating.satisfaction is 'Per rating item, 1-5; 0 is no experience, null is skipped.';
comment on column private.rating.valid is 'Counts in published results (dossier e2 and e4).';
comment on column private.rating.held is 'Came in a wave or is repeated, and waits for the judgement of staff.';
comment on column private.rating.repeated is
    'Its sender had rated this municipality in this round before. Who that is, is not kept with it.';
comment on column private.rating.block is
    'With which it was released, from 1 per municipality and round; null is not yet, or never.';
comment on column private.rating.record_key is
    'Chance, from which the noise of every cell it is in follows; destroyed with the last release.';

create index rating_municipality_code on private.rating (municipality_code);
create index rating_round_and_municipality on private.rating (round_id, municipality_code);
create index rating_not_yet_released on private.rating (round_id, municipality_code, week) where block is null;

-- A remark stands apart: it may name people, and nothing leads from it to the rating it came with.
create table private.rating_comment (
    id uuid primary key default gen_random_uuid(),
    round_id uuid not null references public.round (id),
    municipality_code text not null references public.municipality (code),
    week date not null check (extract(isodow from week) = 1),
    comment text not null check (length(comment) between 1 and 2000),
    state text not null default 'waiting' check (state in ('waiting', 'released', 'hidden')),
    released text check (length(released) between 1 and 2000),
    waits_until date,
    constraint rating_comment_released_has_words check ((state = 'released') = (released is not null))
);
comment on column private.rating_comment.waits_until is
    'Day on which it comes on the list for review, with all others of a day; forgotten after it.';
comment on column private.rating_comment.released is 'What others read: the words after the review.';

create index rating_comment_waits_until on private.rating_comment (waits_until) where waits_until is not null;
create index rating_comment_municipality_code on private.rating_comment (municipality_code);
create index rating_comment_round_and_municipality on private.rating_comment (round_id, municipality_code);

alter table private.rating enable row level security;
alter table private.rating_comment enable row level security;
