-- Helpers without a table of their own.

-- Refuses with a code of the closed list (src/domain/refusal.ts) and an HTTP status
-- (docs/decisions/0002-refusals-carry-an-http-status.md).
create function private.refuse(code text, status int default 400) returns void
language plpgsql
set search_path = ''
as $$
begin
    raise exception using errcode = 'PT' || status, message = code;
end
$$;

-- JSON text as JSON; null stays null.
-- @refuses malformed_request
create function private.parsed(json_text text) returns jsonb
language plpgsql immutable
set search_path = ''
as $$
begin
    return nullif(json_text::jsonb, 'null');
-- Nested too deep for the parser is a fault of the sender too.
exception when data_exception or program_limit_exceeded then
    perform private.refuse('malformed_request', 400);
    return null;
end
$$;

-- The day it is in the Netherlands, whatever the clock of the server says.
create function private.today() returns date
language plpgsql stable
set search_path = ''
as $$
begin
    return (now() at time zone 'Europe/Amsterdam')::date;
end
$$;

-- What time it is here, for whoever has a clock of their own that may be off.
create function public.server_moment() returns timestamptz
language sql stable
set search_path = ''
as $$
    select now()
$$;

grant execute on function public.server_moment() to authenticated;

-- A number rounded to whole units, halves up (dossier e): 82.5 is 83, -0.5 is 0. The one rounding of the
-- product; halfUp in src/domain/half-up.ts does the same. What doubles that were added in another order
-- differ is allowed for. `round(double precision)` takes halves to the even number, and is
-- refused (tests/rules/code.test.ts).
create function private.half_up(value double precision) returns double precision
language sql immutable
set search_path = ''
as $$
    select floor(value + 0.5 + 1e-9) + 0
$$;

-- Whether a number has no more decimals than people type, but for the rounding of doubles (isPlain in
-- src/domain/dutch-number.ts); null is no number.
create function private.is_plain(given numeric) returns boolean
language sql immutable
set search_path = ''
as $$
    select given is null or abs(given - floor(given * 100 + 0.5) / 100) < 1e-9
$$;

-- The same of days and money, which are counted as doubles.
create function private.is_plain(given double precision) returns boolean
language sql immutable
set search_path = ''
as $$
    select private.is_plain(given::numeric)
$$;

-- Whether a text is one line that reads as it is written: no line break or other control character, and
-- nothing that turns the direction of what follows (isOneLine in src/domain/one-line.ts). Null is.
create function private.is_one_line(given text) returns boolean
language sql immutable
set search_path = ''
as $$
    select given is null
        or given !~ '[\u0001-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]'
$$;

-- The columns that a trigger names: names, titles and links.
-- @refuses text_not_one_line
create function private.must_be_one_line() returns trigger
language plpgsql
set search_path = ''
as $$
declare
    written jsonb := to_jsonb(new);
begin
    for place in 0 .. tg_nargs - 1 loop
        if not private.is_one_line(written ->> tg_argv[place]) then
            perform private.refuse('text_not_one_line', 400);
        end if;
    end loop;
    return new;
end
$$;

-- An e-mail address as it is stored and compared; null when it is none.
create function private.clean_email(email text) returns text
language sql immutable
set search_path = ''
as $$
    select lower(btrim(email))
    where length(btrim(email)) <= 254
      and private.is_one_line(btrim(email))
      and btrim(email) ~ '^[^@[:space:][:cntrl:]<>(),;:"]+@[^@[:space:][:cntrl:]<>(),;:"]+[.][^@.[:space:][:cntrl:]<>(),;:"]+$'
$$;

-- A number that governs what is published. Default closed: without it nothing is shown
-- (see private.publishing in rating.sql).
create table private.setting (
    name text primary key check (name ~ '^[a-z_]+$'),
    value int not null check (value >= 0)
);
comment on table private.setting is 'Thresholds for publishing; a missing one publishes nothing.';

alter table private.setting enable row level security;

-- Whether what is stored is one version further than a change names, by the same person: then it may be
-- that very change, sent twice. Whoever allows for that stores nothing new, or refuses.
create function private.may_be_sent_twice(version int, updated_by uuid, expected_version int) returns boolean
language sql stable
set search_path = ''
as $$
    select coalesce(version = expected_version + 1 and updated_by = auth.uid(), false)
$$;
