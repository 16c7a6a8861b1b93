-- Signs that one response alone does not show (dossier e4): a sender who has rated before, and a wave.
-- What is kept for it leads to no rating: hashes whose salt lives as long as the round, of a few counts
-- one day, and numbers per hour.

create table private.daily_salt (day date primary key, salt text not null);
create table private.daily_sender (
    hash text primary key,
    challenges int not null default 0
);

-- Who rated a municipality in the open round or began to, and how far that one came. Which rating it was is
-- not kept.
create table private.round_salt (
    round_id uuid primary key references public.round (id),
    salt text not null
);
create table private.round_sender (
    round_id uuid not null references public.round (id),
    municipality_code text not null references public.municipality (code),
    hash text not null,
    rated boolean not null default false,
    furthest int not null default 0,
    primary key (round_id, municipality_code, hash)
);
comment on column private.round_sender.rated is 'With a rating that counts.';
comment on column private.round_sender.furthest is 'Up to which page this one was counted (rating-steps.sql).';
create index round_sender_municipality_code on private.round_sender (municipality_code);

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
alter table private.round_salt enable row level security;
alter table private.round_sender enable row level security;
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
        delete from private.daily_sender where true;
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

-- The same for a round; closing it destroys the salt.
create function private.sender_in_round(round_id uuid) returns text
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

-- What was known of the sender of this request in a round and municipality: whether it had rated, and up to which
-- page it was counted. From now on it has rated, if it does so now, and came to this page.
create function private.meet_sender(round_id uuid, municipality_code text, rates boolean, page int)
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

-- Whether this hour brought a municipality three times what it usually gets in an hour in which it gets any
-- (and nine) before this response, which counts if not. Usual is what counted in the weeks that are over; in
-- the first week what `usual_hour` says, five without a setting. So a wave does not make itself usual.
create function private.is_wave(round_id uuid, municipality_code text) returns boolean
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
    -- Looked at first: one row for everybody who comes in a wave would make them wait for each other.
    if exists (
        select from private.hourly_response
        where round_id = is_wave.round_id and municipality_code = is_wave.municipality_code
          and hour = date_trunc('hour', now(), 'UTC') and responses >= greatest(9, 3 * usual)
    ) then
        return true;
    end if;
    insert into private.hourly_response as known
    values (is_wave.round_id, is_wave.municipality_code, date_trunc('hour', now(), 'UTC'), 1)
    on conflict (round_id, municipality_code, hour) do update set responses = known.responses + 1
    where known.responses < greatest(9, 3 * usual);
    return not found;
end
$$;

-- At closing all goes that was known of senders, and the counts per hour; of the day as soon as nothing is open.
create function private.forget_senders(round_id uuid) returns void
language sql
set search_path = ''
as $$
    delete from private.daily_salt where not exists (select from public.round where state = 'open');
    delete from private.daily_sender where not exists (select from public.round where state = 'open');
    delete from private.round_salt where round_id = forget_senders.round_id;
    delete from private.round_sender where round_id = forget_senders.round_id;
    delete from private.hourly_response where round_id = forget_senders.round_id;
$$;
