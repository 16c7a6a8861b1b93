-- What the mails say that acts send. A text comes with the program (supabase/content/mails.json); staff write
-- their own (src/domain/mail/mail-text.ts checks the same), and every one of them stays.

create table public.mail_kind (
    kind text primary key check (kind ~ '^[a-z_]+$'),
    position smallint not null unique,
    subject text not null,
    body text not null,
    -- What can be filled in, and what has to be in the text.
    fields text[] not null,
    required text[] not null check (required <@ fields)
);

alter table public.mail_kind enable row level security;

grant select on public.mail_kind to authenticated;

create policy "Staff read the texts of the program" on public.mail_kind
    for select to authenticated
    using ((select private.is_staff()));

create table public.mail_text (
    kind text not null references public.mail_kind (kind),
    version int not null check (version > 0),
    -- Both null: back to the text of the program.
    subject text,
    body text,
    changed_by uuid,
    changed_at timestamptz not null default now(),
    primary key (kind, version),
    constraint mail_text_is_whole check ((subject is null) = (body is null))
);
comment on column public.mail_text.changed_by is 'Kept when the account is removed, so no foreign key.';

create trigger mail_text_is_immutable
    before update on public.mail_text
    for each row execute function private.keep_but_person('changed_by');

create trigger mail_text_is_one_line
    before insert on public.mail_text
    for each row execute function private.must_be_one_line('subject');

create trigger mail_text_is_never_removed
    before delete or truncate on public.mail_text
    for each statement execute function private.keep_as_published();

alter table public.mail_text enable row level security;

grant select on public.mail_text to authenticated;

create policy "Staff read all texts of mails" on public.mail_text
    for select to authenticated
    using ((select private.is_staff()));

-- What a text wants filled in.
create function private.fields_in(words text) returns text[]
language sql immutable
set search_path = ''
as $$
    select array(select found[1] from regexp_matches(words, '[{][{] *([a-z_]+) *[}][}]', 'g') as found)
$$;

-- Whether a mail can be made of this: one line above it, nothing to fill in that is not there, and all that the
-- mail is for. In the line above only what is short.
create function private.is_mail_text(kind public.mail_kind, subject text, body text) returns boolean
language sql immutable
set search_path = ''
as $$
    select coalesce(
        length(btrim(is_mail_text.subject)) between 1 and 150
        and private.is_one_line(is_mail_text.subject)
        and length(btrim(is_mail_text.body)) between 1 and 4000
        and is_mail_text.body !~ '[\u0001-\u0009\u000B-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]'
        and regexp_replace(is_mail_text.subject || is_mail_text.body, '[{][{] *[a-z_]+ *[}][}]', '', 'g') !~ '[{}]'
        and private.fields_in(is_mail_text.body) <@ (kind).fields
        and private.fields_in(is_mail_text.body) @> (kind).required
        and private.fields_in(is_mail_text.subject) <@ (kind).fields
        and not private.fields_in(is_mail_text.subject) && array['link', 'reden', 'themas'],
        false
    )
$$;

-- Whoever writes it.
-- @refuses mail_text_invalid
create function private.must_be_mail_text() returns trigger
language plpgsql
set search_path = ''
as $$
begin
    if new.body is not null and not private.is_mail_text(
        (select mail_kind from public.mail_kind where kind = new.kind), new.subject, new.body
    ) then
        perform private.refuse('mail_text_invalid', 400);
    end if;
    return new;
end
$$;

create trigger mail_text_can_be_sent
    before insert on public.mail_text
    for each row execute function private.must_be_mail_text();

-- The text of a kind as it is now: the last of staff, or that of the program.
create function private.mail_words(kind text, out subject text, out body text)
language sql stable
set search_path = ''
as $$
    select coalesce(last.subject, known.subject), coalesce(last.body, known.body)
    from public.mail_kind as known
    left join lateral (
        select own.subject, own.body from public.mail_text as own
        where own.kind = known.kind order by version desc limit 1
    ) as last on true
    where known.kind = mail_words.kind
$$;

-- Writes the next text of a kind; without words it is the one of the program again. The text that the editor saw
-- has to be the last one; the same sent twice is one.
-- @refuses forbidden, malformed_request, not_found, changed_by_colleague, mail_text_invalid
create function public.save_mail_text(
    kind text, expected_version int, subject text default null, body text default null
) returns public.mail_text
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    last public.mail_text;
begin
    perform private.must_be_staff();
    if save_mail_text.expected_version is null
        or (save_mail_text.subject is null) <> (save_mail_text.body is null) then
        perform private.refuse('malformed_request', 400);
    end if;
    -- One at a time.
    perform from public.mail_kind where kind = save_mail_text.kind for no key update;
    if not found then
        perform private.refuse('not_found', 404);
    end if;
    select * into last from public.mail_text where kind = save_mail_text.kind order by version desc limit 1;
    if private.may_be_sent_twice(last.version, last.changed_by, save_mail_text.expected_version)
        and (last.subject, last.body) is not distinct from (save_mail_text.subject, save_mail_text.body) then
        return last;
    end if;
    if coalesce(last.version, 0) <> save_mail_text.expected_version then
        perform private.refuse('changed_by_colleague', 409);
    end if;
    insert into public.mail_text (kind, version, subject, body, changed_by)
    values (
        save_mail_text.kind, save_mail_text.expected_version + 1, save_mail_text.subject, save_mail_text.body,
        auth.uid()
    )
    returning * into last;
    perform private.log_act('mail_text_saved', facts => jsonb_build_object('kind', last.kind, 'version', last.version));
    return last;
end
$$;

grant execute on function public.save_mail_text(text, int, text, text) to authenticated;
