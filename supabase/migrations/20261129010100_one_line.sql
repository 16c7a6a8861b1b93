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
create or replace function private.clean_email(email text) returns text
language sql immutable
set search_path = ''
as $$
    select lower(btrim(email))
    where length(btrim(email)) <= 254
      and private.is_one_line(btrim(email))
      and btrim(email) ~ '^[^@[:space:][:cntrl:]<>(),;:"]+@[^@[:space:][:cntrl:]<>(),;:"]+[.][^@.[:space:][:cntrl:]<>(),;:"]+$'
$$;

-- A name as someone writes it under a document; null when it is none.
create or replace function private.clean_name(name text) returns text
language sql immutable
set search_path = ''
as $$
    select btrim(name) where length(btrim(name)) between 2 and 120 and private.is_one_line(btrim(name))
$$;

create trigger round_is_one_line
    before insert or update of name on public.round
    for each row execute function private.must_be_one_line('name');

create trigger programme_line_is_one_line
    before insert or update of name on public.programme_line
    for each row execute function private.must_be_one_line('name');

create trigger measure_is_one_line
    before insert or update of title on public.measure
    for each row execute function private.must_be_one_line('title');

create trigger meeting_decision_is_one_line
    before insert or update of owner on public.meeting_decision
    for each row execute function private.must_be_one_line('owner');

create trigger action_is_one_line
    before insert or update of title on public.action
    for each row execute function private.must_be_one_line('title');

create trigger answer_is_one_line
    before insert or update of evidence_url on public.answer
    for each row execute function private.must_be_one_line('evidence_url');

create trigger scan_is_one_line
    before insert or update of handed_in_name on public.scan
    for each row execute function private.must_be_one_line('handed_in_name');

create trigger submission_is_one_line
    before insert or update of handed_in_name, signed_name on public.submission
    for each row execute function private.must_be_one_line('handed_in_name', 'signed_name');
