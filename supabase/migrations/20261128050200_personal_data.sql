-- A person sees and erases what is kept: rows that nobody may alter can forget who, and nothing else.

-- What nobody may alter holds people, and people may ask to be forgotten: the one thing that can happen to
-- such a row is that a person in it becomes nobody.

-- Trigger before an update; its arguments are the columns that hold a person, or a name. They can become
-- null, empty or an id that is of no account: never another person.
create function private.keep_but_person() returns trigger
language plpgsql
set search_path = ''
as $$
begin
    if new is not distinct from old
        or to_jsonb(new) - tg_argv is distinct from to_jsonb(old) - tg_argv
        or exists (
            select from unnest(tg_argv) as person
            cross join lateral (select to_jsonb(new) ->> person as now_is) as changed
            where now_is is distinct from to_jsonb(old) ->> person
              and now_is <> ''
              and (now_is !~ '^[0-9a-f-]{36}$' or exists (select from auth.users where id::text = now_is))
        ) then
        perform private.refuse('forbidden', 403);
    end if;
    return new;
end
$$;

drop trigger answer_history_is_immutable on public.answer_history;

create trigger answer_history_is_immutable
    before update on public.answer_history
    for each row execute function private.keep_but_person('answered_by');

create trigger answer_history_is_never_removed
    before delete or truncate on public.answer_history
    for each statement execute function private.keep_as_published();

drop trigger submission_is_immutable on public.submission;

create trigger submission_is_immutable
    before update on public.submission
    for each row execute function private.keep_but_person('handed_in_by', 'handed_in_name', 'signed_by', 'signed_name');

create trigger submission_is_never_removed
    before delete or truncate on public.submission
    for each statement execute function private.keep_as_published();

drop trigger region_note_is_immutable on public.region_note;

create trigger region_note_is_immutable
    before update on public.region_note
    for each row execute function private.keep_but_person('written_by');

create trigger region_note_is_never_removed
    before delete or truncate on public.region_note
    for each statement execute function private.keep_as_published();

drop trigger measure_version_is_immutable on public.measure_version;

create trigger measure_version_is_immutable
    before update on public.measure_version
    for each row execute function private.keep_but_person('changed_by');

create trigger measure_version_is_never_removed
    before delete or truncate on public.measure_version
    for each statement execute function private.keep_as_published();

drop trigger round_stage_is_immutable on public.round_stage;

create trigger round_stage_is_immutable
    before update on public.round_stage
    for each row execute function private.keep_but_person('reached_by');

create trigger round_stage_is_never_removed
    before delete or truncate on public.round_stage
    for each statement execute function private.keep_as_published();

drop trigger submission_return_is_immutable on public.submission_return;

create trigger submission_return_is_immutable
    before update on public.submission_return
    for each row execute function private.keep_but_person('returned_by');

create trigger submission_return_is_never_removed
    before delete or truncate on public.submission_return
    for each statement execute function private.keep_as_published();

drop trigger answer_is_remembered on public.answer;

create trigger answer_is_remembered
    after insert or update of version on public.answer
    for each row execute function private.remember_answer();

-- How long the names under what was signed are kept: that of the round says it, in whole years after
-- closing. What was signed stays; who did becomes a colleague.

create table public.signature_retention (
    round_id uuid primary key references public.round (id),
    years int not null check (years between 1 and 20)
);
comment on table public.signature_retention is 'A round without a row keeps names for seven years.';

alter table public.signature_retention enable row level security;

grant select on public.signature_retention to authenticated;

create policy "Who reads a round reads how long names are kept" on public.signature_retention
    for select to authenticated
    using (round_id in (select id from public.round));

-- Until when; null as long as the round is open.
create function private.names_kept_until(round_id uuid) returns date
language sql stable
set search_path = ''
as $$
    select (closed_at at time zone 'Europe/Amsterdam' + make_interval(years => coalesce(years, 7)))::date
    from public.round
    left join public.signature_retention on signature_retention.round_id = round.id
    where round.id = names_kept_until.round_id
$$;

-- @refuses forbidden, not_found, number_out_of_range
create function public.set_signature_retention(round_id uuid, years int) returns public.signature_retention
language plpgsql security definer
set search_path = ''
as $$
declare
    kept public.signature_retention;
begin
    perform private.must_be_staff();
    if not exists (select from public.round where id = set_signature_retention.round_id) then
        perform private.refuse('not_found', 404);
    end if;
    if (set_signature_retention.years between 1 and 20) is not true then
        perform private.refuse('number_out_of_range', 400);
    end if;
    insert into public.signature_retention values (set_signature_retention.round_id, set_signature_retention.years)
    on conflict on constraint signature_retention_pkey do update set years = excluded.years
    returning * into kept;
    perform private.forget_signature_names();
    return kept;
end
$$;

-- Takes away the names that no round keeps any more: with the weekly mail, whenever a round is opened or
-- closed, and when staff change how long names are kept.
create function private.forget_signature_names() returns void
language sql
set search_path = ''
as $$
    update public.submission
    set handed_in_by = gen_random_uuid(), handed_in_name = '', signed_by = gen_random_uuid(), signed_name = ''
    from public.scan
    where scan.id = submission.scan_id and (submission.handed_in_name, signed_name) is distinct from ('', '')
      and private.names_kept_until(scan.round_id) < private.today();
    update public.scan
    set handed_in_by = gen_random_uuid(), handed_in_name = '', submitted_by = null
    where handed_in_name <> '' and private.names_kept_until(round_id) < private.today();
$$;

create function private.forget_names_by_the_way() returns trigger
language plpgsql
set search_path = ''
as $$
begin
    perform private.forget_signature_names();
    return null;
end
$$;

create trigger round_forgets_signature_names
    after insert or update on public.round
    for each statement execute function private.forget_names_by_the_way();

-- What somebody signed, and until when the name stands there.
create function private.signatures_of(account uuid) returns jsonb
language sql stable
set search_path = ''
as $$
    select coalesce(jsonb_agg(jsonb_build_object(
        'round', round.name, 'name', signed.name, 'at', signed.at,
        'keptUntil', private.names_kept_until(round.id)
    ) order by signed.at), '[]')
    from (
        select scan_id, handed_in_name as name, handed_in_at as at from public.submission
        where handed_in_by = account
        union all
        select scan_id, signed_name, signed_at from public.submission where signed_by = account
    ) as signed
    join public.scan on scan.id = signed.scan_id
    join public.round on round.id = scan.round_id
$$;

grant execute on function public.set_signature_retention(uuid, int) to authenticated;

-- What is kept of a person: where it stands, said once, and read by both of what people may ask for: to see
-- it and to be forgotten (docs/decisions/0121-a-person-sees-and-erases.md).

-- Every column that holds a person: an account, or an address. What happens to it when the person asks to
-- be forgotten: the 'row' goes; it becomes 'null', or 'nobody' (an id that is of no account, where there
-- has to be one); 'empty' is done by who gives back tasks and actions; and a 'signature' stays until the
-- round no longer keeps it. `words` are columns of the same person: those of others are not handed out.
create function private.person_columns()
returns table (place regclass, name text, forget text, words text[])
language sql immutable
set search_path = ''
as $$
    values
        ('public.member'::regclass, 'user_id', 'row', '{email}'::text[]),
        ('public.member', 'email', 'row', '{}'),
        ('public.invitation', 'email', 'row', '{}'),
        ('public.invitation', 'invited_by', 'null', '{}'),
        ('public.mail_choice', 'user_id', 'row', '{}'),
        ('private.digest_sent', 'email', 'row', '{}'),
        ('private.presence', 'user_id', 'row', '{}'),
        ('public.task', 'assignee', 'row', '{}'),
        ('public.task', 'asked_by', 'nobody', '{question}'),
        ('public.answer', 'answered_by', 'null', '{}'),
        ('public.answer_history', 'answered_by', 'null', '{}'),
        ('public.scan', 'handed_in_by', 'signature', '{handed_in_name}'),
        ('public.scan', 'submitted_by', 'signature', '{}'),
        ('public.submission', 'handed_in_by', 'signature', '{handed_in_name}'),
        ('public.submission', 'signed_by', 'signature', '{signed_name}'),
        ('public.submission_return', 'returned_by', 'nobody', '{}'),
        ('public.action', 'owner', 'empty', '{}'),
        ('public.action', 'created_by', 'null', '{}'),
        ('public.action', 'updated_by', 'null', '{}'),
        ('public.action_event', 'owner', 'empty', '{}'),
        ('public.action_event', 'by', 'null', '{}'),
        ('public.action_comment', 'written_by', 'nobody', '{}'),
        ('public.own_measure', 'updated_by', 'nobody', '{}'),
        ('public.sharing', 'changed_by', 'nobody', '{}'),
        ('public.contact_point', 'updated_by', 'null', '{}'),
        ('public.naming_consent', 'given_by', 'nobody', '{}'),
        ('public.meeting_decision', 'decided_by', 'nobody', '{}'),
        ('public.region_note', 'written_by', 'nobody', '{}'),
        ('public.measure_version', 'changed_by', 'null', '{}'),
        ('public.programme_line', 'updated_by', 'null', '{}'),
        ('public.round_stage', 'reached_by', 'nobody', '{}')
$$;

-- The rows that hold this person, without what is said in them of others; null when there are none.
create function private.rows_of_person(place regclass, account uuid, email text) returns jsonb
language plpgsql stable
set search_path = ''
as $$
declare
    found jsonb;
begin
    execute (
        select format(
            'select jsonb_agg(to_jsonb(kept) - (
                 select coalesce(array_agg(word), ''{}'') from private.person_columns() as held
                 cross join unnest(held.name || held.words) as word
                 where held.place = $1 and coalesce(to_jsonb(kept) ->> held.name, '''') not in ($2::text, $3)
             )) from %s as kept where %s',
            rows_of_person.place,
            string_agg(format('%I::text in ($2::text, $3)', held.name), ' or ')
        )
        from private.person_columns() as held where held.place = rows_of_person.place
    ) into found using rows_of_person.place, account, email;
    return found;
end
$$;

-- Everything that is kept of the person who asks, by table: for the person only.
-- @refuses forbidden
create function public.my_data() returns jsonb
language plpgsql stable security definer
set search_path = ''
as $$
declare
    me uuid := auth.uid();
    address text;
    found jsonb;
begin
    select lower(users.email) into address from auth.users where id = me;
    if address is null then
        perform private.refuse('forbidden', 403);
    end if;
    select jsonb_object_agg(split_part(place::text, '.', -1), kept) into found
    from (
        select place, private.rows_of_person(place, me, address) as kept
        from (select distinct place from private.person_columns()) as places
    ) as rows
    where kept is not null;
    return coalesce(found, '{}') || jsonb_build_object(
        'account', jsonb_build_object('email', address),
        'internal_note', coalesce((
            select jsonb_agg(to_jsonb(written))
            from public.internal_note as written
            join public.answer_history using (scan_id, item_id, version)
            where answered_by = me
        ), '[]'),
        'signatures', private.signatures_of(me)
    );
end
$$;

-- Forgets the person who asks. Answers, texts and their history stay with the municipality, of a colleague
-- who is not named any more; a signature stays until the round no longer keeps it.
-- @refuses forbidden, last_coordinator, last_staff
create function public.erase_me() returns void
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    me uuid := auth.uid();
    address text := (select lower(users.email) from auth.users where id = auth.uid());
    person public.member;
    held record;
begin
    if address is null then
        perform private.refuse('forbidden', 403);
    end if;
    perform private.hold_people_of(municipality_code) from public.member where user_id = me;
    perform from public.member where role = 'staff' order by user_id for update;
    select * into person from public.member where user_id = me;
    if not exists (
        select from public.member
        where role = person.role and municipality_code is not distinct from person.municipality_code
          and user_id <> me
    ) then
        if person.role = 'coordinator' then
            perform private.refuse('last_coordinator', 409);
        elsif person.role = 'staff' then
            perform private.refuse('last_staff', 409);
        end if;
    end if;
    -- First who this was: tasks and actions are given back then.
    delete from public.invitation where email = address;
    delete from public.member where user_id = me;
    for held in
        select * from private.person_columns() where forget <> 'signature'
    loop
        execute case held.forget
            when 'row' then format('delete from %s where %I::text in ($1::text, $2)', held.place, held.name)
            else format(
                'update %s set %I = %s where %I::text in ($1::text, $2)', held.place, held.name,
                case held.forget when 'null' then 'null' when 'empty' then '''''' else 'gen_random_uuid()' end,
                held.name
            )
        end using me, address;
    end loop;
    perform private.forget_sign_in(me);
end
$$;

-- The account itself, and what the sign-in service of Supabase noted about it.
create function private.forget_sign_in(account uuid) returns void
language plpgsql
set search_path = ''
as $$
begin
    if to_regclass('auth.audit_log_entries') is not null then
        execute 'delete from auth.audit_log_entries where payload::jsonb ->> ''actor_id'' = $1::text' using account;
    end if;
    delete from auth.users where id = account;
end
$$;

grant execute on function public.my_data() to authenticated;
grant execute on function public.erase_me() to authenticated;
